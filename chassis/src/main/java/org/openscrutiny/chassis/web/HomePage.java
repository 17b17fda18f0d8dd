package org.openscrutiny.chassis.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openscrutiny.chassis.web.Navigation.Link;

/** Where a stranger lands: what the service is, its pages, and how machines read it. */
@Path("/")
public class HomePage {

    private final String title;
    private final String description;
    private final List<Link> pages;

    HomePage(
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-title") String title,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-description") String description,
            @ConfigProperty(name = "scrutiny.pages") Optional<List<String>> pages) {
        this.title = title;
        this.description = description;
        this.pages = pages.orElse(List.of()).stream().map(Link::of).toList();
    }

    @CheckedTemplate(basePath = "chassis")
    static class Templates {
        static native TemplateInstance home(String title, String description, List<Link> pages);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.home(title, description, pages);
    }
}
