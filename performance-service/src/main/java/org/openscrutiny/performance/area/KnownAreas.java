package org.openscrutiny.performance.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.performance.period.Period;

/**
 * What the register holds of some areas and their successors. An area takes figures of periods whose last day lies
 * within its validity. A code that the register does not hold is taken as it comes: registering areas is a service to
 * those who enter figures, not a condition of it.
 */
public final class KnownAreas {
    /** Of no area anything is known. */
    public static final KnownAreas NONE = new KnownAreas(List.of());

    private final Map<String, AreaView> areas;

    KnownAreas(Collection<AreaView> all) {
        this.areas = all.stream().collect(Collectors.toMap(AreaView::code, a -> a, (one, same) -> one, TreeMap::new));
    }

    /** Why no new figure, target or range of this period can be entered for the area; empty where one can. */
    public Optional<AreaNotValid> refusal(String code, Period period) {
        return Optional.ofNullable(areas.get(code))
                .filter(area -> !area.holdsOn(period.end()))
                .map(area -> refusal(area, period));
    }

    private AreaNotValid refusal(AreaView area, Period period) {
        if (period.end().isBefore(area.validFrom())) {
            return new AreaNotValid(
                    area.inWords() + " exists from " + area.validFrom() + ", after the end of " + period.inWords()
                            + ".",
                    "Enter it for the area of that time.");
        }
        return new AreaNotValid(
                area.inWords() + " ended on " + area.validTo() + ", before the end of " + period.inWords() + ".",
                area.successors().isEmpty()
                        ? "The register names no successor."
                        : "Enter it for its successor"
                                + (area.successors().size() == 1 ? " " : "s ")
                                + area.successors().stream().map(this::inWords).collect(Collectors.joining(", "))
                                + ".");
    }

    private String inWords(String code) {
        AreaView area = areas.get(code);
        return area == null ? code : area.inWords();
    }

    /** One text an area, which changes as soon as the area does. */
    public Stream<String> fingerprint() {
        return areas.values().stream().map(AreaView::toString);
    }
}
