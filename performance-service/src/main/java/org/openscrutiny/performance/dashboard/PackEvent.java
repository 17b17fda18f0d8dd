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

    static final String PUBLISH = "PUBLISH";
    static final String RECORD_AS_PRINTED = "RECORD_AS_PRINTED";

    /** Whether a command makes a pack. */
    static boolean published(String command) {
        return command.equals(PUBLISH) || command.equals(RECORD_AS_PRINTED);
    }

    Change by(String command, Pack pack, @Nullable PackWithdrawal withdrawal) {
        return Change.published(
                TYPE, pack.id(), name().toLowerCase(Locale.ROOT), command, PackLine.of(pack, withdrawal));
    }
}
