package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.MeantPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodContext;
import org.openscrutiny.performance.period.PeriodReading;

/** Reads the cells of a row of the plain layouts; every fault goes to the row under its column. */
final class CellReader {
    private final ReviewedRow row;

    CellReader(ReviewedRow row) {
        this.row = row;
    }

    /** The text, null where the cell is empty. */
    @Nullable
    String text(String column) {
        String cell = row.row().text(column);
        return cell.isEmpty() ? null : cell;
    }

    /** A number, plain or printed; null where the cell is empty. */
    @Nullable
    BigDecimal number(String column) {
        String cell = row.row().text(column);
        if (cell.isEmpty()) {
            return null;
        }
        PrintedValue read = printed(column);
        if (read.value() == null && read.readable()) {
            row.add(column, FindingCode.VALUE_UNREADABLE, "\"" + cell + "\" is not a number.", "Write a number.");
        }
        return read.value();
    }

    /** A number or a reason why there is none, plain or printed; what is odd about it goes to the row. */
    PrintedValue printed(String column) {
        PrintedValue read = PrintedValue.read(row.row().text(column));
        row.addAll(read.findings().stream().map(finding -> finding.in(column)).toList());
        return read;
    }

    /** The text, refused where it is longer than the field it goes to. */
    @Nullable
    String shortText(String column, int longest) {
        String cell = text(column);
        if (cell != null && cell.length() > longest) {
            row.add(column, FindingCode.OUT_OF_RANGE, "The text is longer than " + longest + ".", "Shorten it.");
        }
        return cell;
    }

    /** A whole number between two ends; null where the cell is empty. */
    @Nullable
    Integer whole(String column, int least, int most) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!whole) {
            row.add(
                    column,
                    FindingCode.OUT_OF_RANGE,
                    number.toPlainString() + " is no whole number from " + least + " to " + most + ".",
                    "Write one that is.");
            return null;
        }
        return number.intValueExact();
    }

    /** {@code true} or {@code false}; null where the cell is empty. */
    @Nullable
    Boolean truth(String column) {
        String cell = row.row().text(column).toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "" -> null;
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> {
                row.add(
                        column,
                        FindingCode.VALUE_UNREADABLE,
                        "\"" + cell + "\" is not yes or no.",
                        "Write true or false.");
                yield null;
            }
        };
    }

    /** One of the words of a column that must not be empty. */
    <E extends Enum<E>> @Nullable E needed(String column, E[] constants) {
        if (row.row().text(column).isEmpty()) {
            row.add(
                    column,
                    FindingCode.COLUMN_MISSING,
                    "The cell is empty.",
                    "Write one of " + Arrays.toString(constants) + ".");
            return null;
        }
        return constant(column, constants, null);
    }

    @Nullable
    LocalDate date(String column) {
        String cell = row.row().text(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException notADay) {
            row.add(column, FindingCode.PERIOD_UNREADABLE, "\"" + cell + "\" is no day.", "Write it as 2012-05-31.");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E constant(String column, E[] constants, @Nullable E absent) {
        String cell = row.row().text(column).toUpperCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return absent;
        }
        Optional<E> found =
                Arrays.stream(constants).filter(c -> c.name().equals(cell)).findFirst();
        if (found.isEmpty()) {
            row.add(
                    column,
                    FindingCode.VALUE_UNREADABLE,
                    "\"" + cell + "\" is not one of the words of this column.",
                    "Write one of " + Arrays.toString(constants) + ".");
        }
        return found.orElse(null);
    }

    /** The year of a level. */
    @Nullable
    Period year(Indicator indicator) {
        return period(MeantPeriod.year(row.row().text("period"), indicator));
    }

    /** The period of a series, in a key or in any printed form; {@code context} is how a version has them written. */
    @Nullable
    Period period(Indicator indicator, Function<DefinitionTerms, PeriodContext> context) {
        return period(MeantPeriod.read(row.row().text("period"), indicator, context));
    }

    private @Nullable Period period(PeriodReading reading) {
        return switch (reading) {
            case PeriodReading.Found found -> found.read();
            case PeriodReading.Unreadable unreadable -> {
                row.add("period", FindingCode.PERIOD_UNREADABLE, unreadable.message(), unreadable.fix());
                yield null;
            }
        };
    }

    /** The indicator of the row, if it is known and measured for the area. */
    @Nullable
    Indicator indicator(Standing standing) {
        String code = row.row().text("indicatorCode");
        Indicator found = standing.indicator(code).orElse(null);
        if (found == null) {
            row.add(
                    "indicatorCode",
                    FindingCode.INDICATOR_UNKNOWN,
                    "There is no indicator \"" + code + "\".",
                    "Correct the code, or make the indicator first.");
            return null;
        }
        if (!found.areaCodes().contains(row.row().text("areaCode"))) {
            row.add(
                    "areaCode",
                    FindingCode.AREA_UNKNOWN,
                    code + " is measured for " + String.join(", ", found.areaCodes()) + ".",
                    "Correct the area, or add it to the indicator first.");
        }
        return found;
    }
}
