package org.openscrutiny.csa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored organisations; each method is one statement. */
@ApplicationScoped
public class Organisations {

    private final EntityManager entities;

    Organisations(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Organisation> find(String id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    List<Organisation> page(@Nullable String afterId, int size) {
        return entities.createQuery(
                        "from Organisation where :after is null or id > :after order by id", Organisation.class)
                .setParameter("after", afterId)
                .setMaxResults(size)
                .getResultList();
    }

    /** All of them: a county has some dozens. */
    public Register register() {
        return new Register(entities.createQuery("from Organisation order by id", Organisation.class)
                .getResultStream()
                .map(OrganisationView::of)
                .toList());
    }

    void add(Organisation organisation) {
        entities.persist(organisation);
    }
}
