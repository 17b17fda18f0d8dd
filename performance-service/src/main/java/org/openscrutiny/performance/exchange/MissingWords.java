package org.openscrutiny.performance.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.period.MonthNames;

/** Words that stand in a cell where a number should: why there is none, and when one is promised. */
final class MissingWords {
    private static final Pattern PROMISE =
            Pattern.compile("[a-z][a-z ,'-]*?\\b(?:in|from|by|until|available|due|expected|awaited|published|reported) "
                    + "(?:in |from |by |the end of |end of |end )?(?:\\d{1,2} )?([a-z]+)(?: (\\d{4}))?|"
                    + "(?:available|due|expected|awaited|from) ([a-z]+)(?: (\\d{4}))?");
    private static final Pattern AMBIGUOUS = Pattern.compile("n[./\\\\ ]?a\\.?|[-\\u2013\\u2014]|\\.\\.+");

    private MissingWords() {}

    static Optional<PrintedValue> read(String text, String cell, @Nullable YearMonth reportingMonth) {
        String words = cell.toLowerCase(Locale.ROOT).replaceAll("[.]+$", "");
        if (cell.isEmpty()) {
            return Optional.of(PrintedValue.missing(text, MissingReason.EMPTY, null, List.of()));
        }
        if (AMBIGUOUS.matcher(cell.toLowerCase(Locale.ROOT)).matches()) {
            Finding finding = Finding.of(
                    FindingCode.AMBIGUOUS_NA,
                    text,
                    "\"" + cell + "\" may mean not available or not applicable.",
                    "Write Not available or Not applicable, or accept AMBIGUOUS_NA to store it as not available.");
            return Optional.of(PrintedValue.missing(text, MissingReason.NOT_AVAILABLE, null, List.of(finding)));
        }
        return fixed(words)
                .map(reason -> PrintedValue.missing(text, reason, null, List.of()))
                .or(() -> promised(words, reportingMonth)
                        .map(due -> PrintedValue.missing(text, MissingReason.DUE_LATER, due.on(), List.of())));
    }

    private static Optional<MissingReason> fixed(String words) {
        return switch (words) {
            case "reported quarterly", "quarterly", "reported annually", "reported half yearly" ->
                Optional.of(MissingReason.REPORTED_QUARTERLY);
            case "tbc", "tba", "to be confirmed", "to be agreed", "to be advised", "to be determined" ->
                Optional.of(MissingReason.TO_BE_CONFIRMED);
            case "new indicator", "new measure", "new" -> Optional.of(MissingReason.NEW_INDICATOR);
            case "not available",
                    "data not available",
                    "not yet available",
                    "unavailable",
                    "no data",
                    "data unavailable" -> Optional.of(MissingReason.NOT_AVAILABLE);
            case "not applicable" -> Optional.of(MissingReason.NOT_APPLICABLE);
            case "suppressed", "*", "#" -> Optional.of(MissingReason.SUPPRESSED);
            case "no return", "nil return", "not supplied" -> Optional.of(MissingReason.NO_RETURN);
            default -> Optional.empty();
        };
    }

    /** A promise of a value; {@code on} is null where the year cannot be told. */
    private record Due(@Nullable LocalDate on) {}

    private static Optional<Due> promised(String words, @Nullable YearMonth reportingMonth) {
        Matcher promise = PROMISE.matcher(words);
        if (!promise.matches()) {
            return Optional.empty();
        }
        boolean bare = promise.group(1) == null;
        String year = bare ? promise.group(4) : promise.group(2);
        return MonthNames.read(bare ? promise.group(3) : promise.group(1)).map(month -> {
            if (year != null) {
                return new Due(YearMonth.of(Integer.parseInt(year), month).atEndOfMonth());
            }
            if (reportingMonth == null) {
                return new Due(null);
            }
            YearMonth next = reportingMonth.withMonth(month);
            return new Due((next.isAfter(reportingMonth) ? next : next.plusYears(1)).atEndOfMonth());
        });
    }
}
