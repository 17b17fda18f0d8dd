package org.openscrutiny.performance.area;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The areas a caller asks for.
 *
 * @param asked the parameters as they were given; a cursor is bound to these and stays good when the register changes
 * @param codes those named first, what lies in them behind
 * @param tree what lies in them, where that was asked for
 */
public record AreaChoice(
        String asked, Set<String> codes, @Nullable AreaTree tree) {
    public AreaChoice {
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }

    /** One area by its code. */
    public static AreaChoice of(String code) {
        return new AreaChoice(code, Set.of(code), null);
    }

    @Override
    public String toString() {
        return asked;
    }
}
