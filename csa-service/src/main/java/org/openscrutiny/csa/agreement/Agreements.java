package org.openscrutiny.csa.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored agreements and versions; each method is one statement. */
@ApplicationScoped
class Agreements {

    private final EntityManager entities;

    Agreements(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Agreement> find(String id) {
        return Optional.ofNullable(entities.find(Agreement.class, id));
    }

    /** Writes to one agreement and its versions go one after the other. */
    Optional<Agreement> lock(String id) {
        return Optional.ofNullable(entities.find(Agreement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Agreement> page(@Nullable String afterId, int size) {
        return entities.createQuery("from Agreement where :after is null or id > :after order by id", Agreement.class)
                .setParameter("after", afterId)
                .setMaxResults(size)
                .getResultList();
    }

    /** In the order of their numbers. */
    List<AgreementVersion> versions(Collection<String> agreementIds) {
        return entities.createQuery(
                        "from AgreementVersion where agreementId in :ids order by agreementId, major, minor",
                        AgreementVersion.class)
                .setParameter("ids", agreementIds)
                .getResultList();
    }

    void add(Agreement agreement) {
        entities.persist(agreement);
    }

    void add(AgreementVersion version) {
        entities.persist(version);
    }
}
