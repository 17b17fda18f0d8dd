package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;

/** Takes packs back. The public state of a dashboard is the last pack that stands. */
@ApplicationScoped
class PackService {
    private final Dashboards dashboards;
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;
    private final PublicViews views;

    PackService(Dashboards dashboards, EntityManager entities, Changes changes, Clock clock, PublicViews views) {
        this.dashboards = dashboards;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
        this.views = views;
    }

    /** A withdrawn pack and the version of its dashboard. */
    record Withdrawn(WithdrawnPack pack, long dashboardVersion) {}

    /**
     * Takes a pack back; the one before it stands again, and without one, or after one that was erased, the dashboard is
     * gone from the public.
     *
     * @param ifMatch tag of the dashboard
     * @throws Problem 404, 403 for another body, 428 or 412, 409 when withdrawn before, 410 when erased, 422
     *     {@code reason-required}
     */
    @Transactional
    public Withdrawn withdraw(String id, @Nullable String ifMatch, @Nullable String reason, OwnBodies bodies) {
        Pack pack = entities.find(Pack.class, id);
        if (pack == null) {
            throw Problem.notFound();
        }
        Dashboard dashboard = dashboards.findByIdOptional(pack.dashboardId()).orElseThrow(Problem::notFound);
        bodies.require(dashboard.bodyId());
        Preconditions.requireMatch(ifMatch, dashboard.rowVersion());
        if (reason == null || reason.isBlank()) {
            throw new Problem(PerformanceProblem.REASON_REQUIRED, "Say why in \"reason\".");
        }
        if (entities.find(PackWithdrawal.class, id) != null) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, "The pack was withdrawn before.");
        }
        if (pack.document() == null) {
            throw new Problem(GeneralProblem.GONE, "What the pack held was erased; publish the next one in its place.");
        }
        PackWithdrawal withdrawal = new PackWithdrawal(id, clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        entities.persist(withdrawal);
        boolean stood = id.equals(dashboard.packId());
        Pack before = !stood
                ? null
                : standing(dashboard.id()).filter(p -> p.document() != null).orElse(null);
        if (stood) {
            dashboard.withdrawn(before == null ? null : before.id());
        }
        changes.appendAll(() -> List.of(
                stood ? change(dashboard, pack, before) : DashboardEvent.restricted("WITHDRAW", dashboard),
                PackEvent.WITHDRAWN.by("WITHDRAW", pack, withdrawal)));
        return new Withdrawn(WithdrawnPack.of(pack, withdrawal), dashboard.rowVersion());
    }

    private Change change(Dashboard dashboard, Pack withdrawn, @Nullable Pack before) {
        Pack shown = before == null ? withdrawn : before;
        return DashboardEvent.withdrawn(
                dashboard,
                PublishedDashboard.of(
                        views.read(Objects.requireNonNull(shown.document()), DashboardView.class), shown.sha256()),
                before == null);
    }

    private Optional<Pack> standing(String dashboardId) {
        return entities.createQuery(
                        "from Pack p where p.dashboardId = ?1 and not exists"
                                + " (from PackWithdrawal w where w.packId = p.id) order by p.number desc",
                        Pack.class)
                .setParameter(1, dashboardId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
