package org.openscrutiny.csa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a command that may be left out. */
public final class Given {

    private Given() {}

    /** The list, unmodifiable, empty where none was given; elements that are null stay for the checks to name. */
    public static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
