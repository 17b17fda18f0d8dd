package org.openscrutiny.performance.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.Rater;
import org.openscrutiny.performance.observation.Vintage;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.returns.NextReturn;
import org.openscrutiny.performance.rule.RuleRegister;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.LevelsChanged;
import org.openscrutiny.performance.target.Targets;

/** Makes and freezes ratings, many with the same number of statements as one. */
@ApplicationScoped
public class RatingService implements Rater {
    private final Ratings ratings;
    private final RatingRows rows;
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final RuleRegister rules;
    private final Observations observations;
    private final Indicators indicators;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final Event<RatingsFrozen> told;
    private final NextReturn nextReturn;

    RatingService(
            Ratings ratings,
            RatingRows rows,
            Targets targets,
            ExpectedRanges ranges,
            RuleRegister rules,
            Observations observations,
            Indicators indicators,
            Changes changes,
            Ids ids,
            Clock clock,
            ObjectMapper json,
            Event<RatingsFrozen> told,
            NextReturn nextReturn) {
        this.ratings = ratings;
        this.rows = rows;
        this.targets = targets;
        this.ranges = ranges;
        this.rules = rules;
        this.observations = observations;
        this.indicators = indicators;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.told = told;
        this.nextReturn = nextReturn;
    }

    /** One rating where the caller is to see all of it. */
    Optional<Rating> find(String id) {
        return ratings.findByIdOptional(id);
    }

    /** Freezes a rating for each figure; only totals are rated. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Judged freeze(Collection<Shown> figures) {
        List<Rateable> rated = figures.stream()
                .filter(one -> one.observation().total())
                .map(Rateable::of)
                .toList();
        List<Frozen> frozen = new ArrayList<>();
        if (!rated.isEmpty()) {
            RatingMaker maker = maker(rated);
            Map<String, Rating> known = known(rated);
            for (Rateable one : rated) {
                frozen.add(freeze(one, maker.rate(one), known));
            }
            rows.insert(
                    frozen.stream().filter(Frozen::first).map(Frozen::rating).toList());
            tell(frozen, false);
        }
        return command -> frozen.stream().map(f -> f.change(command)).toList();
    }

    /** A rating with its new entry, and what it was made from. */
    private record Frozen(Rating rating, boolean first, Rateable from) {
        Change change(String command) {
            return (first ? RatingEvent.RECORDED : RatingEvent.SUPERSEDED).by(command, rating);
        }
    }

    /** A target in force from now on makes those ratings again that it changes; the others stay as they are. */
    void remake(@Observes LevelsChanged changed) {
        remake(
                ratings.since(changed.indicatorIds(), changed.areaCodes(), changed.from()),
                RatingCause.TARGET_CORRECTED,
                changed.asPrinted());
    }

    /** Makes these again by what holds now, beside the old entries; those that it does not change stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remake(List<Rating> concerned, RatingCause cause, boolean asPrinted) {
        List<Rateable> again = concerned.isEmpty() ? List.of() : rateables(concerned, cause);
        if (again.isEmpty()) {
            return;
        }
        RatingMaker maker = maker(again);
        Map<String, Rating> known = known(again);
        List<Frozen> frozen = new ArrayList<>();
        for (Rateable one : again) {
            RatingEntry.Finding finding = maker.rate(one);
            Rating present = known.get(one.key());
            if (present != null && !text(present.newest().inputs()).equals(text(finding.inputs()))) {
                frozen.add(freeze(one, finding, known));
            }
        }
        tell(frozen, asPrinted);
        changes.appendAll(() -> frozen.stream().map(f -> f.change(cause.name())).toList());
    }

    private void tell(List<Frozen> frozen, boolean asPrinted) {
        told.fire(new RatingsFrozen(frozen.stream()
                .map(f -> new RatingsFrozen.Frozen(
                        f.rating(),
                        f.from().indicator(),
                        asPrinted || f.from().vintage().asPrinted(),
                        f.rating().newest().cause()))
                .toList()));
    }

    /**
     * Sets a person's status beside the computed one; null takes it away.
     *
     * @throws Problem 422 for a colour where the role of the indicator can have none
     */
    @Transactional
    public Rating judge(Rating given, @Nullable Judgement judgement) {
        Rating rating = ratings.findByIdOptional(given.id()).orElseThrow(Problem::notFound);
        if (rating.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        if (judgement != null && !rating.mayShow(judgement.rating())) {
            throw Problem.ruleBroken(
                    "/rating",
                    "ROLE",
                    judgement.rating() + " is a colour, which an indicator of the role " + rating.role()
                            + " never shows.");
        }
        rating.judge(judgement);
        changes.append(() -> RatingEvent.JUDGED.by(judgement == null ? "TAKE_JUDGEMENT_BACK" : "JUDGE", rating));
        return rating;
    }

    private Frozen freeze(Rateable one, RatingEntry.Finding finding, Map<String, Rating> known) {
        Rating present = known.get(one.key());
        if (present != null) {
            present.freeze(ids.nextText(), finding, one.cause() == null ? RatingCause.REVISION : one.cause());
            return new Frozen(present, false, one);
        }
        Observation observation = one.observation();
        Rating made = new Rating(
                ids.nextText(), one.indicator(), observation.areaCode(), observation.period(), one.measure());
        made.freeze(ids.nextText(), finding, one.cause());
        known.put(one.key(), made);
        return new Frozen(made, true, one);
    }

    private List<Rateable> rateables(List<Rating> concerned, RatingCause cause) {
        Map<String, Indicator> byId =
                indicators.byIds(concerned.stream().map(Rating::indicatorId).collect(Collectors.toSet()));
        Map<String, Observation> rated = observations.byIds(
                concerned.stream().map(r -> r.newest().observationId()).collect(Collectors.toSet()));
        Instant now = now();
        List<Rateable> again = new ArrayList<>();
        for (Rating rating : concerned) {
            Observation observation =
                    Objects.requireNonNull(rated.get(rating.newest().observationId()));
            Vintage shown = observation.published().orElseThrow();
            if (shown.state() == VintageState.PUBLISHED) {
                Indicator indicator = Objects.requireNonNull(byId.get(rating.indicatorId()));
                again.add(new Rateable(indicator, observation, shown, cause, now));
            }
        }
        return again;
    }

    private RatingMaker maker(List<Rateable> rated) {
        Set<RuleFamily> families =
                rated.stream().map(r -> RatingGrounds.terms(r).ruleFamily()).collect(Collectors.toSet());
        return new RatingMaker(
                RatingGrounds.read(rated, targets, ranges, observations), rules.held(families), nextReturn, now());
    }

    private Map<String, Rating> known(List<Rateable> rated) {
        return ratings
                .of(
                        rated.stream().map(r -> r.indicator().id()).collect(Collectors.toSet()),
                        rated.stream().map(r -> r.observation().areaCode()).collect(Collectors.toSet()),
                        rated.stream().map(r -> r.observation().period().key()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        r -> Rateable.key(
                                r.indicatorId(), r.areaCode(), r.period().key(), r.measure()),
                        r -> r,
                        (one, same) -> one,
                        HashMap::new));
    }

    /** Digit by digit, so that 75 and 75.0 differ and 1E+3 and 1000 do not. */
    private String text(RatingInputs inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
