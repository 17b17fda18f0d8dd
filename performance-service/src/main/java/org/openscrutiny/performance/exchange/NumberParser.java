package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.Qualifier;

/**
 * Reads a printed number: {@code [word] [sign] [£] digits [k|m|bn] [%] [mark] [(note)]}; brackets round the whole mean
 * negative. Anything left over makes it unreadable: nothing is guessed.
 */
final class NumberParser {
    private static final Pattern NOTE = Pattern.compile("(.*[^ (£]) ?\\(([^()]{1,60})\\)");
    private static final Pattern OPERATOR = Pattern.compile("(≤|≥|<=|>=|<|>) ?(.+)");
    private static final Pattern NUMBER = Pattern.compile("(£ ?)?(?:([-+]) ?)?(£ ?)?"
            + "(\\d+|\\d{1,3}(?:,\\d{3})+)(\\.\\d+)?"
            + "(?: ?(k|m|mn|bn|thousand|million|billion))?( ?%| ?per ?cent)?"
            + "(\\*+|[†‡§¹²³⁰⁴-⁹]+|\\[\\w{1,3}\\]|(?<=[%kmn])\\d{1,2})?");
    private static final Pattern RANGE = Pattern.compile("((?:£?-|-£)?[^\\s-]+) ?(?:-| to ) ?(\\S+)");
    private static final int MOST_DIGITS = 18;

    private NumberParser() {}

    static PrintedValue read(String text, String cell) {
        return new NumberParser.Reading(text).read(fold(cell));
    }

    private static String fold(String cell) {
        return cell.replaceAll("[\\u2010-\\u2015\\u2212]", "-").toLowerCase(Locale.ROOT);
    }

    /** A number taken apart. */
    private record Parts(
            BigDecimal value,
            PrintedUnit unit,
            int scale,
            boolean grouped,
            @Nullable String letter,
            @Nullable String mark) {}

    private record Reading(String text) {
        PrintedValue read(String cell) {
            Matcher noted = NOTE.matcher(cell);
            if (noted.matches() && !cell.endsWith(")%")) {
                return withNote(
                        noted.group(1),
                        text.replaceAll("(?s).*\\(([^()]*)\\)\\s*$", "$1").strip());
            }
            return signed(cell, null);
        }

        private PrintedValue withNote(String head, String note) {
            if (note.matches("\\d{1,2}|[a-z]|\\*+")) {
                PrintedValue value = signed(head, null);
                return value.readable() ? value.warned(footnote(text, head, note)) : value;
            }
            boolean year = note.matches("(?:19|20)\\d{2}");
            if (!year && Pattern.compile("\\d[%km]|^[£\\d.,-]+$").matcher(note).find()) {
                return PrintedValue.unreadable(text, "The cell holds two values.");
            }
            return signed(head, note);
        }

        private PrintedValue signed(String cell, @Nullable String note) {
            Matcher compared = OPERATOR.matcher(cell);
            if (compared.matches()) {
                return number(compared.group(2), operator(compared.group(1)), Qualifier.EXACT, note);
            }
            Optional<QualifierWords> word = QualifierWords.read(cell);
            if (word.isPresent()) {
                return number(word.get().rest(), null, word.get().qualifier(), note);
            }
            return number(cell, null, Qualifier.EXACT, note);
        }

        private PrintedValue number(
                String cell, @Nullable Operator operator, Qualifier qualifier, @Nullable String note) {
            Optional<Parts> parts = parts(cell);
            if (parts.isEmpty()) {
                return range(cell, note);
            }
            Parts p = parts.get();
            List<Finding> findings = new ArrayList<>();
            if (p.mark() != null) {
                findings.add(footnote(text, cell, p.mark()));
            }
            PrintedValue read = new PrintedValue(
                    text, p.value(), p.value(), p.unit(), p.scale(), operator, qualifier, null, p.mark(), note, null,
                    null, null, null, findings);
            return p.grouped() && p.letter() != null ? UnitSlip.grouped(read, p.letter()) : read;
        }

        private PrintedValue range(String cell, @Nullable String note) {
            Matcher range = RANGE.matcher(cell);
            if (range.matches()) {
                Optional<Parts> low = parts(range.group(1));
                Optional<Parts> high = parts(range.group(2));
                if (low.isPresent()
                        && high.isPresent()
                        && low.get().value().compareTo(high.get().value()) < 0) {
                    Parts p = low.get();
                    PrintedUnit unit = p.unit() == PrintedUnit.NONE ? high.get().unit() : p.unit();
                    return new PrintedValue(
                            text,
                            p.value(),
                            p.value(),
                            unit,
                            Math.max(p.scale(), high.get().scale()),
                            null,
                            Qualifier.RANGE,
                            high.get().value(),
                            null,
                            note,
                            null,
                            null,
                            null,
                            null,
                            List.of());
                }
            }
            return PrintedValue.unreadable(text, "\"" + text.strip() + "\" is neither a number nor a known reason.");
        }
    }

    private static Optional<Parts> parts(String cell) {
        boolean brackets = cell.matches("£?\\([^()]+\\) ?%?");
        String bare = brackets ? cell.replace("(", "").replace(")", "") : cell;
        Matcher number = NUMBER.matcher(bare);
        if (!number.matches() || (number.group(1) != null && number.group(3) != null)) {
            return Optional.empty();
        }
        boolean pounds = number.group(1) != null || number.group(3) != null;
        boolean percent = number.group(7) != null;
        boolean minus = "-".equals(number.group(2));
        String fraction = number.group(5) == null ? "" : number.group(5);
        String digits = number.group(4).replace(",", "");
        if ((pounds && percent)
                || (percent && number.group(6) != null)
                || (brackets && number.group(2) != null)
                || digits.length() > MOST_DIGITS
                || fraction.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        int power = power(number.group(6));
        BigDecimal printed = new BigDecimal(digits + fraction).scaleByPowerOfTen(power);
        BigDecimal value = printed.scale() < 0 ? printed.setScale(0) : printed;
        PrintedUnit unit = percent ? PrintedUnit.PERCENT : pounds ? PrintedUnit.GBP : PrintedUnit.NONE;
        int scale = Math.max(0, fraction.length() - 1) - power;
        return Optional.of(new Parts(
                minus || brackets ? value.negate() : value,
                unit,
                scale,
                number.group(4).indexOf(',') >= 0,
                number.group(6),
                number.group(8)));
    }

    private static int power(@Nullable String letter) {
        if (letter == null) {
            return 0;
        }
        return switch (letter) {
            case "k", "thousand" -> 3;
            case "m", "mn", "million" -> 6;
            default -> 9;
        };
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "≤", "<=" -> Operator.AT_MOST;
            case "≥", ">=" -> Operator.AT_LEAST;
            case "<" -> Operator.LESS_THAN;
            default -> Operator.MORE_THAN;
        };
    }

    private static Finding footnote(String text, String cell, String mark) {
        String value = cell.endsWith(mark) ? cell.substring(0, cell.length() - mark.length()) : cell;
        return Finding.of(
                FindingCode.FOOTNOTE_SUSPECTED,
                text,
                "\"" + mark + "\" looks like a footnote mark behind " + value + ".",
                "Write " + value + " and the note as a caveat, or accept FOOTNOTE_SUSPECTED to read it so.");
    }
}
