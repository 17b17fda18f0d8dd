package org.openscrutiny.performance.indicator;

import java.util.Locale;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** Reasons of the events of {@code performance.indicator.v1}. */
public enum IndicatorEvent {
    CREATED,
    UPDATED,
    RETIRED;

    public static final AggregateType TYPE = AggregateType.of("performance", "indicator");

    /** What a command did: public once the indicator is known, for privileged readers always. */
    Change by(String command, Indicator indicator) {
        String reason = name().toLowerCase(Locale.ROOT);
        IndicatorFullView full = IndicatorFullView.of(indicator);
        return indicator.published()
                ? Change.published(TYPE, indicator.id(), reason, command, IndicatorView.of(indicator))
                        .withFullView(full)
                : Change.restricted(TYPE, indicator.id(), reason, command, full);
    }
}
