package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.check.rule.Claim;
import org.openscrutiny.performance.check.rule.ClaimFault;
import org.openscrutiny.performance.check.rule.FigureVerdict;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.rule.RuleSet;

/**
 * Records figure checks and moves them on. A check is public from the moment an approver accepts it, whatever its
 * verdict: before that it is one officer's reading of a document, and nobody else has looked at it. It is on no topic.
 */
@ApplicationScoped
public class FigureCheckService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "figure-check");

    private final FigureChecks checks;
    private final CheckSubjects subjects;
    private final CheckRules rules;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    FigureCheckService(
            FigureChecks checks, CheckSubjects subjects, CheckRules rules, Changes changes, Ids ids, Clock clock) {
        this.checks = checks;
        this.subjects = subjects;
        this.rules = rules;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A claim with what it is about, by which rule set its colour is checked, and all that is wrong with it. */
    record Examined(
            CheckFigure claim,
            CheckSubject subject,
            @Nullable RuleSet rule,
            boolean own,
            List<ClaimFault> faults) {
        Examined {
            faults = List.copyOf(faults);
        }

        Claim ruledClaim() {
            return claim.claim().under(rule);
        }
    }

    /** Looks at claims without storing anything. */
    List<Examined> examine(List<CheckFigure> claims) {
        CheckSubjects.Known known = subjects.of(claims);
        Function<CheckFigure, @Nullable RuleSet> ruled = rules.of(claims);
        List<Examined> examined = new ArrayList<>();
        for (CheckFigure claim : claims) {
            List<ClaimFault> faults = new ArrayList<>(FigureVerdict.faults(claim.claim()));
            CheckSubject subject = known.subject(claim, faults);
            examined.add(new Examined(claim, subject, ruled.apply(claim), known.owns(subject), faults));
        }
        return examined;
    }

    /**
     * Records one check.
     *
     * @throws Problem 422 with all its faults, 403 for an indicator of another owner
     */
    @Transactional
    public FigureCheck record(CheckFigure wish, String actor) {
        Examined examined = examine(List.of(wish)).getFirst();
        if (!examined.own()) {
            throw new Problem(
                    GeneralProblem.FORBIDDEN, "Your token's claim \"indicators\" does not list this indicator's code.");
        }
        Faults faults = new Faults();
        examined.faults().forEach(f -> faults.broken(f.pointer(), f.code(), f.told()));
        faults.throwIfAny();
        return append("RECORD", List.of(made(examined, actor))).getFirst();
    }

    /** Records many in the same number of statements; they must have no faults. */
    @Transactional
    public List<FigureCheck> recordAll(List<Examined> examined, String actor) {
        return append("RECORD", examined.stream().map(e -> made(e, actor)).toList());
    }

    /**
     * Records what was found in a document that was taken in: claims that were made before of the same figure are left,
     * and what is not in conflict is accepted by the rule, since there is nothing to decide.
     *
     * @param claims each of a published observation or indicator, with the indicator it is about
     */
    @Transactional
    public List<FigureCheck> recordFound(Map<CheckFigure, Indicator> claims, String actor) {
        Set<String> about = claims.values().stream().map(Indicator::id).collect(Collectors.toSet());
        Set<String> known = checks.list("indicatorId in ?1", about).stream()
                .map(check -> fact(check.claim()))
                .collect(Collectors.toSet());
        Function<CheckFigure, @Nullable RuleSet> ruled = rules.of(claims.keySet());
        List<FigureCheck> made = new ArrayList<>();
        claims.forEach((claim, indicator) -> {
            if (FigureVerdict.faults(claim.claim()).isEmpty() && known.add(fact(claim))) {
                FigureCheck check = new FigureCheck(
                        ids.nextText(), claim, new CheckSubject(indicator), ruled.apply(claim), actor, now());
                check.settle(now());
                checks.persist(check);
                made.add(check);
            }
        });
        return append("RECORD", made);
    }

    private static String fact(CheckFigure claim) {
        return String.join(
                "\n",
                claim.indicatorCode(),
                claim.observationId(),
                String.valueOf(claim.kind()),
                claim.statement(),
                claim.reference(),
                claim.published().printed());
    }

    /**
     * Proposes a reason for a conflict.
     *
     * @throws Problem 422 {@code reason-required} without one
     */
    @Transactional
    public FigureCheck explain(FigureCheck check, MoveFigureCheck wish, String actor) {
        if (wish.reason() == null) {
            throw new Problem(
                    PerformanceProblem.REASON_REQUIRED,
                    "Say which reason in \"reason\".",
                    List.of(new Fault("/reason", "REQUIRED", "Say which reason.")));
        }
        return moved(
                "EXPLAIN", check, c -> c.explain(Objects.requireNonNull(wish.reason()), wish.text(), actor, now()));
    }

    /** Notes a later print that agrees. */
    @Transactional
    public FigureCheck correct(FigureCheck check, MoveFigureCheck wish, String actor) {
        PrintedText print = wish.published();
        if (print == null) {
            throw Problem.ruleBroken("/published", "REQUIRED", "Say what is printed now.");
        }
        Faults faults = new Faults();
        FigureVerdict.faults(check.claim().claim(print)).forEach(f -> faults.broken(f.pointer(), f.code(), f.told()));
        faults.throwIfAny();
        return moved("CORRECT", check, c -> c.correct(print, wish.source(), actor, now()));
    }

    /** Accepts what stands, which makes it public. */
    @Transactional
    public FigureCheck accept(FigureCheck check, String actor) {
        return moved("ACCEPT", check, c -> c.accept(actor, now()));
    }

    private FigureCheck made(Examined examined, String actor) {
        FigureCheck check =
                new FigureCheck(ids.nextText(), examined.claim(), examined.subject(), examined.rule(), actor, now());
        checks.persist(check);
        return check;
    }

    /** The step on the row as it stands in this transaction, which must be the one that the caller knows. */
    private FigureCheck moved(String command, FigureCheck read, Consumer<FigureCheck> step) {
        FigureCheck check = checks.findByIdOptional(read.id()).orElseThrow(Problem::notFound);
        if (check.rowVersion() != read.rowVersion()) {
            throw new Problem(GeneralProblem.STALE_VERSION, "It has changed since you read it.");
        }
        step.accept(check);
        return append(command, List.of(check)).getFirst();
    }

    private List<FigureCheck> append(String command, List<FigureCheck> moved) {
        changes.appendAll(
                () -> moved.stream().map(check -> change(command, check)).toList());
        return moved;
    }

    private static Change change(String command, FigureCheck check) {
        FigureCheckView full = FigureCheckView.full(check);
        if (check.accepted()) {
            return Change.published(TYPE, check.id(), "accepted", command, FigureCheckView.open(check))
                    .withFullView(full);
        }
        return Change.restricted(TYPE, check.id(), "updated", command, full);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
