package org.openscrutiny.performance.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Dashboards with the plans that are not public: those of the caller's bodies for clerk and officer, all for an approver. */
@ApplicationScoped
class DashboardReads {
    /** A plan may have another title and month than the pack that everybody knows: neither is sorted by. */
    static final List<SortKey<Dashboard>> SORTS = List.of(SortKey.made(Dashboard::id));

    private static final String BODIES = "bodies";

    private final Dashboards dashboards;
    private final CurrentCaller caller;
    private final PrivilegedPage pages;
    private final PublicState open;
    private final PublicViews views;

    DashboardReads(
            Dashboards dashboards, CurrentCaller caller, PrivilegedPage pages, PublicState open, PublicViews views) {
        this.dashboards = dashboards;
        this.caller = caller;
        this.pages = pages;
        this.open = open;
        this.views = views;
    }

    /** A dashboard, and the public bytes of one whose plan the caller does not see. */
    private record Line(Dashboard dashboard, @Nullable PublicBytes bytes) {}

    /** Whether the caller may see what is not public of any dashboard. */
    boolean privileged() {
        return caller.hasAny(Role.CLERK, Role.APPROVER)
                || (caller.hasAny(Role.OFFICER) && !caller.own(BODIES).isEmpty());
    }

    /**
     * Lets a clerk pass; an officer of the body records what was printed, and does nothing else.
     *
     * @throws Problem 403
     */
    void requireClerk() {
        if (!caller.hasAny(Role.CLERK)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "This step needs the role " + Role.CLERK + ".");
        }
    }

    /** The bodies that the calling clerk or officer keeps dashboards for. */
    OwnBodies own() {
        return new OwnBodies(caller.own(BODIES));
    }

    private OwnBodies seen() {
        return caller.hasAny(Role.APPROVER) ? OwnBodies.EVERY : own();
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<Dashboard> ifSeen(String id) {
        return privileged() ? dashboards.findByIdOptional(id).filter(d -> seen().own(d.bodyId())) : Optional.empty();
    }

    /** A page; two statements, however many rows it has. */
    Response page(@Nullable String body, Sort<Dashboard> sort, @Nullable String limit, @Nullable String cursor) {
        OwnBodies seen = seen();
        return pages.of(
                "full dashboards " + new TreeSet<>(seen.ids()) + ' ' + body + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> lines(dashboards.page(body, seen, sort, place, size), seen),
                line -> sort.place(line.dashboard(), line.dashboard().id()),
                this::view);
    }

    private List<Line> lines(List<Dashboard> page, OwnBodies seen) {
        List<String> others = page.stream()
                .filter(d -> !seen.own(d.bodyId()))
                .map(Dashboard::id)
                .toList();
        Map<String, PublicBytes> bytes =
                open.findAll(DashboardEvent.TYPE, others).stream().collect(Collectors.toMap(PublicBytes::id, b -> b));
        return page.stream()
                .map(d -> new Line(d, seen.own(d.bodyId()) ? null : Objects.requireNonNull(bytes.get(d.id()))))
                .toList();
    }

    private Object view(Line line) {
        PublicBytes bytes = line.bytes();
        if (bytes == null) {
            return DashboardFullView.of(line.dashboard());
        }
        return views.read(bytes.payload(), JsonNode.class);
    }
}
