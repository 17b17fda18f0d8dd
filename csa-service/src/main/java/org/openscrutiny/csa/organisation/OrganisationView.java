package org.openscrutiny.csa.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Source;

/**
 * An organisation as everybody sees it: the bytes of {@code csa.organisation.v1}.
 *
 * @param name full name that came last; {@code names} tell what held on a day
 */
public record OrganisationView(
        String id,
        String name,
        List<DatedName> names,
        OrganisationCategory category,
        boolean collective,
        List<RoleSpan> roles,
        List<Succession> succession,
        @Nullable Source source) {

    static OrganisationView of(Organisation organisation) {
        var described = organisation.described();
        return new OrganisationView(
                organisation.id(),
                DatedName.last(described.names()),
                described.names(),
                described.category(),
                Boolean.TRUE.equals(described.collective()),
                described.roles(),
                described.succession(),
                described.source());
    }

    /** The same with the name and the roles that held on that day. */
    OrganisationView on(LocalDate day) {
        return new OrganisationView(
                id,
                nameOn(day),
                names,
                category,
                collective,
                roles.stream().filter(r -> r.heldOn(day)).toList(),
                succession,
                source);
    }

    public String nameOn(LocalDate day) {
        return DatedName.on(names, day);
    }

    boolean held(PartnerRole role, LocalDate day) {
        return roles.stream().anyMatch(r -> r.role() == role && r.heldOn(day));
    }

    boolean isNamed(String printed) {
        return names.stream().anyMatch(n -> n.isWritten(printed));
    }
}
