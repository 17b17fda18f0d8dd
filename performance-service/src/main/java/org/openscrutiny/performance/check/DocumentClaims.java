package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.exchange.PrintedCell;
import org.openscrutiny.performance.exchange.PrintedValue;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.RatingInputs;

/** The claims of one row of a printed dashboard: its colours, its arrow, and its year to date as a total of its months. */
final class DocumentClaims {
    private static final int MONTHS_OF_A_TOTAL = 2;
    /** A level due can be a third; nobody prints more of it than can be read again. */
    private static final int MOST_DECIMALS = 12;

    private static final Set<Basis> ADDING = Set.of(Basis.PERIOD, Basis.CUMULATIVE_IN_YEAR);

    private final String document;
    private final Indicator indicator;
    private final List<PrintedCell> row;
    private final Function<PrintedCell, @Nullable String> observation;
    private final List<CheckFigure> claims = new ArrayList<>();

    /** {@code observation} finds the id of the published figure of a cell. */
    DocumentClaims(
            String document,
            Indicator indicator,
            List<PrintedCell> row,
            Function<PrintedCell, @Nullable String> observation) {
        this.document = document;
        this.indicator = indicator;
        this.row = List.copyOf(row);
        this.observation = observation;
    }

    List<CheckFigure> claims() {
        return claims;
    }

    /** A printed colour against the rule, from the numbers that the rating was made of. */
    void colour(PrintedCell cell, @Nullable Rating rating) {
        if (cell.rag() == null || rating == null) {
            return;
        }
        RatingInputs made = rating.newest().inputs();
        List<PrintedInput> inputs = new ArrayList<>();
        inputs.add(PrintedInput.of(InputRole.VALUE, verbatim(cell.printed(), made.value())));
        add(inputs, InputRole.LEVEL, made.level());
        add(inputs, InputRole.FLOOR, made.floor());
        claim(cell, CheckKind.RATING, cell.rag().name(), inputs, made.polarity(), made.family(), made.scale());
    }

    /** The arrow against the month before, which is the year to date without the month where months add up. */
    void arrow() {
        if (!open()) {
            return;
        }
        Stream<PrintedCell> arrows = row.stream().filter(c -> c.arrow() != null && c.measure() == Measure.PERIOD);
        arrows.findFirst().ifPresent(month -> {
            List<PrintedInput> inputs = new ArrayList<>();
            inputs.add(PrintedInput.of(InputRole.AFTER, month.printed()));
            BigDecimal value = value(month);
            BigDecimal year = of(Measure.YEAR_TO_DATE).stream()
                    .map(DocumentClaims::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (adds() && value != null && year != null) {
                add(inputs, InputRole.BEFORE, year.subtract(value));
            }
            String arrow = Objects.requireNonNull(month.arrow()).name();
            claim(month, CheckKind.DIRECTION, arrow, inputs, terms().polarity(), null, null);
        });
    }

    /** The year to date against its two months, where all three are printed. */
    void total() {
        List<PrintedCell> months = of(Measure.PERIOD);
        List<PrintedCell> years = of(Measure.YEAR_TO_DATE);
        boolean printed = Stream.concat(months.stream(), years.stream()).allMatch(c -> value(c) != null);
        if (open() && adds() && months.size() == MONTHS_OF_A_TOTAL && years.size() == 1 && printed) {
            List<PrintedInput> parts = months.stream()
                    .map(month -> PrintedInput.of(InputRole.PART, month.printed()))
                    .toList();
            PrintedCell year = years.getFirst();
            claim(year, CheckKind.TOTAL, year.printed(), parts, null, null, null);
        }
    }

    private void claim(
            PrintedCell cell,
            CheckKind kind,
            String printed,
            List<PrintedInput> inputs,
            @Nullable Polarity polarity,
            @Nullable RuleFamily family,
            @Nullable Integer scale) {
        String period = Periods.ofKey(cell.periodKey()).label();
        claims.add(new CheckFigure(
                indicator.name() + ": " + printed + " is printed for " + period + place(cell) + ".",
                document,
                cell.sourceLines().isEmpty() ? null : "lines " + cell.sourceLines(),
                kind,
                PrintedText.of(printed),
                inputs,
                null,
                polarity,
                family,
                scale,
                null,
                null,
                null,
                null,
                indicator.code(),
                observation.apply(cell),
                null));
    }

    /** The column, where one figure may stand in two. */
    private static String place(PrintedCell cell) {
        return switch (cell.measure()) {
            case PERIOD -> "";
            case YEAR_TO_DATE -> ", year to date";
            case FORECAST -> ", forecast";
        };
    }

    private List<PrintedCell> of(Measure measure) {
        return row.stream().filter(c -> c.measure() == measure).toList();
    }

    /** Whether all figures of the row are published; a check must not tell of one under embargo. */
    private boolean open() {
        return row.stream().allMatch(c -> value(c) == null || observation.apply(c) != null);
    }

    private boolean adds() {
        return terms().kind() == MeasureKind.FLOW && ADDING.contains(terms().basis());
    }

    private DefinitionTerms terms() {
        return indicator.current().terms();
    }

    private static void add(List<PrintedInput> inputs, InputRole role, @Nullable BigDecimal number) {
        if (number != null) {
            BigDecimal cut = number.setScale(Math.min(number.scale(), MOST_DECIMALS), RoundingMode.HALF_UP);
            inputs.add(PrintedInput.of(role, cut.toPlainString()));
        }
    }

    /** The cell as printed, unless it was read as another number, as under UNIT_SLIP. */
    private static String verbatim(String printed, @Nullable BigDecimal read) {
        if (read == null) {
            return printed;
        }
        BigDecimal alone = PrintedValue.read(printed).value();
        return alone != null && alone.compareTo(read) == 0 ? printed : read.toPlainString();
    }

    private static @Nullable BigDecimal value(PrintedCell cell) {
        return PrintedValue.read(cell.printed()).value();
    }
}
