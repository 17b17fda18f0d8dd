package org.openscrutiny.performance.check;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.check.rule.Verdict;

/** What a list of checks is narrowed to; null narrows nothing. */
public record FigureCheckFilter(
        @Nullable Verdict verdict,
        @Nullable String indicatorId,
        @Nullable String observationId,
        @Nullable String dashboardId) {
    /** @throws Problem 400 for a word that is no verdict */
    static FigureCheckFilter of(
            @Nullable String verdict,
            @Nullable String indicatorId,
            @Nullable String observationId,
            @Nullable String dashboardId) {
        return new FigureCheckFilter(
                verdict == null ? null : verdict(verdict), indicatorId, observationId, dashboardId);
    }

    private static Verdict verdict(String word) {
        Optional<Verdict> found = Arrays.stream(Verdict.values())
                .filter(v -> v.name().equals(word))
                .findFirst();
        return found.orElseThrow(() -> Problem.unreadable(
                "verdict", "UNKNOWN_VALUE", "Use one of " + Arrays.toString(Verdict.values()) + "."));
    }

    /** The accepted checks of an indicator's figures. */
    public static PublicQuery publicOf(String indicatorId) {
        return new FigureCheckFilter(null, indicatorId, null, null).query();
    }

    PublicQuery query() {
        return on(PublicQuery.of(FigureCheckService.TYPE));
    }

    /** Narrows a list by it. */
    <Q extends Narrowable<Q>> Q on(Q query) {
        narrow(query, "{verdict}", verdict == null ? null : verdict.name());
        narrow(query, "{indicatorId}", indicatorId);
        narrow(query, "{observationId}", observationId);
        narrow(query, "{dashboardId}", dashboardId);
        return query;
    }

    private static <Q extends Narrowable<Q>> void narrow(Q query, String path, @Nullable String value) {
        if (value != null) {
            query.where(path, value);
        }
    }
}
