package org.openscrutiny.performance.area;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Some areas of the register with all that lies in them, and which are the parts of which. */
public final class AreaTree {
    private final Map<String, AreaView> areas = new TreeMap<>();

    public AreaTree(Collection<AreaView> all) {
        all.forEach(area -> areas.put(area.code(), area));
    }

    /** All registered codes of it, in order. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(areas.keySet());
    }

    /** The entry of an area; empty where it is not registered. */
    public Optional<AreaView> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /**
     * What an area is made of directly: what it includes, else the areas whose parent it is, without those it excludes.
     */
    public List<AreaView> parts(String code) {
        AreaView whole = areas.get(code);
        if (whole == null) {
            return List.of();
        }
        if (!whole.includes().isEmpty()) {
            return whole.includes().stream()
                    .map(areas::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return areas.values().stream()
                .filter(area -> code.equals(area.parent()))
                .filter(area -> !whole.excludes().contains(area.code()))
                .toList();
    }
}
