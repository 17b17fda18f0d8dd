package org.openscrutiny.meetings.meeting;

/**
 * Says that the access of a public item changed, so that whoever repeats what was said on it looks again; fired in the
 * transaction of the change.
 *
 * @param closed true when it is no longer open
 */
public record AgendaReclassified(String meetingId, String itemId, boolean closed) {}
