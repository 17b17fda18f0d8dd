package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.DefinitionRules;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.DraftIndicator;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.IndicatorService;

/**
 * Loads the layout {@code indicators}: new ones with a submitted definition. What is there already stays as it is; a row
 * that differs from it is refused, since that takes a change or a new definition.
 */
@ApplicationScoped
class IndicatorLoader implements Loader {
    private final StandingReader reader;
    private final IndicatorService service;

    IndicatorLoader(StandingReader reader, IndicatorService service) {
        this.reader = reader;
        this.service = service;
    }

    @Override
    public Loaded load(Sheet sheet, LoadOrder order) {
        List<ReviewedRow> rows = ReviewedRow.of(sheet, order);
        rows.forEach(r -> r.about(r.row().text("code")));
        rows.forEach(r -> r.of("code", r.row().text("code"), order));
        ReviewedRow.refuseDuplicates(rows, "code", order.duplicates());
        Set<String> codes = rows.stream().map(r -> r.row().text("code")).collect(Collectors.toSet());
        Standing standing = reader.indicators(codes, order.made());
        List<DraftIndicator> drafts = new ArrayList<>();
        List<LoadedObject> objects = new ArrayList<>();
        for (ReviewedRow row : rows) {
            DraftIndicator wish = wish(row, order.terms().area());
            Optional<Indicator> present = standing.indicator(row.row().text("code"));
            if (wish != null && !row.foreign()) {
                present.ifPresentOrElse(known -> compare(row, known, wish), row::creates);
            }
            if (wish != null && row.loads(order.accepted())) {
                present.ifPresentOrElse(
                        known -> objects.add(LoadedObject.left(Kind.INDICATOR, known.id())), () -> drafts.add(wish));
            }
        }
        if (!drafts.isEmpty()) {
            List<Indicator> made = service.draft(drafts, order.actor());
            service.submitDefinitions(made, order.actor());
            made.forEach(i -> objects.add(LoadedObject.made(Kind.INDICATOR, i.id())));
        }
        return new Loaded(
                ImportReport.of(
                        rows.stream().map(r -> r.report(order.accepted())).toList()),
                standing.fingerprint(),
                objects,
                List.of(),
                ReviewedRow.codes(rows));
    }

    private static @Nullable DraftIndicator wish(ReviewedRow row, @Nullable String area) {
        CellReader cells = new CellReader(row);
        String code = row.row().text("code");
        if (!code.matches("[A-Z][A-Z0-9-]{1,19}")) {
            row.add(
                    "code",
                    FindingCode.VALUE_UNREADABLE,
                    "\"" + code + "\" is no code.",
                    "Write 2 to 20 capitals, digits and hyphens, a capital first.");
        }
        String name = cells.shortText("name", 300);
        if (name == null) {
            row.add("name", FindingCode.COLUMN_MISSING, "The row names no indicator.", "Write its name.");
        }
        IndicatorRole role = cells.needed("role", IndicatorRole.values());
        List<String> areas = areas(cells, row, area);
        DefinitionTerms terms = IndicatorCells.terms(cells, row);
        if (terms == null || name == null || role == null || row.rejected()) {
            return null;
        }
        for (Fault fault : disagreements(terms)) {
            row.add(
                    fault.pointer().substring(1),
                    FindingCode.NOT_ALLOWED,
                    fault.message(),
                    "Mend the cell, or leave the row out.");
        }
        return new DraftIndicator(code, name, role, cells.shortText("owner", 200), null, null, null, areas, terms);
    }

    private static List<Fault> disagreements(DefinitionTerms terms) {
        try {
            DefinitionRules.check(List.of(terms), "");
            return List.of();
        } catch (Problem disagreeing) {
            return disagreeing.faults();
        }
    }

    private static List<String> areas(CellReader cells, ReviewedRow row, @Nullable String area) {
        String listed = Objects.requireNonNullElse(cells.text("areaCodes"), Objects.requireNonNullElse(area, ""));
        List<String> areas = Arrays.stream(listed.strip().split("[\\s;,]+"))
                .filter(a -> !a.isEmpty())
                .toList();
        if (areas.isEmpty() || areas.size() > 500 || areas.stream().anyMatch(a -> a.length() > 40)) {
            row.add(
                    "areaCodes",
                    FindingCode.AREA_UNKNOWN,
                    "An indicator is measured for 1 to 500 areas.",
                    "Write their codes with spaces between, or send the file with ?area=.");
        }
        return areas;
    }

    private static void compare(ReviewedRow row, Indicator known, DraftIndicator wish) {
        List<FieldChange> differences = new ArrayList<>(new FieldChange.Differences("indicator")
                .compare("name", known.name(), wish.name())
                .compare("role", known.role(), wish.role())
                .compare("areaCodes", Set.copyOf(known.areaCodes()), Set.copyOf(wish.areaCodes()))
                .found());
        differences.addAll(IndicatorCells.differences(known.current().terms(), wish.definition()));
        for (FieldChange difference : differences) {
            row.add(
                    difference.field().substring(difference.field().indexOf('.') + 1),
                    FindingCode.DEFINITION_DIFFERS,
                    difference.field() + " is " + difference.before() + ", the row says " + difference.after() + ".",
                    "Change the indicator or give it a new definition first, or correct the row.");
        }
        if (wish.owner() != null && !wish.owner().equals(known.owner())) {
            // A report is kept for ever and an owner may be erased: it names none.
            row.addAll(List.of(Finding.of(
                            FindingCode.DEFINITION_DIFFERS,
                            "",
                            "indicator.owner is another than the row says.",
                            "Change the indicator first, or leave the cell empty.")
                    .in("owner")));
        }
    }
}
