package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/** Draws up dashboards and makes packs of them. */
@ApplicationScoped
public class DashboardService {
    private final Dashboards dashboards;
    private final PrintedSections printed;
    private final NamedMeetings meetings;
    private final PackClock packClock;
    private final DashboardCompiler compiler;
    private final CanonicalJson canonical;
    private final OpenCommentary open;
    private final EntityManager entities;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    DashboardService(
            Dashboards dashboards,
            PrintedSections printed,
            NamedMeetings meetings,
            PackClock packClock,
            DashboardCompiler compiler,
            CanonicalJson canonical,
            OpenCommentary open,
            EntityManager entities,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.dashboards = dashboards;
        this.printed = printed;
        this.meetings = meetings;
        this.packClock = packClock;
        this.compiler = compiler;
        this.canonical = canonical;
        this.open = open;
        this.entities = entities;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a draft. */
    @Transactional
    public Dashboard drawUp(DrawUpDashboard wish, OwnBodies bodies, String actor) {
        bodies.require(wish.bodyId());
        Dashboard dashboard = new Dashboard(ids.nextText(), wish, sections(wish), actor, faults(wish));
        dashboards.persist(dashboard);
        changes.append(() -> DashboardEvent.restricted("DRAW_UP", dashboard));
        return dashboard;
    }

    /** Puts the whole wish in the place of what stands; what was published stays public. */
    @Transactional
    public Dashboard replace(String id, @Nullable String ifMatch, DrawUpDashboard wish, OwnBodies bodies) {
        Dashboard dashboard = read(id, ifMatch, bodies);
        bodies.require(wish.bodyId());
        dashboard.replace(wish, sections(wish), faults(wish));
        changes.append(() -> DashboardEvent.restricted("REPLACE", dashboard));
        return dashboard;
    }

    @Transactional
    public Dashboard ready(String id, @Nullable String ifMatch, OwnBodies bodies) {
        Dashboard dashboard = read(id, ifMatch, bodies);
        dashboard.ready();
        changes.append(() -> DashboardEvent.restricted("READY", dashboard));
        return dashboard;
    }

    /**
     * Makes the next pack of what is public now.
     *
     * @param notSupplied whether it goes out without the commentary that is still due on what it shows
     * @throws Problem 422 {@code obligations-open} with the list of what is due, or for a meeting that is unknown or of
     *     another body
     */
    @Transactional
    public Dashboard publish(String id, @Nullable String ifMatch, OwnBodies bodies, boolean notSupplied) {
        Dashboard dashboard = read(id, ifMatch, bodies);
        meetings.require(dashboard);
        return pack(dashboard, PackEvent.PUBLISH, now(), null, notSupplied);
    }

    /**
     * Enters a past pack, also from DRAFT: with what was public when it was printed.
     *
     * @throws Problem 422 for an instant that is not past
     */
    @Transactional
    public Dashboard recordAsPrinted(
            String id, @Nullable String ifMatch, OwnBodies bodies, String source, Instant publishedAt) {
        Dashboard dashboard = read(id, ifMatch, bodies);
        if (!publishedAt.isBefore(now())) {
            throw Problem.ruleBroken(
                    "/publishedAt", "NOT_PAST", "What is recorded as printed was printed in the past.");
        }
        dashboard.readyAsPrinted();
        return pack(dashboard, PackEvent.RECORD_AS_PRINTED, publishedAt.truncatedTo(ChronoUnit.MICROS), source, true);
    }

    private Dashboard pack(
            Dashboard dashboard, String command, Instant at, @Nullable String source, boolean notSupplied) {
        Pack last = dashboard.packId() == null ? null : entities.find(Pack.class, dashboard.packId());
        boolean corrects = last != null && last.reportingMonth().equals(dashboard.reportingMonth());
        String packId = ids.nextText();
        dashboard.published(packId);
        DashboardView view = compiler.compile(
                dashboard, packId, corrects ? Objects.requireNonNull(last).id() : null, at, source != null);
        if (source == null) {
            open.settle(view, notSupplied);
        }
        Pack pack = new Pack(view, canonical.write(view), source);
        entities.persist(pack);
        packClock.stop(dashboard, source != null);
        changes.appendAll(() -> List.of(
                DashboardEvent.PUBLISHED.by(command, dashboard, PublishedDashboard.of(view, pack.sha256())),
                PackEvent.PUBLISHED.by(command, pack, null)));
        return dashboard;
    }

    private Dashboard read(String id, @Nullable String ifMatch, OwnBodies bodies) {
        Dashboard dashboard = dashboards
                .findByIdOptional(id)
                .filter(d -> bodies.own(d.bodyId()))
                .orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, dashboard.rowVersion());
        return dashboard;
    }

    private List<SectionPlan> sections(DrawUpDashboard wish) {
        if ((wish.sections() == null) == (wish.importId() == null)) {
            throw Problem.ruleBroken("/sections", "SECTIONS_OR_IMPORT", "Give either sections or an importId.");
        }
        return wish.importId() == null ? Objects.requireNonNull(wish.sections()) : printed.of(wish.importId());
    }

    private Faults faults(DrawUpDashboard wish) {
        Faults faults = new Faults();
        meetings.check(wish, faults);
        return faults;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
