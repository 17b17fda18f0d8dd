package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A multiplier that cannot be meant: thousands grouped by commas and millions at once, or a result beyond 20 times the
 * target or the previous value (a threshold of our own).
 */
public final class UnitSlip {
    private static final BigDecimal TIMES = BigDecimal.valueOf(20);

    private UnitSlip() {}

    /** {@code 1,018m}: nobody groups thousands of millions; the letter one step down is proposed. */
    static PrintedValue grouped(PrintedValue read, String letter) {
        BigDecimal number = read.value();
        if (number == null || letter.equals("k") || letter.equals("thousand")) {
            return read;
        }
        boolean millions = letter.startsWith("m");
        String mended = read.text().strip().replaceFirst("(?i) ?" + letter, millions ? "k" : "m");
        BigDecimal less = number.movePointLeft(3).stripTrailingZeros();
        return read.mended(
                less.scale() < 0 ? less.setScale(0) : less,
                read.scale() + 3,
                Finding.of(
                        FindingCode.UNIT_SLIP,
                        read.text(),
                        read.text().strip() + " is comma-grouped " + (millions ? "millions." : "billions."),
                        "Write " + mended + ", or accept UNIT_SLIP to read it so."));
    }

    /**
     * Warns where a number is beyond 20 times one of the references; proposes a thousandth where that is plausible and
     * a multiplier was printed, else accepting the warning keeps the number as printed.
     */
    public static PrintedValue against(PrintedValue read, @Nullable BigDecimal... references) {
        BigDecimal number = read.value();
        if (number == null || read.has(FindingCode.UNIT_SLIP) || !beyond(number, references)) {
            return read;
        }
        String nearest = Arrays.stream(references)
                .filter(Objects::nonNull)
                .map(BigDecimal::toPlainString)
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        String message = read.text().strip() + " is more than 20 times what it stands beside (" + nearest + ").";
        BigDecimal less = number.movePointLeft(3);
        boolean multiplied = read.scale() <= -3 || read.text().strip().matches("(?i).*\\d ?(?:k|m|bn)\\b.*");
        if (multiplied && !beyond(less, references)) {
            BigDecimal plain = less.stripTrailingZeros();
            BigDecimal mended = plain.scale() < 0 ? plain.setScale(0) : plain;
            String fix = "Write " + mended.toPlainString() + ", or accept UNIT_SLIP to read it so.";
            return read.mended(mended, read.scale() + 3, Finding.of(FindingCode.UNIT_SLIP, read.text(), message, fix));
        }
        String fix = "Correct the number, or accept UNIT_SLIP to keep it as printed.";
        return read.warned(Finding.of(FindingCode.UNIT_SLIP, read.text(), message, fix));
    }

    private static boolean beyond(BigDecimal number, @Nullable BigDecimal... references) {
        for (BigDecimal reference : references) {
            if (reference != null
                    && reference.signum() != 0
                    && number.abs().compareTo(reference.abs().multiply(TIMES)) > 0) {
                return true;
            }
        }
        return false;
    }
}
