package org.openscrutiny.performance.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.Guards;
import org.openscrutiny.performance.area.AreaNotValid;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;

/** A row while it is looked at and loaded: what is found, and what it moves. */
final class ReviewedRow {
    private final SheetRow row;
    private final Guards guards;
    private final List<Finding> findings;
    private final List<FieldChange> changes = new ArrayList<>();
    private @Nullable String key;
    private String code = "";
    private boolean foreign;
    private boolean created;

    ReviewedRow(SheetRow row, Guards guards) {
        this.row = row;
        this.guards = guards;
        this.findings = new ArrayList<>(row.findings());
    }

    /** All rows of a sheet. */
    static List<ReviewedRow> of(Sheet sheet, LoadOrder order) {
        Guards guards = order.terms().guards();
        return sheet.rows().stream().map(row -> new ReviewedRow(row, guards)).toList();
    }

    SheetRow row() {
        return row;
    }

    void about(String reference) {
        key = reference;
    }

    @Nullable
    String key() {
        return key;
    }

    void add(String column, FindingCode code, String message, String fix) {
        Finding finding = Finding.of(code, row.text(column), message, fix).in(column);
        findings.add(guards.warns(code.name()) ? finding.asWarning() : finding);
    }

    /** Says which indicator it is about; one of another officer is refused. */
    void of(String column, String indicatorCode, LoadOrder order) {
        code = indicatorCode;
        foreign = !order.owns(indicatorCode);
        if (foreign) {
            add(
                    column,
                    FindingCode.NOT_ALLOWED,
                    "Your token's claim indicators does not list " + code + ".",
                    "Leave the row to its owner.");
        }
    }

    /** Whether it is another officer's, who alone learns how it compares with what stands. */
    boolean foreign() {
        return foreign;
    }

    /** The indicators that rows are about. */
    static Set<String> codes(List<ReviewedRow> rows) {
        return rows.stream().map(r -> r.code).collect(Collectors.toSet());
    }

    /** Refuses what moves something of an indicator that takes nothing more. */
    void refuseRetired(String column, Indicator indicator) {
        if (indicator.state() == IndicatorState.RETIRED) {
            add(column, FindingCode.INDICATOR_RETIRED, indicator.code() + " is retired.", "Leave the row out.");
        }
    }

    /** Refuses what is entered for an area at a time when there was no such area. */
    void refuseArea(String column, Optional<AreaNotValid> refusal) {
        refusal.ifPresent(not -> add(column, FindingCode.AREA_NOT_VALID, not.message(), not.mend()));
    }

    void addAll(Collection<Finding> found) {
        findings.addAll(found);
    }

    boolean rejected() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** Whether it is loaded when these warnings are accepted. */
    boolean loads(Set<FindingCode> accepted) {
        return !rejected()
                && findings.stream().allMatch(f -> f.severity() == Severity.NOTE || accepted.contains(f.code()));
    }

    /** It makes something that was not there. */
    void creates() {
        created = true;
    }

    void moves(List<FieldChange> fields) {
        changes.addAll(fields);
    }

    /** Whether all of it is there already. */
    boolean stands() {
        return !created && changes.isEmpty();
    }

    ReportRow report(Set<FindingCode> accepted) {
        RowOutcome outcome = outcome(accepted);
        boolean shown = outcome == RowOutcome.REVISED;
        return new ReportRow(
                row.number(),
                key,
                outcome,
                shown ? changes : List.of(),
                findings.stream()
                        .map(f -> ReportRow.ReportFinding.of(row.number(), f))
                        .toList());
    }

    private RowOutcome outcome(Set<FindingCode> accepted) {
        if (rejected()) {
            return RowOutcome.REJECTED;
        }
        if (!loads(accepted)) {
            return RowOutcome.WAITING;
        }
        if (!changes.isEmpty()) {
            return RowOutcome.REVISED;
        }
        return created ? RowOutcome.CREATED : RowOutcome.UNCHANGED;
    }

    /**
     * Marks rows that are about the same thing: neither is loaded (DUPLICATE_ROW, all row numbers).
     *
     * @param known row numbers of such rows in the whole file, of which these may be a part
     */
    static void refuseDuplicates(List<ReviewedRow> rows, String column, Map<String, List<Integer>> known) {
        Map<String, List<ReviewedRow>> byKey = new LinkedHashMap<>();
        for (ReviewedRow row : rows) {
            if (row.key != null) {
                byKey.computeIfAbsent(row.key, k -> new ArrayList<>()).add(row);
            }
        }
        byKey.forEach((key, same) -> {
            List<Integer> all = known.getOrDefault(
                    key, same.stream().map(r -> r.row.number()).toList());
            if (all.size() > 1) {
                String numbers = all.stream()
                        .map(String::valueOf)
                        .reduce((a, b) -> a + " and " + b)
                        .orElse("");
                same.forEach(r -> r.add(
                        column,
                        FindingCode.DUPLICATE_ROW,
                        "Rows " + numbers + " are about the same thing: " + key + ".",
                        "Keep one of them."));
            }
        });
    }
}
