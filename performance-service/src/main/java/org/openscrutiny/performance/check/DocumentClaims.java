package org.openscrutiny.performance.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Succession;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.exchange.PrintedCell;
import org.openscrutiny.performance.exchange.PrintedValue;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.RatingInputs;

/** The claims of one row of a printed dashboard: its colours, its arrow, and its year to date as a total of its months. */
final class DocumentClaims {
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
        add(inputs, InputRole.WHOLE, made.minDenominator() == null ? null : made.denominator());
        claim(cell, CheckKind.RATING, cell.rag().name(), inputs, made.polarity(), made);
    }

    /** The arrow against the period before, as far as the row shows it. */
    void arrow() {
        if (!open()) {
            return;
        }
        Stream<PrintedCell> arrows = row.stream().filter(c -> c.arrow() != null && c.measure() == Measure.PERIOD);
        arrows.findFirst().ifPresent(month -> {
            List<PrintedInput> inputs = new ArrayList<>();
            inputs.add(PrintedInput.of(InputRole.AFTER, month.printed()));
            before(month).ifPresent(inputs::add);
            String arrow = Objects.requireNonNull(month.arrow()).name();
            claim(month, CheckKind.DIRECTION, arrow, inputs, terms(month).polarity(), null);
        });
    }

    /**
     * The period before, printed beside it or else the year to date without it. That is one period only where months add
     * up and this is the second of its year: in September it is five months.
     */
    private Optional<PrintedInput> before(PrintedCell cell) {
        Period period = Periods.ofKey(cell.periodKey());
        Optional<Period> previous = Succession.previous(period, 0);
        Optional<PrintedCell> printed = of(Measure.PERIOD).stream()
                .filter(c -> value(c) != null)
                .filter(c ->
                        previous.filter(Periods.ofKey(c.periodKey())::equals).isPresent())
                .findFirst();
        if (printed.isPresent()) {
            return printed.map(c -> PrintedInput.of(InputRole.BEFORE, c.printed()));
        }
        BigDecimal value = value(cell);
        return of(Measure.YEAR_TO_DATE).stream()
                .filter(year -> adds(year) && previous.isPresent() && whole(year, List.of(previous.get(), period)))
                .map(DocumentClaims::value)
                .filter(Objects::nonNull)
                .filter(year -> value != null)
                .findFirst()
                .map(year -> input(InputRole.BEFORE, year.subtract(Objects.requireNonNull(value))));
    }

    /** Whether these periods, one after the other, are all of what a cell stands for. */
    private static boolean whole(PrintedCell cell, List<Period> parts) {
        Period all = Periods.ofKey(cell.periodKey());
        LocalDate next = all.start();
        for (Period part : parts) {
            if (!part.start().equals(next)) {
                return false;
            }
            next = part.end().plusDays(1);
        }
        return next.equals(all.end().plusDays(1));
    }

    /** The year to date against its months, where all of them are printed. */
    void total() {
        List<PrintedCell> months = of(Measure.PERIOD);
        List<PrintedCell> years = of(Measure.YEAR_TO_DATE);
        boolean printed = Stream.concat(months.stream(), years.stream()).allMatch(c -> value(c) != null);
        List<Period> periods =
                months.stream().map(month -> Periods.ofKey(month.periodKey())).toList();
        boolean several = months.size() > 1 && years.size() == 1;
        if (open() && several && adds(years.getFirst()) && printed && whole(years.getFirst(), periods)) {
            List<PrintedInput> parts = months.stream()
                    .map(month -> PrintedInput.of(InputRole.PART, month.printed()))
                    .toList();
            PrintedCell year = years.getFirst();
            claim(year, CheckKind.TOTAL, year.printed(), parts, null, null);
        }
    }

    private void claim(
            PrintedCell cell,
            CheckKind kind,
            String printed,
            List<PrintedInput> inputs,
            @Nullable Polarity polarity,
            @Nullable RatingInputs made) {
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
                made == null ? null : made.family(),
                made == null ? null : made.scale(),
                made == null ? null : made.amber(),
                made == null ? null : made.red(),
                made == null ? null : made.minDenominator(),
                null,
                null,
                null,
                made == null || made.sameDefinition() ? null : List.of(NotCheckable.SERIES_BREAK),
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

    private boolean adds(PrintedCell cell) {
        return terms(cell).kind() == MeasureKind.FLOW
                && ADDING.contains(terms(cell).basis());
    }

    /** What a cell means by the version that holds for its period. */
    private DefinitionTerms terms(PrintedCell cell) {
        return indicator.definitionOn(Periods.ofKey(cell.periodKey()).end()).terms();
    }

    private static void add(List<PrintedInput> inputs, InputRole role, @Nullable BigDecimal number) {
        if (number != null) {
            inputs.add(input(role, number));
        }
    }

    private static PrintedInput input(InputRole role, BigDecimal number) {
        BigDecimal cut = number.setScale(Math.min(number.scale(), MOST_DECIMALS), RoundingMode.HALF_UP);
        return PrintedInput.of(role, cut.toPlainString());
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
