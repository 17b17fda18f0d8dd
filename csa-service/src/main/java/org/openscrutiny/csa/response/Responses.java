package org.openscrutiny.csa.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored responses and the policies of their clocks; each method is one statement. */
@ApplicationScoped
class Responses {

    private final EntityManager entities;

    Responses(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Response> find(String id) {
        return Optional.ofNullable(entities.find(Response.class, id));
    }

    List<Response> ofRecommendation(String recommendationId) {
        return entities.createQuery("from Response where recommendationId = :id order by id", Response.class)
                .setParameter("id", recommendationId)
                .getResultList();
    }

    /** Those that nobody in the register is meant by; else all. */
    List<Response> page(@Nullable ResponseStep step, @Nullable String afterId, int size) {
        return entities.createQuery(
                        "from Response where (:step is null or step = :step) and (:after is null or id > :after)"
                                + " order by id",
                        Response.class)
                .setParameter("step", step)
                .setParameter("after", afterId)
                .setMaxResults(size)
                .getResultList();
    }

    List<ResponsePolicy> policies() {
        return entities.createQuery("from ResponsePolicy order by validFrom", ResponsePolicy.class)
                .getResultList();
    }

    void add(Response response) {
        entities.persist(response);
    }
}
