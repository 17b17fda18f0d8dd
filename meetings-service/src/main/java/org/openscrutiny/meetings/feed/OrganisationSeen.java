package org.openscrutiny.meetings.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code csa.organisation.v1} that this service reads. */
public record OrganisationSeen(
        String id, @Nullable String name, @Nullable List<Role> roles) {

    /** A role for a time; {@code to} is exclusive. */
    public record Role(
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** Whether it has the role on the day. */
    public boolean holds(String wanted, LocalDate day) {
        return roles != null && roles.stream().anyMatch(r -> wanted.equals(r.role()) && r.holdsOn(day));
    }
}
