package org.openscrutiny.performance.area;

/** What kind of area it is; a COMPOSITE is none of the others and lists its parts. */
public enum AreaLevel {
    COUNTRY,
    REGION,
    COUNTY,
    UNITARY,
    DISTRICT,
    DIVISION,
    WARD,
    PARISH,
    CENSUS_AREA,
    SERVICE_AREA,
    COMPOSITE
}
