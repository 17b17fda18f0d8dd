package org.openscrutiny.performance.area;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.problem.Faults;

/** What must hold of an entry of the register, by itself and among the others. */
final class AreaRules {
    private final EnterArea wish;
    private final Map<String, AreaView> others;
    private final Faults faults = new Faults();

    private AreaRules(EnterArea wish, Collection<AreaView> others) {
        this.wish = wish;
        this.others = others.stream()
                .filter(a -> !a.code().equals(wish.code()))
                .collect(Collectors.toMap(AreaView::code, Function.identity(), (one, same) -> one));
    }

    /**
     * Lets an entry pass.
     *
     * @param others at least the areas it names, those above them and the parts of its parts
     * @throws org.openscrutiny.chassis.problem.Problem 422 with all that is wrong
     */
    static void check(EnterArea wish, Collection<AreaView> others) {
        AreaRules rules = new AreaRules(wish, others);
        rules.days();
        rules.listed("/successors", wish.next(), "SUCCESSOR_ITSELF", "An area does not succeed itself");
        rules.listed("/includes", wish.parts(), "PART_ITSELF", "An area is no part of itself");
        rules.listed("/excludes", wish.left(), "PART_ITSELF", "An area is no part of itself");
        rules.parts();
        rules.places();
        rules.faults.throwIfAny();
    }

    private void days() {
        faults.brokenIf(
                wish.validTo() != null && wish.validTo().isBefore(wish.validFrom()),
                "/validTo",
                "DATE_ORDER",
                "It ends on " + wish.validTo() + ", before it begins on " + wish.validFrom()
                        + ": correct one of the two.");
        faults.brokenIf(
                wish.validTo() == null && !wish.next().isEmpty(),
                "/validTo",
                "REQUIRED",
                "What has successors has ended: say on which day.");
    }

    private void listed(String pointer, List<String> codes, String itself, String words) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String at = pointer + "/" + i;
            if (code.equals(wish.code())) {
                faults.broken(at, itself, words + ": leave out " + code + ".");
            } else if (!others.containsKey(code)) {
                faults.broken(at, "AREA_UNKNOWN", unknown(code));
            }
            faults.brokenIf(!before.add(code), at, "DUPLICATE", code + " is there twice: leave one out.");
        }
    }

    /** Parts must not overlap, or their sum would count some of them twice. */
    private void parts() {
        List<String> parts = wish.parts();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            for (String other : parts) {
                boolean within =
                        above(part).contains(other) || below(List.of(other)).contains(part);
                faults.brokenIf(
                        within && !other.equals(part),
                        "/includes/" + i,
                        "PART_OVERLAP",
                        part + " lies in " + other + ", which is included too: leave out one of the two.");
            }
        }
    }

    private void places() {
        faults.brokenIf(
                wish.level() == AreaLevel.COMPOSITE && wish.parts().isEmpty(),
                "/includes",
                "REQUIRED",
                "A composite lists its parts.");
        Set<String> parts = below(wish.parts());
        for (int i = 0; i < wish.left().size(); i++) {
            String code = wish.left().get(i);
            faults.brokenIf(
                    wish.parts().contains(code),
                    "/excludes/" + i,
                    "PART_EXCLUDED",
                    code + " is included and excluded: leave it out of one of the two.");
        }
        if (parts.contains(wish.code())) {
            faults.broken(
                    "/includes",
                    "PART_CYCLE",
                    "One of the parts includes " + wish.code() + " itself: leave it out, or mend that part first.");
        }
        String parent = wish.parent();
        if (parent == null) {
            return;
        }
        if (!parent.equals(wish.code()) && !others.containsKey(parent)) {
            faults.broken("/parent", "AREA_UNKNOWN", unknown(parent));
            return;
        }
        Set<String> above = above(parent);
        faults.brokenIf(
                above.contains(wish.code()),
                "/parent",
                "PARENT_CYCLE",
                parent + " lies in " + wish.code() + " itself: " + String.join(" in ", above)
                        + ". Name an area that does not lie in it.");
        faults.brokenIf(
                !above.contains(wish.code()) && above.stream().anyMatch(parts::contains),
                "/includes",
                "PART_CYCLE",
                wish.code() + " lies in one of its own parts: leave out that part, or the parent " + parent + ".");
    }

    /** The area and all it lies in, going up, as far as they can be followed. */
    private Set<String> above(String code) {
        Set<String> above = new LinkedHashSet<>();
        String next = code;
        while (next != null && above.add(next)) {
            AreaView area = others.get(next);
            next = area == null ? null : area.parent();
        }
        return above;
    }

    /** Parts, and the parts of these. */
    private Set<String> below(List<String> parts) {
        Set<String> below = new LinkedHashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(parts);
        while (!open.isEmpty()) {
            String code = open.removeFirst();
            AreaView area = others.get(code);
            if (!code.equals(wish.code()) && below.add(code) && area != null) {
                area.includes().stream().filter(wish.code()::equals).forEach(below::add);
                open.addAll(area.includes());
            }
        }
        return below;
    }

    private static String unknown(String code) {
        return code + " is not in the register: correct the code, or register it first.";
    }
}
