package org.openscrutiny.performance.exchange;

import java.util.Locale;
import java.util.Optional;

/** A printed direction of travel; the July 2012 paper's font turns its arrows into ñ, ò and ó (2012:979). */
public enum PrintedArrow {
    IMPROVED("ñ↑▲⇧⬆"),
    WORSENED("ò↓▼⇩⬇"),
    UNCHANGED("ó↔→⇨◄►⬌");

    private final String signs;

    PrintedArrow(String signs) {
        this.signs = signs;
    }

    /** The arrow of a cell: one of its signs, or its word, in any letter case. */
    public static Optional<PrintedArrow> read(String text) {
        String cell = text.strip();
        for (PrintedArrow arrow : values()) {
            if (arrow.name().equals(cell.toUpperCase(Locale.ROOT))
                    || (cell.length() == 1 && arrow.signs.contains(cell))) {
                return Optional.of(arrow);
            }
        }
        return cell.equalsIgnoreCase("FALLEN") ? Optional.of(WORSENED) : Optional.empty();
    }
}
