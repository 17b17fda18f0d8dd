package org.openscrutiny.meetings.minutes;

/** When an interest was declared. */
public enum DeclarationTime {
    STANDING_ITEM,
    MID_ITEM
}
