package org.openscrutiny.performance.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A priority under which an indicator stands on a day.
 *
 * @param effectiveFrom first day of the version that has it
 * @param link OUTCOME, PROXY or CONTEXT as csa-service says; null while the link is not confirmed
 * @param linkedTo id of the priority that csa-service linked before it was split or absorbed; null once linked anew
 * @param note {@code link not yet confirmed}, or null
 */
public record Heading(
        String priorityId,
        @Nullable String code,
        @Nullable String name,
        String agreementId,
        @Nullable String agreementTitle,
        String versionNumber,
        LocalDate effectiveFrom,
        @Nullable String link,
        @Nullable String linkedTo,
        @Nullable String note) {
    static final String NOT_CONFIRMED = "link not yet confirmed";
}
