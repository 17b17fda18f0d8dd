package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.PrivilegedPage;
import org.openscrutiny.performance.vintage.FigureFilter;

/** Obligations as owners, approvers and clerks see them; what the caller does not see is not there. */
@ApplicationScoped
class ObligationReads {
    static final List<SortKey<CommentaryObligation>> SORTS = List.of(
            SortKey.made(CommentaryObligation::id),
            new SortKey<>("dueOn", "{dueOn}", SortKey.Kind.DAY, "dueOn", CommentaryObligation::dueOn));

    private final Obligations obligations;
    private final ObligationService service;
    private final IndicatorReads indicators;
    private final PrivilegedPage pages;

    ObligationReads(
            Obligations obligations, ObligationService service, IndicatorReads indicators, PrivilegedPage pages) {
        this.obligations = obligations;
        this.service = service;
        this.indicators = indicators;
        this.pages = pages;
    }

    /**
     * One that the caller sees.
     *
     * @throws Problem 404
     */
    CommentaryObligation seen(String id) {
        CommentaryObligation obligation = obligations.findByIdOptional(id).orElseThrow(Problem::notFound);
        indicators.seen(obligation.indicatorId());
        return obligation;
    }

    ObligationView view(CommentaryObligation obligation) {
        return ObligationView.of(obligation, service.today());
    }

    /** What the words of a list's parameters narrow it to. */
    Obligations.Filter filter(
            @Nullable String indicatorId,
            @Nullable String owner,
            @Nullable String state,
            @Nullable String overdue,
            FigureFilter figures) {
        LocalDate past = null;
        if (overdue != null) {
            if (!overdue.equals("true")) {
                throw Problem.unreadable("overdue", "UNKNOWN_VALUE", "Use true, or leave it out.");
            }
            past = service.today();
        }
        return new Obligations.Filter(indicatorId, owner, state == null ? null : state(state), past, figures);
    }

    private static ObligationState state(String word) {
        return Arrays.stream(ObligationState.values())
                .filter(s -> s.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable(
                        "state", "UNKNOWN_VALUE", "Use one of " + Arrays.toString(ObligationState.values()) + "."));
    }

    /** A page. */
    Response page(
            Obligations.Filter filter,
            Sort<CommentaryObligation> sort,
            @Nullable String limit,
            @Nullable String cursor) {
        Set<String> seen = indicators.ids(null);
        LocalDate today = service.today();
        return pages.of(
                "obligations " + indicators.scope(null) + ' ' + filter + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> obligations.page(filter, seen, sort, place, size),
                o -> sort.place(o, o.id()),
                o -> ObligationView.of(o, today));
    }
}
