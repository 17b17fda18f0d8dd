package org.openscrutiny.meetings.notice;

import java.time.LocalDate;

/**
 * That an agenda came in time, or did not.
 *
 * @param latestOn the last day on which it would have been in time
 */
public record NoticeProof(DayBasis basis, int required, int clearDays, LocalDate latestOn, boolean met) {}
