package org.openscrutiny.meetings.minutes;

import java.time.LocalDate;
import java.util.List;

/**
 * How a later meeting approved or corrected minutes.
 *
 * @param meetingId the later meeting
 * @param cited how the part is cited
 * @param on its day
 */
public record LaterResolve(
        String meetingId, String resolutionPartId, String cited, LocalDate on, List<Amendment> amendments) {}
