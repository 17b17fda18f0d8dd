package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObsStatus;

/** Figures as a dataset of JSON-stat 2.0, sparse: only cells that are there have a value and a status. */
public final class JsonStat {
    public static final String MEDIA_TYPE = "application/vnd.jsonstat+json";

    private final Map<String, Measured> indicators = new LinkedHashMap<>();
    private final Map<String, Integer> areas = new LinkedHashMap<>();
    private final Map<String, Integer> periods = new LinkedHashMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private final Map<Cell, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> areaNames = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Instant updated;

    /** What a code stands for. */
    private record Measured(String name, String unit, int decimals) {}

    private record Cell(int indicator, int area, int period, int category) {}

    private record Figure(@Nullable BigDecimal value, ObsStatus status) {}

    /** Names an indicator before its figures come; {@code scale} decimals shown. */
    public void indicator(String code, String name, String unit, int scale) {
        place(codes, code);
        indicators.putIfAbsent(
                code, new Measured(name, unit.toLowerCase(Locale.ROOT).replace('_', ' '), Math.max(0, scale)));
    }

    /** What an area is called. */
    public void area(String code, String name) {
        areaNames.putIfAbsent(code, name);
    }

    /** Something to know of the whole dataset. */
    public void note(String text) {
        notes.add(text);
    }

    /**
     * Adds a figure.
     *
     * @param status its primary flag: a cell has one status
     * @param publishedAt null where nobody published it: it is made of others
     */
    public void figure(
            String code,
            String area,
            String period,
            String category,
            @Nullable BigDecimal value,
            ObsStatus status,
            @Nullable Instant publishedAt) {
        Cell cell =
                new Cell(place(codes, code), place(areas, area), place(periods, period), place(categories, category));
        figures.put(cell, new Figure(value, status));
        if (publishedAt != null && (updated == null || publishedAt.isAfter(updated))) {
            updated = publishedAt;
        }
    }

    private static int place(Map<String, Integer> places, String id) {
        Integer next = places.size();
        Integer there = places.putIfAbsent(id, next);
        return there == null ? next : there;
    }

    /** The document; a dimension of categories only where there is another than the whole. */
    public String text() {
        boolean split = categories.size() > 1 || (!categories.isEmpty() && !categories.containsKey("_T"));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", "2.0").put("class", "dataset");
        root.set("id", ids(split));
        root.set("size", sizes(split));
        ObjectNode role = root.putObject("role");
        role.putArray("metric").add("indicator");
        role.putArray("geo").add("area");
        role.putArray("time").add("period");
        dimensions(root.putObject("dimension"), split);
        ObjectNode values = root.putObject("value");
        ObjectNode status = root.putObject("status");
        byIndex().forEach((index, figure) -> {
            if (figure.value() != null) {
                values.put(index.toString(), figure.value());
            }
            status.put(index.toString(), figure.status().name());
        });
        if (updated != null) {
            root.put("updated", updated.toString());
        }
        if (!notes.isEmpty()) {
            var all = root.putArray("note");
            notes.forEach(all::add);
        }
        return root.toString();
    }

    private Map<Long, Figure> byIndex() {
        Map<Long, Figure> found = new TreeMap<>();
        figures.forEach((cell, figure) -> found.put(
                ((cell.indicator() * (long) areas.size() + cell.area()) * periods.size() + cell.period())
                                * Math.max(1, categories.size())
                        + cell.category(),
                figure));
        return found;
    }

    private static ArrayNode ids(boolean split) {
        var ids = JsonNodeFactory.instance
                .arrayNode()
                .add("indicator")
                .add("area")
                .add("period");
        return split ? ids.add("category") : ids;
    }

    private ArrayNode sizes(boolean split) {
        var sizes = JsonNodeFactory.instance
                .arrayNode()
                .add(codes.size())
                .add(areas.size())
                .add(periods.size());
        return split ? sizes.add(categories.size()) : sizes;
    }

    private void dimensions(ObjectNode dimension, boolean split) {
        ObjectNode measured = category(dimension, "indicator", "Indicator", codes.keySet());
        ObjectNode labels = measured.putObject("label");
        ObjectNode units = measured.putObject("unit");
        indicators.forEach((code, one) -> {
            labels.put(code, one.name());
            units.putObject(code).put("label", one.unit()).put("decimals", one.decimals());
        });
        ObjectNode called = category(dimension, "area", "Area", areas.keySet()).putObject("label");
        areas.keySet().forEach(code -> called.put(code, areaNames.getOrDefault(code, code)));
        category(dimension, "period", "Period", periods.keySet());
        if (split) {
            category(dimension, "category", "Category", categories.keySet());
        }
    }

    private static ObjectNode category(ObjectNode dimension, String id, String label, Collection<String> index) {
        ObjectNode category = dimension.putObject(id).put("label", label).putObject("category");
        var ids = category.putArray("index");
        List.copyOf(index).forEach(ids::add);
        return category;
    }
}
