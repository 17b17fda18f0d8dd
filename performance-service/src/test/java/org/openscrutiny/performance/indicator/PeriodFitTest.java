package org.openscrutiny.performance.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

class PeriodFitTest {
    @ParameterizedTest
    @CsvSource({
        "2012/13, ANNUAL, PERIOD, FINANCIAL, true",
        "2014/16, ANNUAL, PERIOD, FINANCIAL, false",
        "2016/17 (Jul-Jun), ANNUAL, PERIOD, FINANCIAL, false",
        "AY2011, ANNUAL, FORECAST_YEAR_END, ACADEMIC, true",
        "2012-05, MONTHLY, PERIOD, FINANCIAL, true",
        "2012-05, QUARTERLY, PERIOD, FINANCIAL, false",
        "R12-2012-05, MONTHLY, ROLLING, FINANCIAL, true",
        "FY2012, MONTHLY, ROLLING, FINANCIAL, false",
        "C48-2012-05, MONTHLY, CUMULATIVE_MULTI_YEAR, FINANCIAL, true",
        "EV-2010, EVENT, EVENT, FINANCIAL, true",
    })
    void theTypeMustFitFrequencyAndBasis(
            String printed, Frequency frequency, Basis basis, Calendar calendar, boolean fits) {
        // Given
        Period period = Periods.parse(printed).period().orElseThrow();
        // When
        boolean answer = PeriodFit.fits(period, frequency, basis, calendar);
        // Then
        assertEquals(fits, answer);
    }
}
