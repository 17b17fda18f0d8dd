package org.openscrutiny.csa.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/**
 * An agreement with the version in force on the day asked.
 *
 * @param versionInForce absent before the first version's day
 */
public record DatedAgreementView(
        @JsonUnwrapped AgreementView agreement,
        LocalDate on,
        @Nullable VersionView versionInForce) {

    /** @throws Problem 404 {@code no-version-in-force} before the first version's day (C3) */
    static DatedAgreementView inForce(AgreementView agreement, LocalDate on) {
        return new DatedAgreementView(agreement, on, agreement.requireInForceOn(on));
    }
}
