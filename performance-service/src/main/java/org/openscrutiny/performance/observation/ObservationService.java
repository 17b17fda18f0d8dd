package org.openscrutiny.performance.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.Guards;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.area.AreaNotValid;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.area.KnownAreas;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.period.Period;

/** Takes figures in, one or many with the same number of statements; nothing it does is public. */
@ApplicationScoped
public class ObservationService {
    private final Observations observations;
    private final AreaRegister areas;
    private final ObservationRows rows;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;

    ObservationService(
            Observations observations,
            AreaRegister areas,
            ObservationRows rows,
            Changes changes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.observations = observations;
        this.areas = areas;
        this.rows = rows;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Submits figures, each for itself: those in order are stored, the others come back REJECTED with their faults. A
     * figure equal to the newest vintage is UNCHANGED and makes none; another value for a known key is a revision and
     * needs its reason, and with a reason so is another source, caveat or print. A new key needs an area whose registered
     * validity covers the last day of the period; a figure that is there can be revised whatever became of its area. The
     * caller rolls back who wants all or nothing.
     */
    @Transactional
    public List<Submitted> submit(List<NewObservation> wishes, String actor, Guards guards) {
        Map<String, Observation> known = known(wishes);
        KnownAreas registered =
                areas.of(wishes.stream().map(NewObservation::areaCode).collect(Collectors.toSet()));
        Instant now = now();
        List<Submitted> outcomes = new ArrayList<>();
        for (NewObservation wish : wishes) {
            outcomes.add(submit(wish, known, registered, actor, guards, now));
        }
        rows.insert(outcomes.stream()
                .filter(s -> s.outcome() == Submitted.Outcome.CREATED)
                .map(s -> Objects.requireNonNull(s.observation()))
                .toList());
        List<Observation> moved = outcomes.stream()
                .filter(s -> s.outcome() == Submitted.Outcome.CREATED || s.outcome() == Submitted.Outcome.REVISED)
                .map(s -> Objects.requireNonNull(s.observation()))
                .distinct()
                .toList();
        changes.appendAll(() -> moved.stream()
                .map(o -> ObservationEvent.restricted("SUBMIT", o))
                .toList());
        return outcomes;
    }

    /** What is wrong with a figure before its key is known; {@code period} null where that could not be read. */
    List<Fault> faults(Indicator indicator, @Nullable Period period, Figure figure) {
        return asked(definition(indicator, period), period, figure).faults();
    }

    /** Adds a vintage to an observation read before. */
    @Transactional
    public Observation revise(Observation given, DefinitionTerms definition, Figure figure, String actor) {
        Observation observation = managed(given);
        Figure whole = inOrder(observation, definition, figure);
        if (observation.newest().says(whole)) {
            return observation;
        }
        observation.reasonMissing(whole, false).ifPresent(ObservationService::refuseReason);
        observation.submit(ids.nextText(), whole, List.of(), actor, now());
        changes.append(() -> ObservationEvent.restricted("SUBMIT", observation));
        return observation;
    }

    @Transactional
    public Observation giveBack(Observation given, String reason) {
        Observation observation = managed(given);
        observation.giveBack(reason);
        changes.append(() -> ObservationEvent.restricted("RETURN", observation));
        return observation;
    }

    @Transactional
    public Observation resubmit(Observation given, DefinitionTerms definition, Figure mended, String actor) {
        Observation observation = managed(given);
        Figure whole = inOrder(observation, definition, mended);
        observation.reasonMissing(whole, true).ifPresent(ObservationService::refuseReason);
        observation.resubmit(whole, actor, now());
        changes.append(() -> ObservationEvent.restricted("RESUBMIT", observation));
        return observation;
    }

    /**
     * Another figure for what waits, or the next vintage, as a document printed it; what it breaks is a warning. The same
     * again is no vintage.
     */
    @Transactional
    public Observation print(Observation given, Indicator indicator, Figure figure, String actor) {
        Observation observation = managed(given);
        Asked asked = asked(definition(indicator, observation.period()), observation.period(), figure);
        Figure whole = asked.figure();
        List<Fault> faults = new ArrayList<>(retired(indicator));
        faults.addAll(asked.faults());
        boolean waits = observation.state() == VintageState.SUBMITTED || observation.state() == VintageState.RETURNED;
        if (!waits && observation.newest().says(whole)) {
            return observation;
        }
        observation.reasonMissing(whole, waits).ifPresent(faults::add);
        refuse(Guards.AS_PRINTED.refusing(faults));
        observation.print(ids.nextText(), whole, Guards.AS_PRINTED.warnings(faults), actor, now());
        changes.append(() -> ObservationEvent.restricted("SUBMIT", observation));
        return observation;
    }

    private Submitted submit(
            NewObservation wish,
            Map<String, Observation> known,
            KnownAreas registered,
            String actor,
            Guards guards,
            Instant now) {
        Asked asked = asked(definition(wish.indicator(), wish.period()), wish.period(), wish.figure());
        Figure figure = asked.figure();
        Observation present = known.get(wish.key());
        boolean stands = present != null && present.newest().restatedBy(figure);
        List<Fault> faults = new ArrayList<>(stands ? List.of() : retired(wish.indicator()));
        if (!guards.refusing(faults).isEmpty()) {
            return rejected(faults);
        }
        faults.addAll(asked.faults());
        if (present == null) {
            registered
                    .refusal(wish.areaCode(), wish.period())
                    .map(AreaNotValid::fault)
                    .ifPresent(faults::add);
        }
        if (present != null && !stands) {
            present.reasonMissing(figure, false).ifPresent(faults::add);
        }
        if (!guards.refusing(faults).isEmpty()) {
            return rejected(guards.refusing(faults));
        }
        List<String> warnings = guards.warnings(faults);
        if (present == null) {
            Observation made = new Observation(ids.nextText(), wish);
            made.submit(ids.nextText(), figure, warnings, actor, now);
            known.put(wish.key(), made);
            return new Submitted(Submitted.Outcome.CREATED, made, null, List.of());
        }
        return revised(present, figure, warnings, actor, now);
    }

    private static List<Fault> retired(Indicator indicator) {
        return indicator.state() == IndicatorState.RETIRED
                ? List.of(new Fault(
                        "/indicatorCode",
                        "INDICATOR_RETIRED",
                        indicator.code() + " is retired and takes no more figures."))
                : List.of();
    }

    private Submitted revised(Observation present, Figure figure, List<String> warnings, String actor, Instant now) {
        Figure before = present.newest().figure();
        if (present.newest().restatedBy(figure)) {
            return new Submitted(Submitted.Outcome.UNCHANGED, present, before, List.of());
        }
        try {
            present.submit(ids.nextText(), figure, warnings, actor, now);
        } catch (Problem problem) {
            return rejected(List.of(new Fault("/reason", "CONFLICT", problem.detail())));
        }
        return new Submitted(Submitted.Outcome.REVISED, present, before, List.of());
    }

    private Map<String, Observation> known(List<NewObservation> wishes) {
        return observations
                .of(
                        wishes.stream().map(w -> w.indicator().id()).collect(Collectors.toSet()),
                        wishes.stream().map(NewObservation::areaCode).collect(Collectors.toSet()),
                        wishes.stream().map(w -> w.period().key()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        o -> NewObservation.key(
                                o.indicatorId(), o.areaCode(), o.period().key(), o.category()),
                        o -> o,
                        (one, same) -> one,
                        HashMap::new));
    }

    /** A figure with the value its parts give, and what is wrong with it. */
    private record Asked(Figure figure, List<Fault> faults) {}

    private Asked asked(DefinitionTerms definition, @Nullable Period period, Figure given) {
        Figure figure = FigureRules.completed(definition, given);
        return new Asked(figure, FigureRules.faults(definition, period, figure, today()));
    }

    /** The same where nothing may be wrong. */
    private Figure inOrder(Observation observation, DefinitionTerms definition, Figure given) {
        Asked asked = asked(definition, observation.period(), given);
        refuse(asked.faults());
        return asked.figure();
    }

    private static DefinitionTerms definition(Indicator indicator, @Nullable Period period) {
        return (period == null ? indicator.current() : indicator.definitionOn(period.end())).terms();
    }

    private Observation managed(Observation given) {
        Observation present = observations.findByIdOptional(given.id()).orElseThrow(Problem::notFound);
        if (present.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        return present;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.ruleBroken(faults);
        }
    }

    private static void refuseReason(Fault missing) {
        throw new Problem(PerformanceProblem.REVISION_REASON_REQUIRED, missing.message(), List.of(missing));
    }

    private static Submitted rejected(List<Fault> faults) {
        return new Submitted(Submitted.Outcome.REJECTED, null, null, faults);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
