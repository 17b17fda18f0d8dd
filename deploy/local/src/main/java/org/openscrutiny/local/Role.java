package org.openscrutiny.local;

import java.util.Locale;

/** The roles of all three services, as a token's {@code roles} claim names them. */
public enum Role {
    MEMBER,
    CLERK,
    MONITORING_OFFICER,
    OFFICER,
    APPROVER,
    PARTNER,
    LEAD,
    COORDINATOR,
    SEALED_CASE_HANDLER,
    ADMIN,
    INTEGRATOR;

    /** Its spelling in the token, such as {@code monitoring-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
