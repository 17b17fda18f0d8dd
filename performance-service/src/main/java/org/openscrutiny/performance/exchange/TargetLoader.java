package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.target.NewTarget;
import org.openscrutiny.performance.target.Phasing;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetLevels;
import org.openscrutiny.performance.target.TargetRules;
import org.openscrutiny.performance.target.TargetSource;

/** Loads the layout {@code targets}: one row an indicator, area and year. */
@ApplicationScoped
class TargetLoader implements Loader {
    private final StandingReader reader;
    private final TargetWriter writer;

    TargetLoader(StandingReader reader, TargetWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        List<ReviewedRow> rows = ReviewedRow.of(sheet, order);
        rows.forEach(r -> r.of("indicatorCode", r.row().text("indicatorCode"), order));
        Standing standing = reader.read(texts(rows, "indicatorCode"), texts(rows, "areaCode"), Set.of(), order.made());
        String fingerprint = standing.fingerprint();
        Map<ReviewedRow, NewTarget> read = new LinkedHashMap<>();
        for (ReviewedRow row : rows) {
            NewTarget target = target(row, standing);
            if (target != null) {
                read.put(row, target);
            }
        }
        ReviewedRow.refuseDuplicates(rows, "indicatorCode", order.duplicates());
        List<TargetWriter.Wish> wishes = new ArrayList<>();
        Set<Target> taken = new HashSet<>();
        // First the rows that say what stands: no other takes that for itself.
        for (boolean stands : new boolean[] {true, false}) {
            read.forEach((row, target) -> {
                if (stands(row, target, standing) == stands) {
                    TargetWriter.Wish wish = wish(row, target, standing, taken);
                    if (row.loads(order.accepted())) {
                        wishes.add(wish);
                    }
                }
            });
        }
        return new Loaded(
                ImportReport.of(
                        rows.stream().map(r -> r.report(order.accepted())).toList()),
                fingerprint,
                writer.submit(wishes, order),
                List.of(),
                ReviewedRow.codes(rows));
    }

    /** The target as a row has it; null where it cannot be read. */
    private static @Nullable NewTarget target(ReviewedRow row, Standing standing) {
        CellReader cells = new CellReader(row);
        Indicator indicator = cells.indicator(standing);
        Period period = indicator == null ? null : cells.year(indicator);
        LocalDate from = cells.date("effectiveFrom");
        TargetLevels levels = levels(cells, row, period);
        String year = period == null ? row.row().text("period") : period.key();
        LocalDate day = from == null && period != null ? period.start() : from;
        row.about(row.row().text("indicatorCode") + " " + row.row().text("areaCode") + " " + year + " "
                + (day == null ? row.row().text("effectiveFrom") : day));
        if (indicator == null || period == null || row.rejected()) {
            return null;
        }
        NewTarget target = new NewTarget(indicator, row.row().text("areaCode"), period, from, levels);
        for (Fault fault : TargetRules.faults(target)) {
            row.add(column(fault), FigureReview.code(fault), fault.message(), "Mend the cell, or leave the row out.");
        }
        return target;
    }

    private static boolean stands(ReviewedRow row, NewTarget target, Standing standing) {
        return !row.foreign()
                && standing
                        .targets(
                                target.indicator(),
                                target.areaCode(),
                                target.period().key())
                        .stream()
                        .anyMatch(t -> differences(target, t).isEmpty());
    }

    /** @param taken targets that rows before this one are about */
    private static TargetWriter.Wish wish(ReviewedRow row, NewTarget target, Standing standing, Set<Target> taken) {
        List<Target> those = row.foreign()
                ? List.of()
                : standing.targets(
                        target.indicator(), target.areaCode(), target.period().key());
        Target present =
                present(target, those.stream().filter(t -> !taken.contains(t)).toList());
        if (present != null) {
            taken.add(present);
        }
        boolean moves = moves(row, target, present);
        if (moves) {
            row.refuseRetired("indicatorCode", target.indicator());
        }
        if (present == null || (moves && present.inForce())) {
            row.refuseArea("areaCode", standing.areas().refusal(target.areaCode(), target.period()));
        }
        return new TargetWriter.Wish(target, present, moves);
    }

    /** What a row is about: what is as it says, else what takes effect on its day, what waits, or what is in force. */
    private static @Nullable Target present(NewTarget wish, List<Target> standing) {
        Predicate<Target> sameDay = t -> t.effectiveFrom().equals(wish.from());
        Predicate<Target> waits = t -> !t.inForce();
        return Stream.<Predicate<Target>>of(
                        t -> differences(wish, t).isEmpty(), sameDay.and(waits), sameDay, waits, t -> true)
                .flatMap(fits -> standing.stream().filter(fits).limit(1))
                .findFirst()
                .orElse(null);
    }

    private static List<FieldChange> differences(NewTarget wish, Target present) {
        TargetLevels before = present.levels();
        TargetLevels after = wish.levels();
        return new FieldChange.Differences("target")
                .compare("effectiveFrom", present.effectiveFrom(), wish.from())
                .compare("level", before.level(), after.level())
                .compare("floor", before.floor(), after.floor())
                .compare("amber", before.amber(), after.amber())
                .compare("red", before.red(), after.red())
                .compare("phasing", before.phasing(), after.phasing())
                .compare("startLevel", before.startLevel(), after.startLevel())
                .compare("profile", plain(before.profile()), plain(after.profile()))
                .found();
    }

    private static boolean moves(ReviewedRow row, NewTarget wish, @Nullable Target present) {
        if (present == null) {
            row.creates();
            return true;
        }
        List<FieldChange> differences = differences(wish, present);
        if (differences.isEmpty()) {
            return false;
        }
        if (present.inForce() && wish.from().isAfter(present.effectiveFrom())) {
            row.creates();
            return true;
        }
        if (present.inForce()) {
            row.add(
                    "effectiveFrom",
                    FindingCode.TARGET_IN_FORCE,
                    "Another target is in force from " + present.effectiveFrom() + ".",
                    "Give a later day, from which this one holds.");
        }
        row.moves(differences);
        return true;
    }

    private static TargetLevels levels(CellReader cells, ReviewedRow row, @Nullable Period year) {
        Phasing phasing =
                Objects.requireNonNullElse(cells.constant("phasing", Phasing.values(), Phasing.NONE), Phasing.NONE);
        if (phasing == Phasing.TABLE) {
            row.add(
                    "phasing",
                    FindingCode.PHASING_NOT_ALLOWED,
                    "A table of levels has more columns than this layout.",
                    "Enter it with POST /v1/targets.");
        }
        List<BigDecimal> shares = new ArrayList<>();
        Month first = year == null ? Month.APRIL : year.start().getMonth();
        for (int place = 0; place < 12; place++) {
            BigDecimal share = cells.number("m%02d".formatted(first.plus(place).getValue()));
            if (share != null) {
                shares.add(share);
            }
        }
        return new TargetLevels(
                cells.number("level"),
                Operator.target(PrintedValue.read(row.row().text("level")).operator()),
                cells.number("floor"),
                cells.number("amber"),
                cells.number("red"),
                phasing,
                cells.number("startLevel"),
                phasing == Phasing.SEASONAL ? shares : null,
                null,
                new TargetSource(cells.text("sourceTitle"), null, cells.text("sourceReference")));
    }

    private static @Nullable List<String> plain(@Nullable List<BigDecimal> shares) {
        return shares == null
                ? null
                : shares.stream()
                        .map(s -> s.stripTrailingZeros().toPlainString())
                        .toList();
    }

    private static String column(Fault fault) {
        String field = fault.pointer().substring(1);
        return switch (field) {
            case "profile" -> "m04";
            case "operator" -> "level";
            default -> field;
        };
    }

    private static Set<String> texts(List<ReviewedRow> rows, String column) {
        return rows.stream().map(r -> r.row().text(column)).collect(Collectors.toSet());
    }
}
