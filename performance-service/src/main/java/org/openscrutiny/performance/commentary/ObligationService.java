package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.outbox.Access;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Withdrawals;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.indicator.OwnerErased;

/** Settles obligations: by the commentary that came in, or by a person. In the change log, on no topic. */
@ApplicationScoped
public class ObligationService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "obligation");

    private final Obligations obligations;
    private final Changes changes;
    private final Withdrawals withdrawals;
    private final Clock clock;
    private final ZoneId zone;

    ObligationService(
            Obligations obligations,
            Changes changes,
            Withdrawals withdrawals,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.obligations = obligations;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.clock = clock;
        this.zone = zone;
    }

    /** The commentaries of these ratings came in at these instants. */
    @Transactional(Transactional.TxType.MANDATORY)
    void supplied(Map<String, Instant> byRating) {
        List<CommentaryObligation> met = obligations.running(byRating.keySet());
        met.forEach(o -> o.supplied(LocalDate.ofInstant(Objects.requireNonNull(byRating.get(o.ratingId())), zone)));
        append("SUPPLY", met);
    }

    /**
     * Decides on one.
     *
     * @throws Problem 422 {@code reason-required} for WAIVE without one, 409 when it is settled
     */
    @Transactional
    CommentaryObligation decide(CommentaryObligation given, MoveObligation wish) {
        String reason = wish.reason();
        if (wish.command() == MoveObligation.Command.WAIVE && (reason == null || reason.isBlank())) {
            throw new Problem(
                    PerformanceProblem.REASON_REQUIRED,
                    "Say in \"reason\" why nothing needs to be said.",
                    List.of(new Fault("/reason", "REQUIRED", "Say why nothing needs to be said.")));
        }
        CommentaryObligation obligation =
                obligations.findByIdOptional(given.id()).orElseThrow(Problem::notFound);
        if (obligation.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        obligation.decide(wish.command(), reason, today());
        append(wish.command().name(), List.of(obligation));
        return obligation;
    }

    /** Those that still run, of the ratings that a dashboard shows; in the order of their days. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CommentaryObligation> running(Collection<String> ratingIds) {
        return obligations.running(ratingIds).stream()
                .sorted(Comparator.comparing(CommentaryObligation::dueOn).thenComparing(CommentaryObligation::id))
                .toList();
    }

    /** A dashboard goes out without them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notSupplied(List<CommentaryObligation> missing) {
        missing.forEach(o -> o.decide(MoveObligation.Command.NOT_SUPPLIED, null, today()));
        append("NOT_SUPPLIED", missing);
    }

    /** What names an earlier owner names the present one, and what was logged of it before is blanked. */
    void ownerErased(@Observes OwnerErased erasure) {
        List<CommentaryObligation> named = obligations.ofOtherOwners(erasure.indicatorId(), erasure.owner());
        named.forEach(o -> o.ownedBy(erasure.owner()));
        append("ERASE", named);
        withdrawals.blankOlder(
                TYPE, named.stream().map(CommentaryObligation::id).toList(), Set.of(Access.RESTRICTED), erasure.at());
    }

    void append(String command, List<CommentaryObligation> moved) {
        if (!moved.isEmpty()) {
            changes.appendAll(() -> moved.stream().map(o -> change(command, o)).toList());
        }
    }

    static Change change(String command, CommentaryObligation obligation) {
        return Change.restricted(TYPE, obligation.id(), "updated", command, ObligationView.of(obligation, null));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
