package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodContext;
import org.openscrutiny.performance.target.NewTarget;
import org.openscrutiny.performance.target.Phasing;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetLevels;
import org.openscrutiny.performance.target.TargetRules;
import org.openscrutiny.performance.target.TargetSource;

/** Loads the layout {@code targets}: one row an indicator, area and year. */
@ApplicationScoped
class TargetLoader implements Loader {
    private static final List<String> MONTHS =
            List.of("m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m01", "m02", "m03");

    private final StandingReader reader;
    private final TargetWriter writer;

    TargetLoader(StandingReader reader, TargetWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        List<ReviewedRow> rows = sheet.rows().stream().map(ReviewedRow::new).toList();
        rows.forEach(r -> r.about(r.row().text("indicatorCode") + " " + r.row().text("areaCode") + " "
                + r.row().text("period") + " " + r.row().text("effectiveFrom")));
        rows.forEach(r -> r.of("indicatorCode", r.row().text("indicatorCode"), order));
        ReviewedRow.refuseDuplicates(rows, "indicatorCode", order.duplicates());
        Standing standing = reader.read(texts(rows, "indicatorCode"), texts(rows, "areaCode"), Set.of(), order.made());
        String fingerprint = standing.fingerprint();
        List<TargetWriter.Wish> wishes = new ArrayList<>();
        for (ReviewedRow row : rows) {
            TargetWriter.Wish wish = wish(row, standing);
            if (wish != null && row.loads(order.accepted())) {
                wishes.add(wish);
            }
        }
        return new Loaded(
                ImportReport.of(
                        rows.stream().map(r -> r.report(order.accepted())).toList()),
                fingerprint,
                writer.submit(wishes, order.actor()),
                List.of(),
                ReviewedRow.codes(rows));
    }

    private static TargetWriter.@Nullable Wish wish(ReviewedRow row, Standing standing) {
        CellReader cells = new CellReader(row);
        Indicator indicator = cells.indicator(standing);
        TargetLevels levels = levels(cells, row);
        LocalDate from = cells.date("effectiveFrom");
        if (indicator == null) {
            return null;
        }
        Period period =
                cells.period(PeriodContext.yearly(indicator.current().terms().calendar()));
        if (period == null || row.rejected()) {
            return null;
        }
        NewTarget target = new NewTarget(indicator, row.row().text("areaCode"), period, from, levels);
        for (Fault fault : TargetRules.faults(target)) {
            row.add(column(fault), FigureReview.code(fault), fault.message(), "Mend the cell, or leave the row out.");
        }
        Target present = row.foreign() ? null : standing.target(indicator, target.areaCode(), period.key());
        boolean moves = moves(row, target, present);
        if (present == null || (moves && present.inForce())) {
            row.refuseArea("areaCode", standing.areas().refusal(target.areaCode(), period));
        }
        return new TargetWriter.Wish(target, present, moves);
    }

    private static boolean moves(ReviewedRow row, NewTarget wish, @Nullable Target present) {
        if (present == null) {
            row.creates();
            return true;
        }
        LocalDate from =
                Objects.requireNonNullElse(wish.effectiveFrom(), wish.period().start());
        TargetLevels before = present.levels();
        TargetLevels after = wish.levels();
        List<FieldChange> differences = new FieldChange.Differences("target")
                .compare("effectiveFrom", present.effectiveFrom(), from)
                .compare("level", before.level(), after.level())
                .compare("floor", before.floor(), after.floor())
                .compare("amber", before.amber(), after.amber())
                .compare("red", before.red(), after.red())
                .compare("phasing", before.phasing(), after.phasing())
                .compare("startLevel", before.startLevel(), after.startLevel())
                .compare("profile", plain(before.profile()), plain(after.profile()))
                .found();
        if (differences.isEmpty()) {
            return false;
        }
        if (present.inForce() && from.isAfter(present.effectiveFrom())) {
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

    private static TargetLevels levels(CellReader cells, ReviewedRow row) {
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
        for (String month : MONTHS) {
            BigDecimal share = cells.number(month);
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
