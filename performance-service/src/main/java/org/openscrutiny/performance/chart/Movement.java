package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;

/** Which way a series went. */
public enum Movement {
    IMPROVED("improved", "▲"),
    WORSENED("fallen", "▼"),
    UNCHANGED("unchanged", "●"),
    INCREASED("increased", "↑"),
    DECREASED("decreased", "↓"),
    NO_CLEAR_TREND("no clear trend", "●");

    private final String words;
    private final String shape;

    Movement(String words, String shape) {
        this.words = words;
        this.shape = shape;
    }

    /** The printed word; a fall of performance is "fallen" also where the number rose. */
    public String words() {
        return words;
    }

    /** The shape that stands beside the word. */
    public String shape() {
        return shape;
    }

    /**
     * The way from one value to another.
     *
     * @param target what is aimed at; read for ON_TARGET only
     * @throws IllegalArgumentException for ON_TARGET without a target
     */
    public static Movement between(BigDecimal before, BigDecimal now, Polarity polarity, @Nullable BigDecimal target) {
        int way = now.compareTo(before);
        return switch (polarity) {
            case HIGHER_IS_BETTER -> of(way);
            case LOWER_IS_BETTER -> of(-way);
            case NEUTRAL -> way == 0 ? UNCHANGED : way > 0 ? INCREASED : DECREASED;
            case ON_TARGET -> {
                if (target == null) {
                    throw new IllegalArgumentException("nearer to what? a target is needed");
                }
                yield of(before.subtract(target)
                        .abs()
                        .compareTo(now.subtract(target).abs()));
            }
        };
    }

    private static Movement of(int better) {
        return better == 0 ? UNCHANGED : better > 0 ? IMPROVED : WORSENED;
    }
}
