package org.openscrutiny.performance.dashboard;

import java.time.Instant;

/** A pack that was taken back, with the dashboard it was of. */
public record WithdrawnPack(String id, String dashboardId, int number, Instant withdrawnAt, String reason) {
    static WithdrawnPack of(Pack pack, PackWithdrawal withdrawal) {
        return new WithdrawnPack(
                pack.id(), pack.dashboardId(), pack.number(), withdrawal.withdrawnAt(), withdrawal.reason());
    }
}
