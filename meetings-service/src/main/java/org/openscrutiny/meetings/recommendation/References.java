package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.openscrutiny.meetings.body.Bodies;

/**
 * References of recommendations: body, year of the meeting, sequence ({@code SCR-2018-004}). Two bodies that share a
 * prefix share the sequence, so that no reference is given twice.
 */
@ApplicationScoped
class References {

    private final EntityManager entities;
    private final Bodies bodies;

    References(EntityManager entities, Bodies bodies) {
        this.entities = entities;
        this.bodies = bodies;
    }

    String draw(Recommendation made) {
        var key = prefix(made) + "-" + made.madeOn.getYear();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 1))", Object.class)
                .setParameter(1, key)
                .getSingleResult();
        var series = entities.find(ReferenceSeries.class, key);
        if (series == null) {
            series = new ReferenceSeries(key);
            entities.persist(series);
        } else {
            entities.refresh(series);
        }
        return "%s-%03d".formatted(key, series.next++);
    }

    private String prefix(Recommendation made) {
        var body = bodies.findById(made.bodyId);
        var own = body == null ? null : body.policy().referencePrefix();
        if (own != null) {
            return own;
        }
        var letters = made.bodyName.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() < 2 ? "REC" : letters.substring(0, Math.min(3, letters.length()));
    }
}
