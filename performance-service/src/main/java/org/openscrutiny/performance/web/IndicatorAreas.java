package org.openscrutiny.performance.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.series.SeriesOfAreas;
import org.openscrutiny.performance.series.SeriesView.AreaPart;

/**
 * The areas of an indicator.
 *
 * @param shown name of the one that the page is of
 * @param others pages of the same indicator for its other areas
 * @param parts pages of the parts of an area that has no figures of its own
 * @param made what the parts give together, null where the area has figures of its own or no part has any
 */
public record IndicatorAreas(
        String shown,
        List<Link> others,
        List<Link> parts,
        @Nullable String made) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * The page of an area.
     *
     * @param when the days between which it is a part, where it is not so for ever
     */
    public record Link(String href, String name, @Nullable String when) {}

    /**
     * Of an indicator.
     *
     * @param names of areas, as far as they are registered
     * @param summed whether the page shows what the parts give
     */
    static IndicatorAreas of(SeriesOfAreas found, Map<String, String> names, boolean summed) {
        var indicator = found.first().indicator();
        var shown = found.first().areaCode();
        var parts = found.parts();
        return new IndicatorAreas(
                name(shown, names),
                indicator.areaCodes().stream()
                        .filter(code -> !code.equals(shown))
                        .map(code -> new Link(IndicatorPages.href(indicator.code(), code), name(code, names), null))
                        .toList(),
                parts.stream()
                        .map(part -> new Link(
                                IndicatorPages.href(indicator.code(), part.code()),
                                part.name() + " (" + part.code() + ")",
                                when(part)))
                        .toList(),
                parts.isEmpty() ? null : made(summed));
    }

    private static String made(boolean summed) {
        return summed
                ? "Nothing is published for this area as a whole. What stands here is made of the figures of its parts; nobody"
                        + " returned it, and it is neither rated nor charted."
                : "Nothing is published for this area as a whole, and the definition does not let figures be summed over"
                        + " areas. See its parts.";
    }

    private static String when(AreaPart part) {
        var last = part.validTo();
        return "from " + DAY.format(part.validFrom()) + (last == null ? "" : " to " + DAY.format(last));
    }

    private static String name(String code, Map<String, String> names) {
        var name = names.get(code);
        return name == null ? code : name + " (" + code + ")";
    }
}
