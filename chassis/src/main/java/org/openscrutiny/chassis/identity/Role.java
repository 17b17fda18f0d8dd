package org.openscrutiny.chassis.identity;

/** The roles of all services, as they stand in the token's {@code roles}. */
public final class Role {

    public static final String MEMBER = "member";
    public static final String CLERK = "clerk";
    public static final String MONITORING_OFFICER = "monitoring-officer";
    public static final String OFFICER = "officer";
    public static final String APPROVER = "approver";
    public static final String PARTNER = "partner";
    public static final String LEAD = "lead";
    public static final String COORDINATOR = "coordinator";
    public static final String SEALED_CASE_HANDLER = "sealed-case-handler";
    public static final String ADMIN = "admin";
    public static final String INTEGRATOR = "integrator";

    private Role() {}
}
