package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.performance.indicator.IndicatorRole;

/**
 * Loads the layout {@code printed-dashboard}: indicators in draft, targets or expected levels, and figures, all
 * submitted. Identity is the code, which is made from the printed name.
 */
@ApplicationScoped
class DashboardLoader implements Loader {
    private final StandingReader reader;
    private final DashboardWriter writer;
    private final Clock clock;

    DashboardLoader(StandingReader reader, DashboardWriter writer, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        ImportTerms terms = order.terms();
        Set<FindingCode> accepted = order.accepted();
        YearMonth month = Objects.requireNonNull(terms.reportingMonth());
        String area = Objects.requireNonNull(terms.area());
        List<DashboardEntry> entries = new ArrayList<>();
        for (ReviewedRow row : ReviewedRow.of(sheet, order)) {
            entries.add(new DashboardEntry(
                    row, PrintedDashboardRow.read(row.row().cells(), new DashboardContext(month)), terms));
        }
        List<ReviewedRow> rows = entries.stream().map(DashboardEntry::row).toList();
        entries.stream().filter(e -> e.row().key() != null).forEach(e -> e.row().of("indicator", e.code(), order));
        ReviewedRow.refuseDuplicates(rows, "indicator", order.duplicates());
        Standing standing = reader.read(
                entries.stream().map(DashboardEntry::code).collect(Collectors.toSet()),
                Set.of(area),
                entries.stream().flatMap(DashboardEntry::periodKeys).collect(Collectors.toSet()),
                order.made());
        String fingerprint = standing.fingerprint();
        LocalDate today = LocalDate.now(clock);
        entries.forEach(entry -> entry.review(standing, area, today));
        List<DashboardEntry> loading =
                entries.stream().filter(e -> e.row().loads(accepted)).toList();
        DashboardWriter.Written written = writer.write(loading, standing, area, order);
        return new Loaded(
                ImportReport.of(rows.stream().map(r -> r.report(accepted)).toList()),
                fingerprint,
                written.objects(),
                printed(loading, written, area),
                ReviewedRow.codes(rows));
    }

    private static List<PrintedCell> printed(
            List<DashboardEntry> loading, DashboardWriter.Written written, String area) {
        List<PrintedCell> cells = new ArrayList<>();
        for (DashboardEntry entry : loading) {
            IndicatorDraft draft = entry.draft();
            DashboardSection section = draft.role() == IndicatorRole.ACTIVITY
                    ? DashboardSection.ACTIVITY
                    : entry.forecast() ? DashboardSection.ANNUAL : DashboardSection.MONTHLY_QUARTERLY;
            for (PrintedMeasure measure : entry.reading().measures()) {
                cells.add(new PrintedCell(
                        cells.size() + 1,
                        section,
                        draft.heading(),
                        written.indicator(draft.code()).id(),
                        area,
                        measure.measure(),
                        measure.period().key(),
                        measure.value().text(),
                        measure.rag(),
                        measure.arrow(),
                        entry.reading().sourceLines()));
            }
        }
        return cells;
    }
}
