package org.openscrutiny.performance.exchange;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.performance.Council;

/** A file of monthly percentages of one indicator in 500 invented areas. */
final class ManyRows {
    private static final int AREAS = 500;
    private static final YearMonth FIRST = YearMonth.of(1996, 4);

    private final Council.Known indicator;

    private ManyRows(Council.Known indicator) {
        this.indicator = indicator;
    }

    static ManyRows made() {
        List<String> areas = IntStream.range(0, AREAS).mapToObj(ManyRows::area).toList();
        return new ManyRows(Council.active(Council.draft(Council.code(), "PERFORMANCE", areas)));
    }

    String indicatorId() {
        return indicator.id();
    }

    byte[] file(int rows) {
        StringBuilder text = new StringBuilder("indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n");
        for (int i = 0; i < rows; i++) {
            text.append(row(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    String row(int number) {
        return indicator.code() + ',' + area(number % AREAS) + ',' + FIRST.plusMonths(number / AREAS) + ','
                + number % 101 + ",printed as a percentage,Monthly return\n";
    }

    private static String area(int number) {
        return "X%05d".formatted(number);
    }
}
