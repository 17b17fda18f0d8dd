package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.performance.exchange.FigureReview.Stands;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.observation.Caveat;
import org.openscrutiny.performance.observation.Figure;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.NewObservation;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.observation.Source;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodContext;

/** Loads the layout {@code observations}: one row an indicator, area, period and category. */
@ApplicationScoped
class ObservationLoader implements Loader {
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final StandingReader reader;
    private final Yardsticks yardsticks;
    private final FigureWriter writer;
    private final Clock clock;

    ObservationLoader(StandingReader reader, Yardsticks yardsticks, FigureWriter writer, Clock clock) {
        this.reader = reader;
        this.yardsticks = yardsticks;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        List<ReviewedRow> rows = ReviewedRow.of(sheet, order);
        Standing indicators = reader.indicators(texts(rows, "indicatorCode"), order.made());
        Map<ReviewedRow, Wish> wishes = new LinkedHashMap<>();
        for (ReviewedRow row : rows) {
            Wish wish = wish(row, indicators);
            if (wish != null) {
                wishes.put(row, wish);
            }
        }
        rows.forEach(r -> r.of("indicatorCode", r.row().text("indicatorCode"), order));
        ReviewedRow.refuseDuplicates(rows, "period", order.duplicates());
        Standing standing = reader.figures(
                indicators,
                texts(rows, "areaCode"),
                wishes.values().stream().map(w -> w.figure().period().key()).collect(Collectors.toSet()),
                order.made());
        FigureScales scales = FigureScales.read(
                yardsticks, wishes.values().stream().map(Wish::figure).toList());
        String fingerprint = Sha256.of(standing.fingerprint() + scales.fingerprint());
        LocalDate today = LocalDate.now(clock);
        List<NewObservation> loading = new ArrayList<>();
        List<LoadedObject> objects = new ArrayList<>();
        wishes.forEach((row, wish) -> {
            Reviewed reviewed = review(row, wish, standing, scales, today);
            if (!row.loads(order.accepted())) {
                return;
            }
            switch (reviewed.stands()) {
                case NO -> loading.add(reviewed.figure());
                case AS_NEWEST ->
                    objects.add(LoadedObject.left(
                            Kind.OBSERVATION,
                            Objects.requireNonNull(reviewed.present()).id()));
                case AS_PUBLISHED -> {
                    // The revision that waits is none of this file's.
                }
            }
        });
        objects.addAll(writer.submit(loading, order));
        return new Loaded(
                ImportReport.of(
                        rows.stream().map(r -> r.report(order.accepted())).toList()),
                fingerprint,
                objects,
                List.of(),
                ReviewedRow.codes(rows));
    }

    /** A figure as a row has it, with the cell that its value was read from. */
    private record Wish(NewObservation figure, PrintedValue read) {}

    private record Reviewed(
            NewObservation figure, Stands stands, @Nullable Observation present) {}

    /** The figure to load: as the row has it, or with the value that a warning proposes. */
    private static Reviewed review(
            ReviewedRow row, Wish sent, Standing standing, FigureScales scales, LocalDate today) {
        NewObservation wish = sent.figure();
        Observation present = row.foreign()
                ? null
                : standing.observation(
                        wish.indicator(), wish.areaCode(), wish.period().key(), wish.category());
        if (present == null) {
            row.refuseArea("areaCode", standing.areas().refusal(wish.areaCode(), wish.period()));
        }
        DefinitionTerms definition =
                wish.indicator().definitionOn(wish.period().end()).terms();
        boolean known = FigureReview.stands(definition, wish.figure(), present) != Stands.NO;
        NewObservation weighed = known ? wish : weighed(row, sent, scales);
        FigureReview review = new FigureReview(row, today);
        Stands stands = review.review("value", definition, wish.period(), weighed.figure(), present);
        if (stands == Stands.AS_NEWEST) {
            review.left(wish.figure(), Objects.requireNonNull(present));
        }
        if (stands == Stands.NO) {
            row.refuseRetired("indicatorCode", wish.indicator());
        }
        return new Reviewed(weighed, stands, present);
    }

    private static NewObservation weighed(ReviewedRow row, Wish sent, FigureScales scales) {
        NewObservation wish = sent.figure();
        PrintedValue weighed = scales.weigh(sent.read(), wish);
        BigDecimal value = weighed.value();
        if (value == null || weighed.equals(sent.read())) {
            return wish;
        }
        row.addAll(List.of(weighed.findings().getLast().in("value")));
        return new NewObservation(
                wish.indicator(),
                wish.areaCode(),
                wish.period(),
                wish.category(),
                wish.figure().valued(value));
    }

    private static @Nullable Wish wish(ReviewedRow row, Standing standing) {
        CellReader cells = new CellReader(row);
        PrintedValue read = cells.printed("value");
        Figure figure = figure(cells, row, read);
        Indicator indicator = cells.indicator(standing);
        if (indicator == null) {
            return null;
        }
        Period period = cells.period(indicator, ObservationLoader::context);
        if (period == null) {
            return null;
        }
        String area = row.row().text("areaCode");
        String category = Objects.requireNonNullElse(cells.text("category"), Observation.TOTAL);
        row.about(indicator.code() + " " + area + " " + period.key() + " " + category);
        return new Wish(new NewObservation(indicator, area, period, category, figure), read);
    }

    private static PeriodContext context(DefinitionTerms terms) {
        return switch (terms.frequency()) {
            case ANNUAL -> PeriodContext.yearly(terms.calendar());
            case MONTHLY, QUARTERLY, EVENT -> new PeriodContext(terms.calendar(), false, null);
        };
    }

    private static Figure figure(CellReader cells, ReviewedRow row, PrintedValue read) {
        MissingReason said = read.missingReason() == MissingReason.EMPTY ? null : read.missingReason();
        MissingReason missing = cells.constant("missingReason", MissingReason.values(), said);
        Source source = new Source(
                cells.text("sourcePublisher"),
                cells.text("sourceTitle"),
                cells.date("sourcePublishedOn"),
                cells.text("sourceReference"));
        List<ObsStatus> flags = flags(cells, row);
        if (flags.isEmpty()) {
            flags = missing == null
                    ? List.of(ObsStatus.A)
                    : Figure.missing(missing, null, null, source).flags();
        }
        LocalDate due = cells.date("dueOn");
        Qualifier qualifier = Objects.requireNonNullElse(
                cells.constant("qualifier", Qualifier.values(), read.qualifier()), Qualifier.EXACT);
        BigDecimal upper = cells.number("upper");
        return new Figure(
                read.value(),
                cells.number("numerator"),
                cells.number("denominator"),
                cells.text("valueOnlyReason"),
                cells.text("printed") == null ? verbatim(read) : cells.text("printed"),
                flags,
                missing,
                due == null ? read.dueOn() : due,
                qualifier,
                upper == null && qualifier == Qualifier.RANGE ? read.upper() : upper,
                caveats(cells, read),
                source,
                cells.text("reason"));
    }

    private static @Nullable List<Caveat> caveats(CellReader cells, PrintedValue read) {
        String text = cells.text("caveats");
        List<Caveat> marked = PrintedFigures.caveats(read);
        return text == null
                ? marked
                : Stream.concat(
                                Stream.of(new Caveat(Caveat.Kind.SOURCE, text)),
                                marked == null ? Stream.of() : marked.stream())
                        .toList();
    }

    /** The text of a value cell that is more than a plain number. */
    private static @Nullable String verbatim(PrintedValue read) {
        boolean plain = read.text().isEmpty() || PLAIN.matcher(read.text()).matches();
        return plain ? null : read.text();
    }

    private static List<ObsStatus> flags(CellReader cells, ReviewedRow row) {
        String text = cells.text("flags");
        if (text == null) {
            return List.of();
        }
        List<ObsStatus> flags = new ArrayList<>();
        for (char letter : text.replaceAll("[ ,;]+", "").toCharArray()) {
            Arrays.stream(ObsStatus.values())
                    .filter(f -> f.name().charAt(0) == letter)
                    .findFirst()
                    .ifPresentOrElse(
                            flags::add,
                            () -> row.add(
                                    "flags",
                                    FindingCode.VALUE_UNREADABLE,
                                    "\"" + letter + "\" is no status flag.",
                                    "Write letters of SDMX CL_OBS_STATUS."));
        }
        return flags;
    }

    private static Set<String> texts(List<ReviewedRow> rows, String column) {
        return rows.stream().map(r -> r.row().text(column)).collect(Collectors.toSet());
    }
}
