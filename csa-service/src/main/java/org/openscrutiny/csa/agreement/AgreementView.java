package org.openscrutiny.csa.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;

/**
 * An agreement as everybody sees it: the bytes of {@code csa.agreement.v1}. Which version is in force is for readers
 * to compute from the dates (C3, C4).
 *
 * @param versions published ones, in the order of their numbers
 * @param themes none yet: themes come with the theme matrix
 */
public record AgreementView(
        String id,
        String title,
        String area,
        List<String> excludedAreas,
        TermPolicy termPolicy,
        @Nullable LocalDate endedOn,
        @Nullable String predecessorId,
        List<VersionView> versions,
        List<String> themes) {

    static AgreementView of(Agreement agreement, List<AgreementVersion> versions) {
        var described = agreement.described();
        return new AgreementView(
                agreement.id(),
                described.title(),
                described.area(),
                described.excludedAreas(),
                described.termPolicy(),
                described.endedOn(),
                described.predecessorId(),
                versions.stream()
                        .filter(AgreementVersion::isPublished)
                        .map(VersionView::of)
                        .toList(),
                List.of());
    }

    /** Rule C3: the latest effective date not after the day. */
    public Optional<VersionView> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(v -> !v.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(VersionView::effectiveFrom));
    }

    /**
     * Rule C3, where there must be one.
     *
     * @throws Problem 404 {@code no-version-in-force} before the first version's day
     */
    public VersionView requireInForceOn(LocalDate day) {
        return inForceOn(day)
                .orElseThrow(() -> new Problem(
                        CsaProblem.NO_VERSION_IN_FORCE, "The first version is effective after " + day + "."));
    }

    DatedAgreementView on(LocalDate day) {
        return new DatedAgreementView(this, day, inForceOn(day).orElse(null));
    }
}
