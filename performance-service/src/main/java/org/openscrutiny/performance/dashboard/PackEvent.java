package org.openscrutiny.performance.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** What became of a pack, by reference and hash; in the log alone, since the events are those of its dashboard. */
enum PackEvent {
    PUBLISHED,
    WITHDRAWN,
    ERASED;

    static final AggregateType TYPE = AggregateType.unsent("performance", "pack");

    Change by(String command, Pack pack, @Nullable PackWithdrawal withdrawal) {
        return Change.published(
                TYPE, pack.id(), name().toLowerCase(Locale.ROOT), command, PackLine.of(pack, withdrawal));
    }
}
