package org.openscrutiny.csa.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.csa.feed.PeriodSeen;

/** Rule of domain/performance.md 3.3, with the days of domain/csa.md 4.6. */
class FreshnessTest {

    @ParameterizedTest
    @CsvSource({
        "YTD-2018-01, 2018-03-14, MONTHLY, 2018-02-28, CURRENT, 1",
        "2017-11, 2018-01-15, MONTHLY, 2018-01-15, CURRENT, 2",
        "2017-11, 2018-01-15, MONTHLY, 2018-01-16, CARRIED, 2",
        "2017-11, 2018-01-15, MONTHLY, 2018-02-28, CARRIED, 3",
        "2017-11, 2018-01-15, MONTHLY, 2018-03-15, CARRIED, 4",
        "2017-11, 2018-01-15, MONTHLY, 2018-03-16, STALE, 4",
        "FY2017-Q2, 2018-02-14, QUARTERLY, 2018-03-31, CARRIED, 6",
        "FY2017-Q2, 2018-02-14, QUARTERLY, 2018-08-15, STALE, 11",
        "FY2016, 2018-05-14, ANNUAL, 2018-02-28, CARRIED, 11",
        "FY2017, , ANNUAL, 2018-03-31, CURRENT, 0",
        "EV-2010, , EVENT, 2010-12-31, CURRENT, 0",
        "2017-11, 2018-01-15, , 2019-01-01, CARRIED, 14"
    })
    void judgesByTheReturnsMissedAndTheTargetYear(
            String period,
            @Nullable LocalDate nextDueOn,
            @Nullable String frequency,
            LocalDate day,
            Freshness freshness,
            long age) {
        // When
        var judged = Freshness.of(nextDueOn, frequency, new PeriodSeen(period, null, null), day);

        // Then
        assertEquals(freshness, judged);
        assertEquals(age, Freshness.ageInMonths(new PeriodSeen(period, null, null), day));
    }
}
