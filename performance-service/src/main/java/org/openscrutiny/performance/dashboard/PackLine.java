package org.openscrutiny.performance.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pack by reference and hash. */
public record PackLine(
        String id,
        int number,
        String reportingMonth,
        Instant publishedAt,
        String sha256,
        String url,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        @Nullable Instant erasedAt) {
    static PackLine of(Pack pack, @Nullable PackWithdrawal withdrawal) {
        return new PackLine(
                pack.id(),
                pack.number(),
                pack.reportingMonth(),
                pack.publishedAt(),
                pack.sha256(),
                "/v1/packs/" + pack.id(),
                withdrawal == null ? null : withdrawal.withdrawnAt(),
                withdrawal == null ? null : withdrawal.reason(),
                pack.erasedAt());
    }
}
