package org.openscrutiny.performance.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;

/**
 * Publishes figures: vintage, rating entry, change log and public bytes in one transaction, for many as for one with
 * the same number of statements. {@code actor} is the token's subject. One refusal refuses all.
 */
@ApplicationScoped
public class PublicationService {
    private static final String DUE = """
            select o.id from observation o
            join vintage v on v.observation_id = o.id and v.number = o.vintage
            where o.state = 'APPROVED' and v.state = 'APPROVED' and v.publish_at <= :now
            order by v.publish_at, o.id limit 500 for update of o skip locked""";

    private final Observations observations;
    private final Indicators indicators;
    private final Rater rater;
    private final Changes changes;
    private final Event<FiguresReleased> releases;
    private final Clock clock;

    PublicationService(
            Observations observations,
            Indicators indicators,
            Rater rater,
            Changes changes,
            Event<FiguresReleased> releases,
            Clock clock) {
        this.observations = observations;
        this.indicators = indicators;
        this.rater = rater;
        this.changes = changes;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Approves submitted figures. Those to be published by now are published; a later {@code publishAt} is an embargo,
     * under which nothing public moves.
     *
     * @param publishAt null is now
     * @throws Problem 403 {@code separation-of-duties}, 409 {@code illegal-transition}, 422 without a source or while
     *     the indicator is a draft
     */
    @Transactional
    public List<Observation> approve(Collection<Observation> given, @Nullable Instant publishAt, String actor) {
        Instant now = now();
        boolean embargo = publishAt != null && publishAt.isAfter(now);
        Instant at = embargo ? Objects.requireNonNull(publishAt) : now;
        List<Observation> managed = managed(given);
        Map<String, Indicator> byId = known(managed);
        managed.forEach(observation -> observation.approve(actor, now, at));
        if (embargo) {
            changes.appendAll(() -> managed.stream()
                    .map(o -> ObservationEvent.restricted("APPROVE", o))
                    .toList());
        } else {
            publish("APPROVE", managed, byId, now);
        }
        return managed;
    }

    /** The same by ids. */
    @Transactional
    public List<Observation> approveAll(List<String> ids, @Nullable Instant publishAt, String actor) {
        return approve(observations.byIds(ids).values(), publishAt, actor);
    }

    /**
     * Publishes submitted figures as a past document printed them.
     *
     * @param publishedAt when it was printed; in the past
     * @param source where it was printed, for figures that do not say so themselves; null if all do
     * @throws Problem 422 for an instant that is not past or before that of a vintage that stands, or a figure without a
     *     source
     */
    @Transactional
    public List<Observation> recordAsPrinted(
            Collection<Observation> given, Instant publishedAt, @Nullable Source source, String actor) {
        Instant now = now();
        if (!publishedAt.isBefore(now)) {
            throw Problem.ruleBroken(
                    "/publishedAt", "NOT_PAST", "What is recorded as printed was printed in the past.");
        }
        List<Observation> managed = managed(given);
        Map<String, Indicator> byId = known(managed);
        managed.forEach(o -> o.recordAsPrinted(actor, now, source));
        publish("RECORD_AS_PRINTED", managed, byId, publishedAt.truncatedTo(ChronoUnit.MICROS));
        return managed;
    }

    /** Takes a published figure back; its record stays, the public learns that it is gone. */
    @Transactional
    public Observation withdraw(Observation given, String reason) {
        Observation observation = managed(List.of(given)).getFirst();
        Vintage withdrawn = observation.withdraw(reason);
        Indicator indicator = Objects.requireNonNull(known(List.of(observation)).get(observation.indicatorId()));
        Rater.Judged judged = rater.freeze(List.of(new Rater.Shown(indicator, observation, withdrawn, true, now())));
        changes.appendAll(
                () -> changesOf("WITHDRAW", List.of(ObservationEvent.WITHDRAWN.by("WITHDRAW", observation)), judged));
        return observation;
    }

    /**
     * Publishes approved figures whose embargo has ended, at most 500; each once, because their rows are locked and their
     * state is asked under the lock.
     *
     * @return how many were published
     */
    @Transactional
    public int releaseDue() {
        Instant now = now();
        List<?> rows = observations
                .getEntityManager()
                .createNativeQuery(DUE, String.class)
                .setParameter("now", now)
                .getResultList();
        List<String> due = rows.stream().map(String::valueOf).toList();
        if (!due.isEmpty()) {
            List<Observation> released = List.copyOf(observations.byIds(due).values());
            publish("RELEASE", released, known(released), now);
            releases.fire(new FiguresReleased(Set.copyOf(due)));
        }
        return due.size();
    }

    private void publish(String command, List<Observation> them, Map<String, Indicator> byId, Instant at) {
        List<Rater.Shown> shown = new ArrayList<>();
        for (Observation observation : them) {
            observation.publish(at);
            Indicator indicator = Objects.requireNonNull(byId.get(observation.indicatorId()));
            shown.add(new Rater.Shown(indicator, observation, observation.newest(), false, at));
        }
        Rater.Judged judged = rater.freeze(shown);
        changes.appendAll(() -> {
            List<Change> published = new ArrayList<>();
            for (Observation observation : them) {
                ObservationEvent event =
                        observation.everPublished().size() > 1 ? ObservationEvent.REVISED : ObservationEvent.PUBLISHED;
                published.add(event.by(command, observation));
            }
            return changesOf(command, published, judged);
        });
    }

    private static List<Change> changesOf(String command, List<Change> observations, Rater.Judged judged) {
        List<Change> all = new ArrayList<>(observations);
        all.addAll(judged.changes(command));
        return all;
    }

    private Map<String, Indicator> known(List<Observation> them) {
        Map<String, Indicator> byId =
                indicators.byIds(them.stream().map(Observation::indicatorId).collect(Collectors.toSet()));
        byId.values().stream().filter(i -> !i.published()).findFirst().ifPresent(draft -> {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    draft.code() + " is a draft; it becomes active before its figures.");
        });
        return byId;
    }

    private List<Observation> managed(Collection<Observation> given) {
        Map<String, Observation> found =
                observations.byIds(given.stream().map(Observation::id).collect(Collectors.toSet()));
        List<Observation> managed = new ArrayList<>();
        for (Observation one : given) {
            Observation present = Objects.requireNonNull(found.get(one.id()));
            if (present.rowVersion() != one.rowVersion()) {
                throw Problems.stale();
            }
            managed.add(present);
        }
        return managed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
