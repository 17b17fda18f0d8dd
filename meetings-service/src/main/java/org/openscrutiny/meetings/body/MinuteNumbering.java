package org.openscrutiny.meetings.body;

/** When the numbers of minutes begin again with 1 (domain/meetings.md 3). */
public enum MinuteNumbering {
    NEVER,
    COUNCIL_YEAR,
    CALENDAR_YEAR,
    EACH_MEETING
}
