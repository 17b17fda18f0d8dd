package org.openscrutiny.performance.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.Guards;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.MeantPeriod;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodContext;
import org.openscrutiny.performance.period.PeriodReading;

/** Who may do what to one observation, and what a refusal of it is called over HTTP. */
@ApplicationScoped
public class ObservationCommands {
    private final ObservationService service;
    private final PublicationService publication;
    private final Observations observations;
    private final Indicators indicators;
    private final OwnIndicators own;

    ObservationCommands(
            ObservationService service,
            PublicationService publication,
            Observations observations,
            Indicators indicators,
            OwnIndicators own) {
        this.service = service;
        this.publication = publication;
        this.observations = observations;
        this.indicators = indicators;
        this.own = own;
    }

    /**
     * Submits a figure for a key that is free, or the same figure again.
     *
     * @throws Problem 409 {@code observation-exists} for another figure, {@code indicator-retired}; 422 with all faults
     */
    @Transactional
    Submitted submit(SubmitObservation wish) {
        Indicator indicator = wish.printedAt() == null
                ? indicators.ofCommand(wish.indicatorCode(), own)
                : indicators.ofPrint(wish.indicatorCode(), own);
        Period period = readable(wish, indicator);
        NewObservation submission =
                new NewObservation(indicator, wish.areaCode(), period, wish.categoryOrTotal(), wish.figure());
        Figure whole =
                FigureRules.completed(indicator.definitionOn(period.end()).terms(), submission.figure());
        observations.of(List.of(indicator.id()), List.of(wish.areaCode()), List.of(period.key())).stream()
                .filter(o -> o.category().equals(submission.category()))
                .filter(o -> !o.newest().says(whole))
                .findFirst()
                .ifPresent(o -> {
                    throw exists(o, period);
                });
        Instant printedAt = wish.printedAt();
        Submitted submitted = service.submit(
                        List.of(submission), own.actor(), printedAt == null ? Guards.STRICT : Guards.AS_PRINTED)
                .getFirst();
        if (submitted.outcome() == Submitted.Outcome.REJECTED) {
            throw refused(submitted.faults());
        }
        Observation observation = Objects.requireNonNull(submitted.observation());
        if (printedAt != null && observation.state() == VintageState.SUBMITTED) {
            publication.recordAsPrinted(List.of(observation), printedAt, wish.source(), own.actor());
        }
        return submitted;
    }

    Observation revise(String id, @Nullable String ifMatch, ReviseObservation wish) {
        Observation observation = present(id);
        Indicator indicator = indicatorOf(observation);
        own.requireOwn(indicator);
        Preconditions.requireMatch(ifMatch, observation.rowVersion());
        requireTaking(indicator);
        return service.revise(observation, terms(indicator, observation), wish.figure(), own.actor());
    }

    @Transactional
    Observation move(String id, @Nullable String ifMatch, MoveObservation wish) {
        Observation observation = present(id);
        Indicator indicator = indicatorOf(observation);
        Preconditions.requireMatch(ifMatch, observation.rowVersion());
        return switch (wish.command()) {
            case APPROVE -> {
                own.requireRole(Role.APPROVER);
                yield publication
                        .approve(List.of(observation), wish.publishAt(), own.actor())
                        .getFirst();
            }
            case RETURN -> {
                own.requireRole(Role.APPROVER);
                yield service.giveBack(observation, reason(wish));
            }
            case RESUBMIT -> {
                own.requireOwn(indicator);
                requireTaking(indicator);
                Figure mended = wish.figure() == null
                        ? observation.newest().figure()
                        : wish.figure().figure();
                yield service.resubmit(observation, terms(indicator, observation), mended, own.actor());
            }
            case WITHDRAW -> {
                own.requireOwnOr(Role.APPROVER, indicator);
                yield publication.withdraw(observation, reason(wish));
            }
            case RECORD_AS_PRINTED -> asPrinted(observation, indicator, wish);
        };
    }

    private Observation asPrinted(Observation observation, Indicator indicator, MoveObservation wish) {
        own.requireOwnOr(Role.CLERK, indicator);
        Instant publishedAt = wish.publishedAt();
        Source source = wish.source();
        if (publishedAt == null || source == null) {
            String missing = publishedAt == null ? "/publishedAt" : "/source";
            throw Problem.ruleBroken(missing, "REQUIRED", "Say when and where it was printed.");
        }
        Observation printed = observation;
        if (wish.figure() != null) {
            printed = service.print(observation, indicator, wish.figure().figure(), own.actor());
            if (printed.state() != VintageState.SUBMITTED) {
                return printed;
            }
        }
        return publication
                .recordAsPrinted(List.of(printed), publishedAt, source, own.actor())
                .getFirst();
    }

    private static void requireTaking(Indicator indicator) {
        if (indicator.state() == IndicatorState.RETIRED) {
            throw new Problem(
                    PerformanceProblem.INDICATOR_RETIRED, indicator.code() + " is retired and takes no more figures.");
        }
    }

    private Observation present(String id) {
        Observation observation = observations.findByIdOptional(id).orElseThrow(Problem::notFound);
        Indicator indicator = indicatorOf(observation);
        boolean known = own.sees(indicator.code()) || observation.published().isPresent();
        if (!known) {
            throw Problem.notFound();
        }
        return observation;
    }

    private Indicator indicatorOf(Observation observation) {
        return Objects.requireNonNull(indicators.findById(observation.indicatorId()));
    }

    private static DefinitionTerms terms(Indicator indicator, Observation observation) {
        return indicator.definitionOn(observation.periodEnd()).terms();
    }

    /**
     * The period of a figure for one of the areas that the indicator is measured for.
     *
     * @throws Problem 422 for another area or an unreadable period, with all that is wrong with the figure besides
     */
    private Period readable(SubmitObservation wish, Indicator indicator) {
        List<Fault> faults = new ArrayList<>();
        if (!indicator.areaCodes().contains(wish.areaCode())) {
            faults.add(areaUnknown(indicator, wish.areaCode()));
        }
        Period period = null;
        switch (MeantPeriod.read(wish.period(), indicator, ObservationCommands::context)) {
            case PeriodReading.Found found -> period = found.read();
            case PeriodReading.Unreadable not ->
                faults.add(new Fault("/period", PeriodReading.Unreadable.CODE, not.message() + " " + not.fix()));
        }
        if (period == null || !faults.isEmpty()) {
            faults.addAll(service.faults(indicator, period, wish.figure()));
            throw Problem.ruleBroken(faults);
        }
        return period;
    }

    private static PeriodContext context(DefinitionTerms terms) {
        return new PeriodContext(terms.calendar(), terms.frequency().months() == 12, null);
    }

    private static Problem exists(Observation known, Period period) {
        String fault = "Observation " + known.id() + " holds " + period.label()
                + " already, with another figure, source, caveat or print; add a vintage to it.";
        return new Problem(
                PerformanceProblem.OBSERVATION_EXISTS,
                fault,
                List.of(new Fault("/period", "OBSERVATION_EXISTS", fault)));
    }

    private static Fault areaUnknown(Indicator indicator, String areaCode) {
        return new Fault(
                "/areaCode",
                "AREA_UNKNOWN",
                areaCode + " is not one of the areas of " + indicator.code() + ": "
                        + String.join(", ", indicator.areaCodes()) + ".");
    }

    private static Problem refused(List<Fault> faults) {
        boolean retired = faults.stream().anyMatch(f -> f.code().equals("INDICATOR_RETIRED"));
        return retired
                ? new Problem(
                        PerformanceProblem.INDICATOR_RETIRED, faults.getFirst().message(), faults)
                : Problem.ruleBroken(faults);
    }

    private static String reason(MoveObservation wish) {
        String reason = wish.reason();
        if (reason == null || reason.isBlank()) {
            throw new Problem(PerformanceProblem.REASON_REQUIRED, "Say why in \"reason\".");
        }
        return reason;
    }
}
