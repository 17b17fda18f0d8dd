package org.openscrutiny.performance.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * Keeps the rule sets, one a family. A version that has rated something stays as it is for ever; what is to be otherwise
 * is the next version. It is public at once and on no topic: the ratings that it makes again are.
 */
@ApplicationScoped
class RuleService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "rule-set");
    private static final String PATIENCE = "select set_config('lock_timeout', '3s', true)";
    private static final String USED = "select used from published_rule_version where rule_set = ?1 and version = ?2";

    private final Rules rules;
    private final EntityManager entities;
    private final Changes changes;
    private final Event<RuleChanged> told;
    private final Clock clock;

    RuleService(Rules rules, EntityManager entities, Changes changes, Event<RuleChanged> told, Clock clock) {
        this.rules = rules;
        this.entities = entities;
        this.changes = changes;
        this.told = told;
        this.clock = clock;
    }

    /**
     * A rule set as it stands.
     *
     * @throws Problem 404
     */
    Rule rule(String id) {
        return found(id, LockModeType.NONE);
    }

    /**
     * Adds the next version. Ratings of the periods it reaches are made again beside the old ones.
     *
     * @throws Problem 404, 412 or 428 without the tag that stands, 422 with all that is wrong, 503 while an import rates by it
     */
    @Transactional
    Rule add(String id, @Nullable String ifMatch, EnterRuleVersion wish) {
        Rule rule = locked(id);
        Preconditions.requireMatch(ifMatch, rule.rowVersion());
        VersionRules.check(rule.family(), rule.versions().size() + 1, wish, rule.versions());
        return append("ADD_VERSION", rule, rule.add(wish, now()));
    }

    /**
     * Mends a version that has rated nothing yet.
     *
     * @throws Problem 404, 412 or 428 without the tag that stands, 409 {@code rule-set-in-use}, 422 with all that is
     *     wrong
     */
    @Transactional
    Rule mend(String id, int number, @Nullable String ifMatch, EnterRuleVersion wish) {
        Rule rule = locked(id);
        if (rule.version(number).isEmpty()) {
            throw Problem.notFound();
        }
        Preconditions.requireMatch(ifMatch, rule.rowVersion());
        if (used(rule.family(), number)) {
            throw new Problem(
                    PerformanceProblem.RULE_SET_IN_USE,
                    "Ratings cite " + id + " v" + number + ", which therefore stays. POST the next version to"
                            + " /v1/rule-sets/" + id + "/versions; it may apply from the same day.");
        }
        VersionRules.check(rule.family(), number, wish, rule.versions());
        return append("MEND_VERSION", rule, rule.mend(number, wish, now()));
    }

    private Rule append(String command, Rule rule, RuleVersion version) {
        LocalDate from = version.appliesFrom();
        if (from != null) {
            told.fire(new RuleChanged(rule.family(), version.version(), from));
        }
        changes.append(() -> {
            RuleView view = rule.view();
            return Change.published(TYPE, view.id().name(), "updated", command, view)
                    .withFullView(view);
        });
        return rule;
    }

    /**
     * Those who rate hold the row: what they have done when it is locked here is there to be seen. A large import may
     * rate for minutes, so that whoever would wait for longer is told to come again.
     *
     * @throws Problem 404, 503
     */
    private Rule locked(String id) {
        entities.createNativeQuery(PATIENCE, String.class).getSingleResult();
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Rule found(String id, LockModeType lock) {
        return family(id).flatMap(f -> rules.findByIdOptional(f, lock)).orElseThrow(Problem::notFound);
    }

    private static Optional<RuleFamily> family(String id) {
        Stream<RuleFamily> all = Arrays.stream(RuleFamily.values());
        return all.filter(family -> family.name().equals(id)).findFirst();
    }

    private boolean used(RuleFamily family, int number) {
        return (Boolean) entities.createNativeQuery(USED, Boolean.class)
                .setParameter(1, family.name())
                .setParameter(2, number)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
