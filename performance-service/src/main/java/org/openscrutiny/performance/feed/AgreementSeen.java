package org.openscrutiny.performance.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of {@code csa.agreement.v1} that are read here. */
public record AgreementSeen(
        String id, @Nullable String title, @Nullable LocalDate endedOn, List<Version> versions) {
    public AgreementSeen {
        versions = Sent.orNone(versions);
    }

    /** A published version; {@code priorityIds} in the order of the plan. */
    public record Version(String number, LocalDate effectiveFrom, List<String> priorityIds) {
        public Version {
            priorityIds = Sent.orNone(priorityIds);
        }
    }

    /** The version with the latest effectiveFrom that is not after the day, the later of equals; none once it ended. */
    public Optional<Version> inForceOn(LocalDate day) {
        return endedOn != null && endedOn.isBefore(day)
                ? Optional.empty()
                : versions.stream()
                        .filter(v -> !v.effectiveFrom().isAfter(day))
                        .reduce((one, later) -> later.effectiveFrom().isBefore(one.effectiveFrom()) ? one : later);
    }
}
