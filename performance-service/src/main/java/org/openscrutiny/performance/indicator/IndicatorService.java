package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.operations.ObjectErased;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.PerformanceProblem;

/**
 * Changes indicators. Every method takes many and costs the same number of statements for one; {@code actor} is the
 * token's subject, which separation of duties is checked against. Nothing is half done: one fault refuses all.
 */
@ApplicationScoped
public class IndicatorService {
    private final Indicators indicators;
    private final Changes changes;
    private final Ids ids;
    private final Event<IndicatorsPublished> published;
    private final Event<OwnerErased> ownerErased;
    private final Clock clock;
    private final ZoneId zone;

    IndicatorService(
            Indicators indicators,
            Changes changes,
            Ids ids,
            Event<IndicatorsPublished> published,
            Event<OwnerErased> ownerErased,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.indicators = indicators;
        this.changes = changes;
        this.ids = ids;
        this.published = published;
        this.ownerErased = ownerErased;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Drafts indicators, each with its first definition.
     *
     * @throws Problem 409 for a code in use, 422 for terms that contradict each other
     */
    @Transactional
    public List<Indicator> draft(List<DraftIndicator> drafts, String actor) {
        Map<String, Indicator> taken =
                indicators.byCodes(drafts.stream().map(DraftIndicator::code).toList());
        if (!taken.isEmpty()) {
            throw new Problem(GeneralProblem.CONFLICT, "In use already: " + String.join(", ", taken.keySet()) + ".");
        }
        DefinitionRules.check(drafts.stream().map(DraftIndicator::definition).toList(), "/definition");
        List<Indicator> drafted = drafts.stream()
                .map(draft -> new Indicator(ids.nextText(), ids.nextText(), draft, actor))
                .toList();
        indicators.persist(drafted);
        changes.appendAll(() ->
                drafted.stream().map(i -> IndicatorEvent.CREATED.by("DRAFT", i)).toList());
        return drafted;
    }

    @Transactional
    public Indicator change(Indicator indicator, ChangeIndicator change) {
        List<Fault> redefined = change.redefined(indicator.current().terms());
        if (!redefined.isEmpty()) {
            throw new Problem(
                    PerformanceProblem.NEW_DEFINITION_REQUIRED,
                    "What figures mean changes with a new definition only: draft one, or mend the one that is a draft.",
                    redefined);
        }
        return act(List.of(indicator), "CHANGE", IndicatorEvent.UPDATED, i -> i.change(change))
                .getFirst();
    }

    /**
     * Drafts the next definition; while the newest is a draft, that one takes the terms.
     *
     * @throws Problem 409 while the newest waits for approval, 422 for terms that contradict each other
     */
    @Transactional
    public Indicator define(Indicator indicator, DefinitionTerms terms, String actor) {
        if (indicator.isUndefined()) {
            DefinitionRules.check(List.of(terms), "");
        } else {
            DefinitionRules.checkNext(terms);
        }
        return act(List.of(indicator), "DEFINE", IndicatorEvent.UPDATED, i -> {
                    if (i.definitionState() == DefinitionState.DRAFT) {
                        // Mended terms are a row of their own: without this the tag would stand.
                        indicators.getEntityManager().lock(i, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    }
                    i.define(ids.nextText(), terms, actor);
                })
                .getFirst();
    }

    /** Submits the newest definition of each. */
    @Transactional
    public List<Indicator> submitDefinitions(Collection<Indicator> them, String actor) {
        return act(
                them,
                "SUBMIT",
                IndicatorEvent.UPDATED,
                i -> i.moveDefinition(i.definitions().getLast().number(), d -> d.submit(actor)));
    }

    @Transactional
    public Indicator submitDefinition(Indicator indicator, int number, String actor) {
        return moved(indicator, "SUBMIT", number, d -> d.submit(actor));
    }

    /**
     * Gives a submitted definition back to the officer: a draft again, which takes other terms.
     *
     * @throws Problem 409 unless it is submitted
     */
    @Transactional
    public Indicator returnDefinition(Indicator indicator, int number, String reason) {
        return moved(indicator, "RETURN", number, d -> d.giveBack(reason));
    }

    private Indicator moved(Indicator indicator, String command, int number, Consumer<DefinitionVersion> step) {
        return act(List.of(indicator), command, IndicatorEvent.UPDATED, i -> i.moveDefinition(number, step))
                .getFirst();
    }

    /**
     * Approves the newest definition of each.
     *
     * @throws Problem 403 {@code separation-of-duties} where the actor submitted one of them
     */
    @Transactional
    public List<Indicator> approveDefinitions(Collection<Indicator> them, String actor) {
        return act(
                them,
                "APPROVE",
                IndicatorEvent.UPDATED,
                i -> i.approveDefinition(i.definitions().getLast().number(), actor, today()));
    }

    @Transactional
    public Indicator approveDefinition(Indicator indicator, int number, String actor) {
        return act(
                        List.of(indicator),
                        "APPROVE",
                        IndicatorEvent.UPDATED,
                        i -> i.approveDefinition(number, actor, today()))
                .getFirst();
    }

    /**
     * Lets approved definitions whose first day has come be those in force, of at most 500 indicators; each once, because
     * their rows are locked.
     *
     * @return how many indicators there were
     */
    @Transactional
    public int takeEffectDue() {
        LocalDate today = today();
        Collection<Indicator> due = indicators.withDefinitionDue(today);
        if (!due.isEmpty()) {
            act(due, "TAKE_EFFECT", IndicatorEvent.UPDATED, i -> i.takeEffect(today));
        }
        return due.size();
    }

    /** Makes them known to the public. */
    @Transactional
    public List<Indicator> activate(Collection<Indicator> them) {
        return published(act(them, "ACTIVATE", IndicatorEvent.CREATED, Indicator::activate));
    }

    /** Takes drafts over from a printed document: approved and active at once, recorded as such. */
    @Transactional
    public List<Indicator> recordAsPrinted(Collection<Indicator> them, String actor) {
        return published(
                act(them, "RECORD_AS_PRINTED", IndicatorEvent.CREATED, i -> i.recordAsPrinted(actor, today())));
    }

    private List<Indicator> published(List<Indicator> them) {
        published.fire(new IndicatorsPublished(them.stream().map(Indicator::id).collect(Collectors.toSet())));
        return them;
    }

    @Transactional
    public Indicator suspend(Indicator indicator) {
        return act(List.of(indicator), "SUSPEND", IndicatorEvent.UPDATED, Indicator::suspend)
                .getFirst();
    }

    @Transactional
    public Indicator resume(Indicator indicator) {
        return act(List.of(indicator), "RESUME", IndicatorEvent.UPDATED, Indicator::resume)
                .getFirst();
    }

    @Transactional
    public Indicator retire(Indicator indicator, @Nullable String successorId, @Nullable String reason) {
        if (successorId != null
                && indicators
                        .findByIdOptional(successorId)
                        .filter(Indicator::published)
                        .isEmpty()) {
            throw Problem.ruleBroken("/successorId", "INDICATOR_UNKNOWN", "There is no such published indicator.");
        }
        return act(List.of(indicator), "RETIRE", IndicatorEvent.RETIRED, i -> i.retire(successorId, reason))
                .getFirst();
    }

    /** Its earlier owners go with its older payloads, and where they were noted. */
    void erased(@Observes ObjectErased erasure) {
        if (erasure.isOf(IndicatorEvent.TYPE)) {
            // One that an import made and took back again is in the log alone.
            indicators
                    .findByIdOptional(erasure.id())
                    .ifPresent(i -> ownerErased.fire(new OwnerErased(i.id(), i.owner(), erasure.at())));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<Indicator> act(
            Collection<Indicator> them, String command, IndicatorEvent event, Consumer<Indicator> deed) {
        List<Indicator> managed = managed(them);
        managed.forEach(deed);
        changes.appendAll(() -> managed.stream().map(i -> event.by(command, i)).toList());
        return managed;
    }

    /** Those given, as this transaction knows them; they may have been read in another. */
    private List<Indicator> managed(Collection<Indicator> them) {
        Map<String, Indicator> found =
                indicators.byIds(them.stream().map(Indicator::id).collect(Collectors.toSet()));
        List<Indicator> managed = new ArrayList<>();
        for (Indicator given : them) {
            Indicator present = Objects.requireNonNull(found.get(given.id()));
            if (present.rowVersion() != given.rowVersion()) {
                throw Problems.stale();
            }
            managed.add(present);
        }
        return managed;
    }
}
