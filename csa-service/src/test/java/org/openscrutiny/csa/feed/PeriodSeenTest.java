package org.openscrutiny.csa.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodSeenTest {

    /** Keys as domain/performance.md 2.4 lists them. */
    @ParameterizedTest
    @CsvSource({
        "2012-05, 2012-05",
        "FY2012-Q1, 2012-06",
        "FY2012-Q4, 2013-03",
        "FY2012-H1, 2012-09",
        "2012-Q2, 2012-06",
        "FY2012, 2013-03",
        "AY2011, 2012-08",
        "2012, 2012-12",
        "YTD-2012-05, 2012-05",
        "R12-2012-05, 2012-05",
        "YE-2017-09, 2017-09",
        "P3-2014-2016, 2016-12",
        "C48-2012-05, 2012-05",
        "S-2009-04_2012-05, 2012-05",
        "AT-2012-04-01, 2012-04",
        "EV-2010, 2010-12",
        "2016-07-01_2017-06-30, 2017-06",
        "2012-13, ",
        "May, "
    })
    void readsTheLastMonthFromTheKey(String key, @Nullable YearMonth last) {
        // When
        var read = new PeriodSeen(key, null, null).lastMonth();

        // Then
        assertEquals(Optional.ofNullable(last), read);
    }
}
