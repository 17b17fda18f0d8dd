package org.openscrutiny.performance.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;

/** Reads the parameters {@code area} and {@code descendants} of lists and series. */
@ApplicationScoped
public class AreaChoices {
    private static final int MOST = 50;

    private final AreaReads register;

    AreaChoices(AreaReads register) {
        this.register = register;
    }

    /**
     * What a caller asks for; null is every area.
     *
     * @param area codes with commas, registered or not
     * @param descendants {@code true} adds what lies in them by the register: one statement more
     * @throws Problem 400 for what cannot be read
     */
    public @Nullable AreaChoice read(@Nullable String area, @Nullable String descendants) {
        Faults faults = new Faults();
        boolean wide = "true".equals(descendants);
        if (descendants != null && !wide && !descendants.equals("false")) {
            faults.unreadable("descendants", "BOOLEAN", "Give true or false.");
        }
        if (wide && area == null) {
            faults.unreadable("area", "REQUIRED", "Name the areas whose parts you want.");
        }
        Set<String> codes = area == null
                ? Set.of()
                : Arrays.stream(area.split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (codes.size() > MOST) {
            faults.unreadable("area", "TOO_MANY", "Name at most " + MOST + " areas, or one they all lie in.");
        }
        faults.throwIfAny();
        if (area == null) {
            return null;
        }
        if (!wide) {
            return new AreaChoice(area, codes, null);
        }
        AreaTree tree = register.below(codes);
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(tree.codes());
        return new AreaChoice(area + " with descendants", all, tree);
    }

    /** Narrows a list of published objects that carry the code of their area. */
    public static <Q extends Narrowable<Q>> Q narrow(Q query, @Nullable AreaChoice choice) {
        if (choice == null) {
            return query;
        }
        return choice.codes().size() == 1 && choice.tree() == null
                ? query.where("{areaCode}", choice.codes().iterator().next())
                : query.whereOneOf("{areaCode}", choice.codes(), "area " + choice.asked());
    }
}
