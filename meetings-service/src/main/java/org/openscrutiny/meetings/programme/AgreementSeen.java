package org.openscrutiny.meetings.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code csa.agreement.v1} that this service reads. */
public record AgreementSeen(
        String id,
        @Nullable String title,
        @Nullable LocalDate nextScrutinyDue,
        @Nullable List<Version> versions) {

    /** A published version. */
    public record Version(
            @Nullable String number,
            @Nullable LocalDate effectiveFrom,
            @Nullable Boolean asPrinted) {

        /** Whether it is one that asks for scrutiny from now on: what was recorded from a paper is past. */
        boolean isNew() {
            return number != null && effectiveFrom != null && !Boolean.TRUE.equals(asPrinted);
        }
    }

    List<Version> newVersions() {
        return versions == null
                ? List.of()
                : versions.stream().filter(Version::isNew).toList();
    }
}
