package org.openscrutiny.performance.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.outbox.Access;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Withdrawals;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.area.KnownAreas;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.calendar.WorkingDays;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.OwnerErased;
import org.openscrutiny.performance.period.Period;

/** Makes returns when periods end, and settles them. In the change log and public state, on no topic. */
@ApplicationScoped
class ReturnService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "return");
    static final AggregateType CALENDAR = AggregateType.unsent("performance", "return-calendar");

    private final Returns returns;
    private final Indicators indicators;
    private final AreaRegister areas;
    private final EntityManager entities;
    private final Changes changes;
    private final Withdrawals withdrawals;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final CouncilCalendar council;

    ReturnService(
            Returns returns,
            Indicators indicators,
            AreaRegister areas,
            EntityManager entities,
            Changes changes,
            Withdrawals withdrawals,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone,
            CouncilCalendar council) {
        this.returns = returns;
        this.indicators = indicators;
        this.areas = areas;
        this.entities = entities;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.council = council;
    }

    /**
     * Makes the returns of the periods that end with the next month, once: the day up to which they are made is locked,
     * and moves in the same transaction. After a halt it goes on there.
     *
     * @return false where no further month has ended
     */
    @Transactional
    boolean makeNext() {
        ReturnRun run =
                Objects.requireNonNull(entities.find(ReturnRun.class, ReturnRun.ONLY, LockModeType.PESSIMISTIC_WRITE));
        YearMonth month = run.next();
        if (!month.atEndOfMonth().isBefore(today())) {
            return false;
        }
        run.made(month);
        List<ReturnDue> due = endingWith(month);
        returns.persist(due);
        append("DUE", due);
        return true;
    }

    private List<ReturnDue> endingWith(YearMonth month) {
        ReturnCalendar calendar = calendar();
        List<ReturnDue> due = new ArrayList<>();
        List<Indicator> active = indicators.list("state = ?1 order by code", IndicatorState.ACTIVE);
        KnownAreas registered =
                areas.of(active.stream().flatMap(i -> i.areaCodes().stream()).collect(Collectors.toSet()));
        for (Indicator indicator : active) {
            DefinitionTerms terms = indicator.definitionOn(month.atEndOfMonth()).terms();
            Optional<Period> period = ReturnPeriod.endingWith(month, terms);
            if (period.isPresent()) {
                LocalDate day = calendar.dueOn(month, terms, days());
                for (String area : indicator.areaCodes()) {
                    // Nobody can return what would be refused.
                    if (registered.refusal(area, period.get()).isEmpty()) {
                        due.add(new ReturnDue(ids.nextText(), indicator, area, period.get(), day));
                    }
                }
            }
        }
        return due;
    }

    /**
     * States that there is nothing to return.
     *
     * @throws Problem 409 unless it is still expected
     */
    @Transactional
    ReturnDue nil(ReturnDue given, String reason) {
        ReturnDue due = returns.findByIdOptional(given.id()).orElseThrow(Problem::notFound);
        if (due.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        due.nil(reason);
        append("NIL", List.of(due));
        return due;
    }

    /** Sets the calendar for returns made from now on. */
    @Transactional
    ReturnCalendar set(ReturnCalendar given, SetReturnCalendar wish) {
        ReturnCalendar calendar = calendar();
        if (calendar.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        calendar.set(wish);
        changes.append(() -> Change.restricted(CALENDAR, calendar.id(), "updated", "SET", calendar.terms()));
        return calendar;
    }

    /** What names an earlier owner names the present one, and what was logged of it before is blanked. */
    void ownerErased(@Observes OwnerErased erasure) {
        List<ReturnDue> named = returns.ofOtherOwners(erasure.indicatorId(), erasure.owner());
        named.forEach(r -> r.ownedBy(erasure.owner()));
        append("ERASE", named);
        withdrawals.blankOlder(
                TYPE, named.stream().map(ReturnDue::id).toList(), Set.of(Access.RESTRICTED), erasure.at());
    }

    ReturnCalendar calendar() {
        return Objects.requireNonNull(entities.find(ReturnCalendar.class, ReturnCalendar.ONLY));
    }

    void append(String command, List<ReturnDue> moved) {
        if (!moved.isEmpty()) {
            changes.appendAll(() -> moved.stream().map(r -> change(command, r)).toList());
        }
    }

    void appendMarks(List<ReturnsMarked.One> marks) {
        if (!marks.isEmpty()) {
            changes.appendAll(() ->
                    marks.stream().map(m -> change(m.mark().name(), m.due())).toList());
        }
    }

    private static Change change(String command, ReturnDue due) {
        return Change.published(TYPE, due.id(), "updated", command, ReturnView.of(due))
                .withFullView(ReturnFullView.of(due, null));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }

    WorkingDays days() {
        return council.days();
    }
}
