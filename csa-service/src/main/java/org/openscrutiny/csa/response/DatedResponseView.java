package org.openscrutiny.csa.response;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * A response with what moves with the clock, judged on the day asked.
 *
 * @param overdue awaited, and its day has passed
 * @param late answered after its day
 */
public record DatedResponseView(@JsonUnwrapped ResponseView response, LocalDate on, boolean overdue, boolean late) {}
