package org.openscrutiny.performance.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.IndicatorView;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** What becomes of published figures before they are calculated with; no service is started. */
class IndicatorSeriesTest {
    private static final List<BigDecimal> PROFILE = Collections.nCopies(12, new BigDecimal("0.05"));

    private final List<ObservationView> figures = new ArrayList<>();

    private void publish(String key, String value, ObsStatus... flags) {
        figures.add(new ObservationView(
                key,
                "i",
                "E10000016",
                PeriodView.of(Periods.ofKey(key)),
                "_T",
                new BigDecimal(value),
                null,
                null,
                flags.length == 0 ? List.of(ObsStatus.A) : List.of(flags),
                ObsStatus.A,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                Instant.EPOCH,
                null,
                List.of()));
    }

    private IndicatorSeries series(
            Basis basis, Frequency frequency, Calendar calendar, PublicTerms.Profile... profiles) {
        var definition = new Definition(
                1,
                LocalDate.of(2000, 1, 1),
                null,
                null,
                null,
                null,
                MeasureKind.FLOW,
                basis,
                null,
                frequency,
                calendar,
                Unit.COUNT,
                null,
                0,
                Polarity.LOWER_IS_BETTER,
                null,
                null,
                null,
                null,
                null,
                null);
        var indicator = new IndicatorView(
                "i",
                "CODE",
                "Name",
                IndicatorRole.PERFORMANCE,
                IndicatorState.ACTIVE,
                Unit.COUNT,
                0,
                Polarity.LOWER_IS_BETTER,
                MeasureKind.FLOW,
                basis,
                frequency,
                List.of("E10000016"),
                1,
                definition.validFrom(),
                List.of(),
                null,
                null,
                null);
        var terms = new PublicTerms(List.of(definition), definition, List.of(), List.of(profiles));
        return new IndicatorSeries(indicator, "E10000016", terms, figures, List.of());
    }

    @Test
    void aFlagOfABreakStartsASeriesAndAForecastIsInNone() {
        // Given
        publish("2012-04", "5");
        publish("2012-05", "6", ObsStatus.B, ObsStatus.P);
        publish("2012-06", "7");
        publish("2012-07", "99", ObsStatus.F);
        // When
        var chart = XmrView.of(series(Basis.PERIOD, Frequency.MONTHLY, Calendar.FINANCIAL), ChartQuery.USUAL);
        // Then
        assertEquals("marked as a break of the series", chart.beganBy());
        assertEquals(
                List.of("2012-05", "2012-06"),
                chart.points().stream().map(XmrView.Point::period).toList());
        assertEquals(
                1,
                series(Basis.PERIOD, Frequency.MONTHLY, Calendar.FINANCIAL)
                        .forecasts()
                        .size());
    }

    @Test
    void quartersOfACalendarYearLeaveQuarters() {
        // Given
        for (int i = 0; i < 13; i++) {
            publish((2009 + i / 4) + "-Q" + (i % 4 + 1), i % 2 == 0 ? "10" : "12");
        }
        // When
        var forecast = Forecaster.forecast(
                series(Basis.PERIOD, Frequency.QUARTERLY, Calendar.CALENDAR),
                new ChartQuery(null, null, true, new BigDecimal("43")));
        // Then
        var computed = forecast.computed();
        assertNotNull(computed);
        assertEquals("2012", forecast.year());
        assertEquals(3, computed.periodsLeft());
        assertEquals(new BigDecimal("10"), computed.yearToDate());
        assertEquals(142.0 / 13 * 3 + 10, computed.expected().doubleValue(), 1e-9);
        assertEquals("2012-Q1", forecast.upTo());
    }

    @Test
    void anApprovedProfileGoesBeforeTheMean() {
        // Given
        publish("2012-04", "5");
        publish("2012-05", "6");
        var profile = new PublicTerms.Profile("FY2012", LocalDate.of(2012, 4, 1), PROFILE);
        // When
        var forecast = Forecaster.forecast(
                series(Basis.CUMULATIVE_IN_YEAR, Frequency.MONTHLY, Calendar.FINANCIAL, profile), ChartQuery.USUAL);
        // Then
        var computed = forecast.computed();
        assertNotNull(computed);
        assertEquals(new BigDecimal("110"), computed.expected());
        assertNull(computed.lower());
    }

    @Test
    void theReportedYearToDateStandsInForAMissingMonth() {
        // Given
        publish("2012-05", "6");
        publish("YTD-2012-05", "12");
        var profile = new PublicTerms.Profile("FY2012", LocalDate.of(2012, 4, 1), PROFILE);
        var later =
                new PublicTerms.Profile("FY2012", LocalDate.of(2012, 8, 1), Collections.nCopies(12, BigDecimal.ONE));
        // When
        var forecast = Forecaster.forecast(
                series(Basis.CUMULATIVE_IN_YEAR, Frequency.MONTHLY, Calendar.FINANCIAL, profile, later),
                ChartQuery.USUAL);
        // Then
        var computed = forecast.computed();
        assertNotNull(computed);
        assertEquals(ForecastView.YearToDateFrom.REPORTED, computed.yearToDateFrom());
        assertEquals(new BigDecimal("120"), computed.expected());
    }

    @Test
    void aMonthlyIndicatorThatOnlyPublishedQuartersIsChartedByQuarter() {
        publish("FY2012-Q1", "5");
        var series = series(Basis.PERIOD, Frequency.MONTHLY, Calendar.FINANCIAL);
        assertEquals(PeriodType.QUARTER, series.ownType());
        assertEquals(
                PeriodType.YEAR_TO_DATE,
                series(Basis.CUMULATIVE_IN_YEAR, Frequency.MONTHLY, Calendar.FINANCIAL)
                        .ownType());
    }
}
