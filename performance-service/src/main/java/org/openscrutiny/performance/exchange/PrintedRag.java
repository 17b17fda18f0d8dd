package org.openscrutiny.performance.exchange;

import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.performance.rating.RatingStatus;

/** Colour words of printed tables, in any letter case. */
public final class PrintedRag {
    private PrintedRag() {}

    public static Optional<RatingStatus> read(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "GREEN", "G" -> Optional.of(RatingStatus.GREEN);
            case "AMBER", "A" -> Optional.of(RatingStatus.AMBER);
            case "RED", "R" -> Optional.of(RatingStatus.RED);
            default -> Optional.empty();
        };
    }
}
