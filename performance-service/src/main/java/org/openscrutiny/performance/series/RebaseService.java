package org.openscrutiny.performance.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.MeantPeriod;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodReading;

/** Proposes and accepts rebases; in the change log, on no topic. */
@ApplicationScoped
class RebaseService {
    static final AggregateType TYPE = AggregateType.of("performance", "rebase");

    private final Rebases rebases;
    private final SeriesDue due;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    RebaseService(Rebases rebases, SeriesDue due, Changes changes, Ids ids, Clock clock) {
        this.rebases = rebases;
        this.due = due;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes a rebase.
     *
     * @throws Problem 422 for a period that cannot be read or an area that is not the indicator's, 409 where one from
     *     that day is there
     */
    @Transactional
    Rebase propose(Indicator indicator, ProposeRebase wish, String actor) {
        if (!indicator.areaCodes().contains(wish.areaCode())) {
            throw Problem.ruleBroken("/areaCode", "AREA_UNKNOWN", indicator.code() + " has no figures of this area.");
        }
        var period = period(wish.period(), indicator);
        var all = rebases.of(indicator.id());
        if (all.stream()
                .anyMatch(r -> r.areaCode().equals(wish.areaCode()) && r.from().equals(period.start()))) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "There is a rebase of this area from " + period.start() + " already.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = all.isEmpty() ? 1 : all.getLast().number() + 1;
        var proposed = new Rebase(ids.nextText(), indicator.id(), number, period, wish, actor, now);
        rebases.persist(proposed);
        changes.append(() -> Change.restricted(TYPE, proposed.id(), "created", "PROPOSE", RebaseFullView.of(proposed)));
        return proposed;
    }

    /**
     * Lets a rebase count.
     *
     * @throws Problem 403 {@code separation-of-duties}, 409 once accepted, 412 when it was changed meanwhile
     */
    @Transactional
    Rebase accept(Rebase given, String actor) {
        var rebase = Objects.requireNonNull(rebases.findById(given.id()));
        if (rebase.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        rebase.accept(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        due.area(rebase.indicatorId(), rebase.areaCode());
        changes.append(() -> Change.restricted(TYPE, rebase.id(), "updated", "ACCEPT", RebaseFullView.of(rebase)));
        return rebase;
    }

    private static Period period(String text, Indicator indicator) {
        return switch (MeantPeriod.year(text, indicator)) {
            case PeriodReading.Found found -> found.read();
            case PeriodReading.Unreadable not ->
                throw Problem.ruleBroken("/period", PeriodReading.Unreadable.CODE, not.message() + " " + not.fix());
        };
    }
}
