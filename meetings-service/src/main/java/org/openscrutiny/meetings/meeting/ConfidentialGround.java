package org.openscrutiny.meetings.meeting;

/** Why an item is confidential - s.100A(3)(a) and (b) of the Local Government Act 1972. */
public enum ConfidentialGround {
    GOVERNMENT_TERMS,
    ENACTMENT_OR_COURT
}
