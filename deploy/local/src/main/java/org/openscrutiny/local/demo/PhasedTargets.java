package org.openscrutiny.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of targets that part their year: level and floor as printed, with the phasing that the paper does not print
 * and that reproduces its colours. What is assumed says so in its source.
 */
final class PhasedTargets {
    private static final String YEAR = "FY2012";
    private static final String FIRST_DAY = "2012-04-01";
    private static final List<String> MONTHS =
            List.of("m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m01", "m02", "m03");

    private PhasedTargets() {}

    /**
     * The rows whose year is parted.
     *
     * @param codes of the indicators by printed name
     */
    static String csv(Map<String, String> codes, String area) {
        Map<String, Map<String, String>> printed = new TreeMap<>();
        Csv.rows(Facts.text("published/dashboard-july-2012.csv"))
                .forEach(row -> printed.put(row.get("indicator"), row));
        List<String> lines = new ArrayList<>();
        lines.add("indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,startLevel,"
                + String.join(",", MONTHS) + ",sourceTitle,sourceReference");
        for (Map<String, String> phasing : Csv.rows(Facts.text("published/phasing-july-2012.csv"))) {
            if (!"NONE".equals(phasing.get("phasing"))) {
                String name = phasing.getOrDefault("indicator", "");
                lines.add(row(codes.getOrDefault(name, name), area, phasing, printed.getOrDefault(name, Map.of())));
            }
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String row(String code, String area, Map<String, String> phasing, Map<String, String> printed) {
        List<String> cells = new ArrayList<>(List.of(
                code,
                area,
                YEAR,
                FIRST_DAY,
                printed.getOrDefault("year_end_target", ""),
                printed.getOrDefault("floor_standard", ""),
                phasing.getOrDefault("phasing", ""),
                phasing.getOrDefault("start_level", "")));
        MONTHS.forEach(month -> cells.add(phasing.getOrDefault(month, "")));
        cells.add("Performance dashboard; phasing assumed");
        cells.add("J:" + phasing.getOrDefault("source_lines", ""));
        return String.join(",", cells.stream().map(Csv::cell).toList());
    }
}
