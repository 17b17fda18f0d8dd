package org.openscrutiny.csa.organisation;

/** What kind of body an organisation is. */
public enum OrganisationCategory {
    POLICE,
    COUNTY,
    DISTRICT,
    UNITARY,
    HEALTH,
    FIRE,
    PROBATION,
    COMMISSIONER,
    VOLUNTARY,
    OTHER
}
