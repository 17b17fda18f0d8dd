package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Checks as officers, approvers and clerks see them: those of no indicator, and those of indicators they see. */
@ApplicationScoped
class FigureCheckReads {
    static final List<SortKey<FigureCheck>> SORTS = List.of(SortKey.made(FigureCheck::id));

    private final FigureChecks checks;
    private final IndicatorReads indicators;
    private final OwnIndicators own;
    private final PrivilegedPage pages;

    FigureCheckReads(FigureChecks checks, IndicatorReads indicators, OwnIndicators own, PrivilegedPage pages) {
        this.checks = checks;
        this.indicators = indicators;
        this.own = own;
        this.pages = pages;
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<FigureCheck> ifSeen(String id) {
        return own.privileged() ? checks.findByIdOptional(id).filter(this::seen) : Optional.empty();
    }

    /**
     * The check that a command names.
     *
     * @throws Problem 403 for an accepted one of another owner, 404 for one that is not there for the caller
     */
    FigureCheck commanded(String id) {
        FigureCheck check = checks.findByIdOptional(id).orElseThrow(Problem::notFound);
        own.requireSeen(own.privileged() && seen(check), check.accepted());
        return check;
    }

    private boolean seen(FigureCheck check) {
        String indicator = check.indicatorId();
        return indicator == null || indicators.ifSeen(indicator).isPresent();
    }

    /** A page, where the caller sees more than the public. */
    Response page(FigureCheckFilter filter, Sort<FigureCheck> sort, @Nullable String limit, @Nullable String cursor) {
        Set<String> seen = indicators.ids(null);
        return pages.of(
                "full figure-checks " + indicators.scope(null) + ' ' + filter + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> checks.page(filter, seen, sort, place, size),
                c -> sort.place(c, c.id()),
                c -> view(c, seen));
    }

    private static FigureCheckView view(FigureCheck check, @Nullable Set<String> seen) {
        String indicator = check.indicatorId();
        boolean all = seen == null || indicator == null || seen.contains(indicator);
        return all ? FigureCheckView.full(check) : FigureCheckView.open(check);
    }
}
