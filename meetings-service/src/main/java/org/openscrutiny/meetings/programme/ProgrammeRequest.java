package org.openscrutiny.meetings.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * Who asked for an item, and when first: its age counts from then and survives deferral.
 *
 * @param by names of offices or members
 */
public record ProgrammeRequest(List<String> by, LocalDate on, Origin origin) {}
