package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a typed cell as a CSV file would have it: days in ISO 8601, percentages with their sign. */
final class XlsxCell {
    /** What is quoted, escaped or a condition in a number format says nothing about the number. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[dDyY]|[mM]{3,}");

    private XlsxCell() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> cell.getValue() == null ? "" : cell.getText();
            case NUMBER -> Double.isFinite(cell.asNumber().doubleValue()) ? number(cell) : String.valueOf(raw);
            case BOOLEAN, FORMULA, ERROR, EMPTY -> raw == null ? "" : raw;
        };
    }

    private static String number(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        String plain = format == null ? "" : ASIDE.matcher(format).replaceAll("");
        if ((id != null && id >= 14 && id <= 22) || DAY.matcher(plain).find()) {
            LocalDateTime at = cell.asDate();
            boolean month = !plain.isEmpty() && !plain.matches("(?s).*[dD].*") && at.getDayOfMonth() == 1;
            return month
                    ? at.toLocalDate().toString().substring(0, 7)
                    : at.toLocalDate().toString();
        }
        BigDecimal number = shortest(cell);
        return plain.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    /** A workbook keeps 17 digits of a binary number; the shortest decimal that is this number was meant. */
    private static BigDecimal shortest(Cell cell) {
        return BigDecimal.valueOf(cell.asNumber().doubleValue());
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
