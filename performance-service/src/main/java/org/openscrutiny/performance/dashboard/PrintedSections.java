package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.DashboardSection;
import org.openscrutiny.performance.exchange.ImportRecords;
import org.openscrutiny.performance.exchange.PrintedCell;

/** Takes sections, headings and order of a dashboard from an import, as they were printed. */
@ApplicationScoped
class PrintedSections {
    private final ImportRecords records;

    PrintedSections(ImportRecords records) {
        this.records = records;
    }

    /**
     * The plan an import gives.
     *
     * @throws Problem 422 when it is no accepted import of a printed dashboard
     */
    List<SectionPlan> of(String importId) {
        Map<DashboardSection, Map<String, SectionPlan.ItemPlan>> sections = new LinkedHashMap<>();
        for (PrintedCell cell : records.printed(importId)) {
            Map<String, SectionPlan.ItemPlan> items =
                    sections.computeIfAbsent(cell.section(), s -> new LinkedHashMap<>());
            items.putIfAbsent(
                    cell.indicatorId() + ' ' + cell.areaCode(),
                    new SectionPlan.ItemPlan(cell.indicatorId(), cell.areaCode(), items.size() + 1, cell.heading()));
        }
        if (sections.isEmpty()) {
            throw Problem.ruleBroken(
                    "/importId", "IMPORT_UNKNOWN", "There is no accepted import of a printed dashboard of this id.");
        }
        List<SectionPlan> plans = new ArrayList<>();
        sections.forEach((section, items) ->
                plans.add(new SectionPlan(heading(section), kind(section), List.copyOf(items.values()))));
        return plans;
    }

    private static String heading(DashboardSection section) {
        return switch (section) {
            case MONTHLY_QUARTERLY -> "Monthly and quarterly indicators";
            case ANNUAL -> "Annual indicators";
            case ACTIVITY -> "Activity indicators";
        };
    }

    private static SectionKind kind(DashboardSection section) {
        return switch (section) {
            case MONTHLY_QUARTERLY -> SectionKind.MONTHLY_QUARTERLY;
            case ANNUAL -> SectionKind.ANNUAL;
            case ACTIVITY -> SectionKind.ACTIVITY;
        };
    }
}
