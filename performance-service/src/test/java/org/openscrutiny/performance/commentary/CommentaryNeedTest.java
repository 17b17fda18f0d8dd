package org.openscrutiny.performance.commentary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openscrutiny.performance.commentary.CommentaryNeed.DUE;
import static org.openscrutiny.performance.commentary.CommentaryNeed.DUE_AFTER_AMBER;
import static org.openscrutiny.performance.commentary.CommentaryNeed.DUE_ON_CONCERN;
import static org.openscrutiny.performance.commentary.CommentaryNeed.NOT_DUE;
import static org.openscrutiny.performance.indicator.CommentaryRule.ANY_RED;
import static org.openscrutiny.performance.indicator.CommentaryRule.RED_OR_CONCERN;
import static org.openscrutiny.performance.indicator.CommentaryRule.TWO_AMBERS;
import static org.openscrutiny.performance.indicator.CommentaryRule.YTD_RED;
import static org.openscrutiny.performance.period.Measure.FORECAST;
import static org.openscrutiny.performance.period.Measure.PERIOD;
import static org.openscrutiny.performance.period.Measure.YEAR_TO_DATE;
import static org.openscrutiny.performance.rating.RatingStatus.AMBER;
import static org.openscrutiny.performance.rating.RatingStatus.GREEN;
import static org.openscrutiny.performance.rating.RatingStatus.NONE;
import static org.openscrutiny.performance.rating.RatingStatus.RED;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.performance.calendar.WorkingDays;
import org.openscrutiny.performance.exchange.Officers;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.CommentaryRule;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingStatus;

class CommentaryNeedTest {
    private record Case(CommentaryRule rule, Basis basis, Measure measure, RatingStatus status, CommentaryNeed need) {}

    @TestFactory
    Stream<DynamicTest> eachRuleAsksForWhatItSays() {
        return Stream.of(
                        new Case(YTD_RED, Basis.PERIOD, YEAR_TO_DATE, RED, DUE),
                        new Case(YTD_RED, Basis.PERIOD, PERIOD, RED, NOT_DUE),
                        new Case(YTD_RED, Basis.CUMULATIVE_IN_YEAR, PERIOD, RED, NOT_DUE),
                        new Case(YTD_RED, Basis.ROLLING, PERIOD, RED, DUE),
                        new Case(YTD_RED, Basis.CUMULATIVE_MULTI_YEAR, PERIOD, RED, DUE),
                        new Case(YTD_RED, Basis.PERIOD, FORECAST, RED, NOT_DUE),
                        new Case(YTD_RED, Basis.PERIOD, YEAR_TO_DATE, AMBER, NOT_DUE),
                        new Case(YTD_RED, Basis.PERIOD, YEAR_TO_DATE, NONE, NOT_DUE),
                        new Case(ANY_RED, Basis.PERIOD, PERIOD, RED, DUE),
                        new Case(ANY_RED, Basis.PERIOD, FORECAST, RED, DUE),
                        new Case(ANY_RED, Basis.PERIOD, PERIOD, AMBER, NOT_DUE),
                        new Case(RED_OR_CONCERN, Basis.PERIOD, YEAR_TO_DATE, RED, DUE),
                        new Case(RED_OR_CONCERN, Basis.PERIOD, PERIOD, GREEN, DUE_ON_CONCERN),
                        new Case(RED_OR_CONCERN, Basis.PERIOD, YEAR_TO_DATE, GREEN, NOT_DUE),
                        new Case(TWO_AMBERS, Basis.PERIOD, PERIOD, AMBER, DUE_AFTER_AMBER),
                        new Case(TWO_AMBERS, Basis.PERIOD, PERIOD, RED, DUE),
                        new Case(TWO_AMBERS, Basis.PERIOD, PERIOD, GREEN, NOT_DUE))
                .map(c -> DynamicTest.dynamicTest(
                        c.toString(),
                        () -> assertEquals(c.need(), CommentaryNeed.of(c.rule(), c.basis(), c.measure(), c.status()))));
    }

    @Test
    void ofTheJuly2012DashboardExactlyTwoRowsOweACommentary() {
        // Given
        List<Map<String, String>> rows = Officers.rows("dashboard-july-2012.csv");

        // When
        List<String> due = rows.stream()
                .filter(row -> due(row, "month_rag", PERIOD) || due(row, "ytd_rag", YEAR_TO_DATE))
                .map(row -> Objects.requireNonNull(row.get("source_lines")))
                .toList();

        // Then
        assertEquals(List.of("1036-1039", "1077-1080"), due);
    }

    private static boolean due(Map<String, String> row, String column, Measure measure) {
        String printed = row.getOrDefault(column, "").toUpperCase(Locale.ROOT);
        Basis basis = "ROLLING_12_MONTH".equals(row.get("measure_basis")) ? Basis.ROLLING : Basis.PERIOD;
        return !printed.isEmpty() && CommentaryNeed.of(YTD_RED, basis, measure, RatingStatus.valueOf(printed)) == DUE;
    }

    @TestFactory
    Stream<DynamicTest> theDayIsTheEarlierOfFiveDaysAfterAndTwoBeforeTheAgenda() {
        ObligationDue due = new ObligationDue(new WorkingDays());
        return Stream.of(
                        // frozen on Thursday 14 June 2012
                        new Day("2012-06-14", null, "2012-06-21"),
                        new Day("2012-06-14", "2012-06-28", "2012-06-21"),
                        new Day("2012-06-14", "2012-06-20", "2012-06-18"),
                        new Day("2012-06-14", "2012-06-15", "2012-06-14"),
                        // over the bank holidays of 4 and 5 June 2012
                        new Day("2012-05-31", null, "2012-06-11"),
                        new Day("2012-05-31", "2012-06-07", "2012-06-01"))
                .map(d -> DynamicTest.dynamicTest(
                        d.toString(),
                        () -> assertEquals(
                                LocalDate.parse(d.due()),
                                due.dueOn(
                                        LocalDate.parse(d.frozen()),
                                        d.agenda() == null ? null : LocalDate.parse(d.agenda())))));
    }

    private record Day(String frozen, @Nullable String agenda, String due) {}

    @Test
    void anAgendaIsOutFiveClearWorkingDaysBeforeTheMeeting() {
        // Given the meeting of Friday 6 July 2012
        LocalDate meeting = LocalDate.of(2012, 7, 6);

        // When
        LocalDate agenda = new WorkingDays().agendaDay(meeting);

        // Then the 29th, 2nd, 3rd, 4th and 5th lie between
        assertEquals(LocalDate.of(2012, 6, 28), agenda);
    }
}
