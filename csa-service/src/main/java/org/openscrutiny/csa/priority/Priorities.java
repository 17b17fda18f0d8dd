package org.openscrutiny.csa.priority;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored priorities and the posts that lead them; each method is one statement. */
@ApplicationScoped
public class Priorities {

    private final EntityManager entities;

    Priorities(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Priority> find(String id) {
        return Optional.ofNullable(entities.find(Priority.class, id));
    }

    /** All of an agreement, in the order of their codes. */
    public List<Priority> of(String agreementId) {
        return entities.createQuery("from Priority where agreementId = :agreement order by code, id", Priority.class)
                .setParameter("agreement", agreementId)
                .getResultList();
    }

    List<Priority> page(@Nullable String agreementId, @Nullable String afterId, int size) {
        return entities.createQuery(
                        "from Priority where (:agreement is null or agreementId = :agreement)"
                                + " and (:after is null or id > :after) order by id",
                        Priority.class)
                .setParameter("agreement", agreementId)
                .setParameter("after", afterId)
                .setMaxResults(size)
                .getResultList();
    }

    /** Those that a post leads, or led. */
    @SuppressWarnings("unchecked") // the query names its result type, its interface does not
    List<Priority> ledBy(String postId) {
        var lead = JsonNodeFactory.instance.arrayNode();
        lead.addObject().putArray("postIds").add(postId);
        return entities.createNativeQuery(
                        "select * from priority where content -> 'leads' @> cast(:lead as jsonb) order by id",
                        Priority.class)
                .setParameter("lead", lead.toString())
                .getResultList();
    }

    /** Writes to the priorities of one agreement go one after the other; false when there is no such agreement. */
    boolean lockAgreement(String agreementId) {
        return !entities.createNativeQuery("select id from agreement where id = :id for update", String.class)
                .setParameter("id", agreementId)
                .getResultList()
                .isEmpty();
    }

    void add(Priority priority) {
        entities.persist(priority);
    }

    Optional<LeadPost> findPost(String id) {
        return Optional.ofNullable(entities.find(LeadPost.class, id, LockModeType.NONE));
    }

    List<LeadPost> pageOfPosts(@Nullable String afterId, int size) {
        return entities.createQuery("from LeadPost where :after is null or id > :after order by id", LeadPost.class)
                .setParameter("after", afterId)
                .setMaxResults(size)
                .getResultList();
    }

    void add(LeadPost post) {
        entities.persist(post);
    }

    /** The posts that lead any of these, by id. */
    Map<String, LeadPost> postsOf(Collection<Priority> priorities) {
        return posts(priorities.stream()
                .flatMap(p -> p.content().leads().stream())
                .flatMap(l -> l.postIds().stream())
                .collect(Collectors.toSet()));
    }

    Map<String, LeadPost> posts(Collection<String> ids) {
        return entities.createQuery("from LeadPost where id in :ids", LeadPost.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(LeadPost::id, Function.identity()));
    }
}
