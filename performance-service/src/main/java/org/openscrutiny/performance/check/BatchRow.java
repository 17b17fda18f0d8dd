package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.ClaimFault;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.indicator.Breakdown;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;

/**
 * One row of a file as a claim. {@code parts} and {@code whole} hold several figures with a semicolon between, a factor
 * behind {@code *}; {@code multiplier} holds for all figures of the row; {@code prose} says which of them stand in
 * running text: published, inputs or both.
 */
final class BatchRow {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_FIGURE = 200;
    private static final Map<String, Integer> LIMITS = Map.of(
            "statement", LONGEST,
            "parts", LONGEST,
            "whole", LONGEST,
            "document", 300,
            "reference", 100,
            "indicatorCode", 40,
            "observationId", 40,
            "dashboardId", 40);
    private static final Map<String, InputRole> ROLES = Map.of(
            "before", InputRole.BEFORE,
            "after", InputRole.AFTER,
            "parts", InputRole.PART,
            "whole", InputRole.WHOLE,
            "outturn", InputRole.OUTTURN,
            "budget", InputRole.BUDGET,
            "elsewhere", InputRole.ELSEWHERE,
            "value", InputRole.VALUE,
            "level", InputRole.LEVEL,
            "floor", InputRole.FLOOR);

    private final int number;
    private final Map<String, String> cells;
    private final List<BatchFault> faults;
    /** The column that each input was read from, in the order of the inputs. */
    private final List<String> columns = new ArrayList<>();

    private final CheckFigure claim;

    BatchRow(int number, Map<String, String> cells, List<BatchFault> found) {
        this.number = number;
        this.cells = Map.copyOf(cells);
        this.faults = new ArrayList<>(found);
        this.claim = read();
    }

    /** What somebody typed into a form: one claim that is of no document. */
    static BatchRow typed(Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>(typed);
        cells.put("statement", "typed");
        cells.put("document", "typed");
        return new BatchRow(1, cells, List.of());
    }

    int number() {
        return number;
    }

    CheckFigure claim() {
        return claim;
    }

    /** Its own faults and those of its claim, each under its column. */
    List<BatchFault> faults(FigureCheckService.Examined examined) {
        List<BatchFault> all = new ArrayList<>(faults);
        for (ClaimFault fault : examined.faults()) {
            all.add(new BatchFault(
                    number, column(fault.pointer()), fault.value(), fault.code(), fault.message(), fault.fix()));
        }
        if (!examined.own()) {
            all.add(new BatchFault(
                    number,
                    claim.indicatorCode() == null ? "observationId" : "indicatorCode",
                    cell("indicatorCode"),
                    "NOT_YOURS",
                    "Your token's claim \"indicators\" does not list this indicator's code.",
                    "Leave the row to its owner."));
        }
        return all;
    }

    private String column(String pointer) {
        List<String> path = Arrays.asList(pointer.split("/", -1));
        String first = path.get(1);
        if (!first.equals("inputs")) {
            return first;
        }
        return path.size() > 2 ? columns.get(Integer.parseInt(path.get(2))) : "kind";
    }

    private CheckFigure read() {
        BigDecimal multiplier = decimal("multiplier");
        String prose = cell("prose").toLowerCase(Locale.ROOT);
        if (!List.of("", "published", "inputs", "both").contains(prose)) {
            fault("prose", "UNKNOWN_VALUE", "Write published, inputs or both.");
        }
        boolean inText = prose.equals("inputs") || prose.equals("both");
        List<PrintedInput> inputs = BatchSheet.COLUMNS.stream()
                .filter(ROLES::containsKey)
                .flatMap(column -> figures(column).stream().map(text -> input(column, text, multiplier, inText)))
                .toList();
        boolean publishedInText = prose.equals("published") || prose.equals("both");
        BigDecimal scale = decimal("scale");
        return new CheckFigure(
                needed("statement"),
                needed("document"),
                text("reference"),
                constant("kind", CheckKind.values()),
                new PrintedText(cell("published"), null, multiplier, publishedInText, null),
                inputs,
                constant("unit", Unit.values()),
                constant("polarity", Polarity.values()),
                constant("family", RuleFamily.values()),
                scale == null ? null : scale.intValue(),
                null,
                null,
                null,
                constant("breakdown", Breakdown.Kind.values()),
                decimal("per"),
                decimal("months"),
                obstacles(),
                text("indicatorCode"),
                text("observationId"),
                text("dashboardId"));
    }

    private List<String> figures(String column) {
        boolean several = column.equals("parts") || column.equals("whole");
        return Arrays.stream(several ? cell(column).split(";", -1) : new String[] {cell(column)})
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private PrintedInput input(String column, String text, @Nullable BigDecimal multiplier, boolean inText) {
        columns.add(column);
        int factor = text.replace('×', '*').indexOf('*');
        // A footnote mark stands behind its number with nothing after it.
        boolean times = factor > 0 && factor < text.length() - 1;
        PrintedText other = times ? PrintedText.of(text.substring(factor + 1).strip()) : null;
        String printed = times ? text.substring(0, factor).strip() : text;
        InputRole role = Objects.requireNonNull(ROLES.get(column));
        return new PrintedInput(role, printed, null, multiplier, inText, null, other, null);
    }

    private List<NotCheckable> obstacles() {
        List<NotCheckable> read = new ArrayList<>();
        for (String word : cell("obstacles").split("[; ]+", -1)) {
            if (!word.isEmpty()) {
                named(word, NotCheckable.values())
                        .ifPresentOrElse(
                                read::add, () -> fault("obstacles", "UNKNOWN_VALUE", "There is no such reason."));
            }
        }
        return read;
    }

    private <E extends Enum<E>> @Nullable E constant(String column, E[] constants) {
        String word = cell(column);
        Optional<E> found = named(word, constants);
        if (found.isEmpty() && !word.isEmpty()) {
            fault(column, "UNKNOWN_VALUE", "Use one of " + Arrays.toString(constants) + ".");
        }
        return found.orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> named(String word, E[] constants) {
        return Arrays.stream(constants)
                .filter(c -> c.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private @Nullable BigDecimal decimal(String column) {
        String word = cell(column);
        if (!word.matches("-?\\d{0,12}(\\.\\d{1,6})?") || word.equals("-")) {
            fault(column, "VALUE_UNREADABLE", "\"" + word + "\" is no plain number.");
            return null;
        }
        return word.isEmpty() ? null : new BigDecimal(word);
    }

    private String needed(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            fault(column, "REQUIRED", "Every claim names its " + column + ".");
        }
        return text;
    }

    private @Nullable String text(String column) {
        String text = cell(column);
        return text.isEmpty() ? null : text;
    }

    private String cell(String column) {
        String text = cells.getOrDefault(column, "");
        int most = LIMITS.getOrDefault(column, LONGEST_FIGURE);
        if (text.length() > most) {
            fault(column, "TOO_LONG", "This cell has at most " + most + " characters.");
            return text.substring(0, most);
        }
        return text;
    }

    private void fault(String column, String code, String message) {
        String value = cells.getOrDefault(column, "");
        BatchFault fault = new BatchFault(
                number,
                column,
                value.substring(0, Math.min(value.length(), LONGEST)),
                code,
                message,
                "See the columns in the API description.");
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
