package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.ExpectedRangeService;
import org.openscrutiny.performance.target.NewExpectedRange;
import org.openscrutiny.performance.target.RangeNumbers;

/** Loads the layout {@code expected-ranges}: one row an indicator, area and period. */
@ApplicationScoped
class RangeLoader implements Loader {
    private final StandingReader reader;
    private final ExpectedRangeService service;

    RangeLoader(StandingReader reader, ExpectedRangeService service) {
        this.reader = reader;
        this.service = service;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        List<ReviewedRow> rows = ReviewedRow.of(sheet, order);
        rows.forEach(r -> r.of("indicatorCode", r.row().text("indicatorCode"), order));
        Standing standing = reader.read(texts(rows, "indicatorCode"), texts(rows, "areaCode"), Set.of(), order.made());
        List<Wish> wishes = new ArrayList<>();
        for (ReviewedRow row : rows) {
            Wish wish = wish(row, standing);
            if (wish != null) {
                wishes.add(wish);
            }
        }
        ReviewedRow.refuseDuplicates(rows, "period", order.duplicates());
        List<NewExpectedRange> moving = new ArrayList<>();
        List<LoadedObject> objects = new ArrayList<>();
        for (Wish wish : wishes) {
            if (!wish.row().loads(order.accepted())) {
                continue;
            }
            ExpectedRange present = wish.present();
            if (present != null) {
                objects.add(
                        wish.moves()
                                ? LoadedObject.moved(Kind.RANGE, present.id(), RangeNumbers.of(present))
                                : LoadedObject.left(Kind.RANGE, present.id()));
            }
            if (wish.moves()) {
                moving.add(wish.range());
            }
        }
        String fingerprint = standing.fingerprint();
        Set<String> known = objects.stream().map(LoadedObject::id).collect(Collectors.toSet());
        if (!moving.isEmpty()) {
            service.set(moving, order.actor()).stream()
                    .filter(range -> !known.contains(range.id()))
                    .forEach(range -> objects.add(LoadedObject.made(Kind.RANGE, range.id())));
        }
        return new Loaded(
                ImportReport.of(
                        rows.stream().map(r -> r.report(order.accepted())).toList()),
                fingerprint,
                objects,
                List.of(),
                ReviewedRow.codes(rows));
    }

    private record Wish(
            ReviewedRow row,
            NewExpectedRange range,
            @Nullable ExpectedRange present,
            boolean moves) {}

    private static @Nullable Wish wish(ReviewedRow row, Standing standing) {
        CellReader cells = new CellReader(row);
        Indicator indicator = cells.indicator(standing);
        if (indicator == null) {
            return null;
        }
        Period period = cells.year(indicator);
        if (period == null) {
            return null;
        }
        String area = row.row().text("areaCode");
        row.about(indicator.code() + " " + area + " " + period.key());
        NewExpectedRange range = new NewExpectedRange(
                indicator, area, period, cells.number("expected"), cells.number("lower"), cells.number("upper"));
        for (Fault fault : range.faults()) {
            row.add(
                    fault.pointer().substring(1),
                    FindingCode.NOT_ALLOWED,
                    fault.message(),
                    "Mend the cell, or leave the row out.");
        }
        ExpectedRange present = row.foreign() ? null : standing.range(indicator, area, period.key());
        if (present == null) {
            row.refuseArea("areaCode", standing.areas().refusal(area, period));
        }
        boolean moves = moves(row, range, present);
        if (moves) {
            row.refuseRetired("indicatorCode", indicator);
        }
        return new Wish(row, range, present, moves);
    }

    private static boolean moves(ReviewedRow row, NewExpectedRange wish, @Nullable ExpectedRange present) {
        if (present == null) {
            row.creates();
            return true;
        }
        List<FieldChange> differences = new FieldChange.Differences("expectedRange")
                .compare("expected", present.expected(), wish.expected())
                .compare("lower", present.lower(), wish.lower())
                .compare("upper", present.upper(), wish.upper())
                .found();
        row.moves(differences);
        return !differences.isEmpty();
    }

    private static Set<String> texts(List<ReviewedRow> rows, String column) {
        return rows.stream().map(r -> r.row().text(column)).collect(Collectors.toSet());
    }
}
