package org.openscrutiny.csa.organisation;

import java.util.Locale;

/** Reasons of {@code csa.organisation.v1}. */
enum OrganisationEvent {
    CREATED,
    UPDATED,
    RENAMED,
    ROLE_CHANGED,
    SUCCEEDED;

    /** As it stands in the event type. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a description changed most: what follows, else the name, else the roles. */
    static OrganisationEvent of(DescribeOrganisation before, DescribeOrganisation after) {
        if (!after.succession().equals(before.succession())) {
            return SUCCEEDED;
        }
        if (!after.names().equals(before.names())) {
            return RENAMED;
        }
        return after.roles().equals(before.roles()) ? UPDATED : ROLE_CHANGED;
    }
}
