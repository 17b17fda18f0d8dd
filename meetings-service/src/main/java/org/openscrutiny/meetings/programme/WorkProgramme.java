package org.openscrutiny.meetings.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/** The items of all work programmes. */
@ApplicationScoped
class WorkProgramme implements PanacheRepositoryBase<WorkProgrammeItem, String> {

    /** Versions of an agreement that have their item already. */
    Set<String> plannedVersions(String agreementId) {
        return list("agreementId", agreementId).stream()
                .flatMap(i -> Stream.ofNullable(i.agreementVersion))
                .collect(java.util.stream.Collectors.toSet());
    }
}
