package org.openscrutiny.chassis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the header of every page shows: the council's name and the way across the services, as configured. */
@Named("navigation")
@ApplicationScoped
public class Navigation {

    private final String council;
    private final List<Link> links;

    Navigation(
            @ConfigProperty(name = "scrutiny.council") String council,
            @ConfigProperty(name = "scrutiny.navigation") Optional<List<String>> links) {
        this.council = council;
        this.links = links.orElse(List.of()).stream()
                .filter(link -> link.contains("|"))
                .map(Link::of)
                .toList();
    }

    /** A name and the address it leads to. */
    public record Link(String name, String href) {

        static Link of(String configured) {
            int bar = configured.indexOf('|');
            return new Link(
                    configured.substring(0, bar).strip(),
                    configured.substring(bar + 1).strip());
        }
    }

    public String council() {
        return council;
    }

    public List<Link> links() {
        return links;
    }
}
