package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.commentary.CommentaryObligation;
import org.openscrutiny.performance.commentary.ObligationService;

/** Commentary that is still due on the ratings of a pack: it is waited for, or the pack says that it is missing. */
@ApplicationScoped
class OpenCommentary {
    private final ObligationService obligations;

    OpenCommentary(ObligationService obligations) {
        this.obligations = obligations;
    }

    /**
     * Lets a pack out.
     *
     * @param notSupplied whether "not supplied" may be printed
     * @throws Problem 422 {@code obligations-open} with one fault for each
     */
    void settle(DashboardView view, boolean notSupplied) {
        Map<String, String> places = places(view);
        if (places.isEmpty()) {
            return;
        }
        List<CommentaryObligation> due = obligations.running(places.keySet());
        if (due.isEmpty()) {
            return;
        }
        if (!notSupplied) {
            throw new Problem(
                    PerformanceProblem.OBLIGATIONS_OPEN,
                    due.size() + " commentaries are due on what it shows. Wait for them, have them waived, or send"
                            + " \"notSupplied\": true.",
                    due.stream()
                            .map(o -> new Fault(
                                    Objects.requireNonNull(places.get(o.ratingId())), "COMMENTARY_DUE", words(o)))
                            .toList());
        }
        obligations.notSupplied(due);
    }

    private static String words(CommentaryObligation due) {
        return due.indicatorCode() + ", " + due.period() + ": commentary due on " + due.dueOn() + ", obligation "
                + due.id() + ".";
    }

    /** Where the pack would print that nothing was supplied, by rating. */
    private static Map<String, String> places(DashboardView view) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int s = 0; s < view.sections().size(); s++) {
            List<DashboardRow> rows = view.sections().get(s).rows();
            for (int r = 0; r < rows.size(); r++) {
                String at = "/sections/" + s + "/items/" + r;
                places.putAll(rows.get(r).results().stream()
                        .map(DashboardResult::rating)
                        .filter(cell -> cell != null
                                && cell.commentary() != null
                                && cell.commentary().happened() == null)
                        .map(cell -> Objects.requireNonNull(cell).ratingId())
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> at)));
            }
        }
        return places;
    }
}
