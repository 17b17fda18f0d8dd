package org.openscrutiny.csa.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** A published version with what it is on the day asked; that moves with the clock, so it is never stored. */
public record DatedVersionView(@JsonUnwrapped VersionView version, LocalDate on, Standing standing) {

    /** Rule C4. */
    public enum Standing {
        UPCOMING,
        IN_FORCE,
        SUPERSEDED
    }

    static DatedVersionView of(VersionView version, AgreementView agreement, LocalDate on) {
        var inForce = agreement.inForceOn(on);
        Standing standing;
        if (version.effectiveFrom().isAfter(on)) {
            standing = Standing.UPCOMING;
        } else {
            standing = inForce.filter(version::equals).isPresent() ? Standing.IN_FORCE : Standing.SUPERSEDED;
        }
        return new DatedVersionView(version, on, standing);
    }
}
