package org.openscrutiny.bench;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of monthly percentages of invented indicators and areas, with a target for each series and year. */
final class ImportedFigures {
    private static final int INDICATORS = 20;
    private static final int AREAS = 50;
    private static final int SERIES = INDICATORS * AREAS;
    private static final int FIRST_YEAR = 2010;
    private static final int MONTHS = 12;

    /** No figure is 20 times the one before it, which would have to be accepted as no slip of the unit. */
    private static final int LEAST = 100;

    private final SplittableRandom random;

    ImportedFigures(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String indicators() {
        String areas = IntStream.range(0, AREAS).mapToObj(ImportedFigures::area).collect(Collectors.joining(" "));
        return IntStream.range(0, INDICATORS)
                .mapToObj(i -> code(i) + ",Invented share " + i
                        + ",PERFORMANCE,PERCENTAGE,PERIOD,MONTHLY,PERCENT,1,true,HIGHER_IS_BETTER,FLOOR_STANDARD,"
                        + FIRST_YEAR + "-04-01," + areas + "\n")
                .collect(Collectors.joining(
                        "",
                        "code,name,role,kind,basis,frequency,unit,publishedScale,bounded,polarity,ruleFamily,validFrom,"
                                + "areaCodes\n",
                        ""));
    }

    /** For every year in which one of so many rows lies. */
    String targets(int rows) {
        int years = (rows - 1) / SERIES / MONTHS + 1;
        var file = new StringBuilder("indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,sourceTitle\n");
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            for (int series = 0; series < SERIES; series++) {
                file.append(series(series)).append(",FY" + year + ',' + year + "-04-01,80,60,NONE,Invented plan\n");
            }
        }
        return file.toString();
    }

    /** Rows in the order of their months, each key once over all files. */
    String observations(int from, int rows) {
        var file = new StringBuilder("indicatorCode,areaCode,period,value,numerator,denominator,sourceTitle\n");
        for (int row = from; row < from + rows; row++) {
            int numerator = random.nextInt(LEAST, 1_001);
            file.append(series(row % SERIES))
                    .append(',')
                    .append(YearMonth.of(FIRST_YEAR, 4).plusMonths(row / SERIES))
                    .append(',')
                    .append(numerator / 10 + "." + numerator % 10)
                    .append("," + numerator + ",1000,Invented return\n");
        }
        return file.toString();
    }

    private static String series(int number) {
        return code(number % INDICATORS) + ',' + area(number / INDICATORS);
    }

    private static String code(int number) {
        return "BENCH-%03d".formatted(number);
    }

    private static String area(int number) {
        return "X%05d".formatted(number);
    }
}
