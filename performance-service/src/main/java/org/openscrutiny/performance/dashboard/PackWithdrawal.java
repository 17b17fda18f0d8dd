package org.openscrutiny.performance.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a pack was taken back, and why; its document stays as the meeting had it. */
@Entity
@Immutable
class PackWithdrawal {
    @Id
    private String packId;

    private Instant withdrawnAt;
    private String reason;

    protected PackWithdrawal() {}

    PackWithdrawal(String packId, Instant withdrawnAt, String reason) {
        this.packId = packId;
        this.withdrawnAt = withdrawnAt;
        this.reason = reason;
    }

    String packId() {
        return packId;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String reason() {
        return reason;
    }
}
