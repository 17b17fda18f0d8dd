package org.openscrutiny.csa.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;
import org.openscrutiny.csa.Warning;

/** How a version came about: who was asked, who adopted it, or the paper that it was recorded from. */
public record VersionSteps(
        List<Consultation> consultations,
        @Nullable AgreedAt agreedAt,
        @Nullable Source source,
        List<Warning> warnings) {

    static final VersionSteps NONE = new VersionSteps(List.of(), null, null, List.of());

    VersionSteps with(@Nullable Consultation consultation) {
        return consultation == null
                ? this
                : new VersionSteps(
                        Stream.concat(consultations.stream(), Stream.of(consultation))
                                .toList(),
                        agreedAt,
                        source,
                        warnings);
    }

    VersionSteps with(@Nullable AgreedAt meeting) {
        return meeting == null ? this : new VersionSteps(consultations, meeting, source, warnings);
    }

    VersionSteps recorded(Source paper, List<Warning> unmet) {
        return new VersionSteps(consultations, agreedAt, paper, List.copyOf(unmet));
    }

    VersionSteps warned(List<Warning> found) {
        return new VersionSteps(consultations, agreedAt, source, List.copyOf(found));
    }
}
