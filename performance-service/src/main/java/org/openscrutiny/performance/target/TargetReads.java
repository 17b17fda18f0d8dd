package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;
import org.openscrutiny.performance.vintage.FigureFilter;

/** Targets and expected ranges: what is in force for everybody, all of it for owners, approvers and clerks. */
@ApplicationScoped
class TargetReads {
    static final List<SortKey<Target>> TARGET_SORTS = List.of(
            SortKey.made(Target::id),
            new SortKey<>(
                    "effectiveFrom", "{effectiveFrom}", SortKey.Kind.DAY, "effectiveFrom", Target::effectiveFrom));
    static final List<SortKey<ExpectedRange>> RANGE_SORTS = List.of(SortKey.made(ExpectedRange::id));

    private final Targets targets;
    private final ExpectedRanges ranges;
    private final Indicators indicators;
    private final IndicatorReads reads;
    private final OwnIndicators own;
    private final PrivilegedPage pages;
    private final PublicAnswers open;

    TargetReads(
            Targets targets,
            ExpectedRanges ranges,
            Indicators indicators,
            IndicatorReads reads,
            OwnIndicators own,
            PrivilegedPage pages,
            PublicAnswers open) {
        this.targets = targets;
        this.ranges = ranges;
        this.indicators = indicators;
        this.reads = reads;
        this.own = own;
        this.pages = pages;
        this.open = open;
    }

    /** A row with the indicator it is for. */
    record Seen<T>(T row, Indicator indicator) {}

    private interface Rows<T> {
        List<T> page(LevelFilter filter, Sort<T> sort, Cursors.@Nullable Place after, int size);
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<Seen<Target>> targetIfSeen(String id) {
        return own.privileged() ? targets.findByIdOptional(id).flatMap(this::ifSeen) : Optional.empty();
    }

    /** The same for a range. */
    Optional<Seen<ExpectedRange>> rangeIfSeen(String id) {
        return own.privileged() ? ranges.findByIdOptional(id).flatMap(this::ifSeen) : Optional.empty();
    }

    private <T extends YearLevel> Optional<Seen<T>> ifSeen(T row) {
        return reads.ifSeen(row.indicatorId()).map(indicator -> new Seen<>(row, indicator));
    }

    /**
     * The target of a command; whose it is, is asked later.
     *
     * @throws Problem 404 for one that the caller cannot know of
     */
    Seen<Target> target(String id) {
        return known(targets.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    /**
     * The range of a command.
     *
     * @throws Problem as for a target
     */
    Seen<ExpectedRange> range(String id) {
        return known(ranges.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    private <T extends YearLevel> Seen<T> known(T row) {
        Indicator indicator = Objects.requireNonNull(indicators.findById(row.indicatorId()));
        boolean open = row.inForce() && indicator.published();
        if (!open && !own.sees(indicator.code())) {
            throw Problem.notFound();
        }
        return new Seen<>(row, indicator);
    }

    /** A page of targets. */
    Response targets(
            @Nullable String code,
            FigureFilter figures,
            Sort<Target> sort,
            @Nullable String limit,
            @Nullable String cursor) {
        return page(
                LevelLog.TARGET,
                code,
                figures,
                sort,
                limit,
                cursor,
                targets::page,
                seen -> TargetFullView.of(seen.row(), seen.indicator().code()),
                seen -> TargetView.of(seen.row(), seen.indicator().code()));
    }

    /** A page of ranges. */
    Response ranges(
            @Nullable String code,
            FigureFilter figures,
            Sort<ExpectedRange> sort,
            @Nullable String limit,
            @Nullable String cursor) {
        return page(
                LevelLog.RANGE,
                code,
                figures,
                sort,
                limit,
                cursor,
                ranges::page,
                seen -> ExpectedRangeFullView.of(seen.row(), seen.indicator().code()),
                seen -> ExpectedRangeView.of(seen.row(), seen.indicator().code()));
    }

    private <T extends YearLevel> Response page(
            AggregateType type,
            @Nullable String code,
            FigureFilter figures,
            Sort<T> sort,
            @Nullable String limit,
            @Nullable String cursor,
            Rows<T> rows,
            Function<Seen<T>, Object> full,
            Function<Seen<T>, Object> view) {
        if (!own.privileged()) {
            PublicQuery query = figures.on(PublicQuery.of(type).sortedBy(sort));
            return open.list(code == null ? query : query.where("{indicatorCode}", code), limit, cursor);
        }
        Set<String> seen = reads.ids(null);
        LevelFilter filter = new LevelFilter(code, seen, figures);
        return pages.of(
                "full " + type.key() + ' ' + reads.scope(code) + ' ' + figures + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> withIndicators(rows.page(filter, sort, place, size)),
                row -> sort.place(row.row(), row.row().id()),
                row -> filter.sees(row.row().indicatorId()) ? full.apply(row) : view.apply(row));
    }

    private <T extends YearLevel> List<Seen<T>> withIndicators(List<T> rows) {
        Map<String, Indicator> known =
                indicators.byIds(rows.stream().map(YearLevel::indicatorId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Seen<>(row, Objects.requireNonNull(known.get(row.indicatorId()))))
                .toList();
    }
}
