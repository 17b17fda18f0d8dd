package org.openscrutiny.csa.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.organisation.Register;

/**
 * What the newest state of a recommendation does to its responses: opens those that are missing, takes over what the
 * committee did. It needs no earlier state, so one that never came is not missed, and the same one twice does nothing.
 */
final class RecommendationFold {

    private final Register register;
    private final List<ResponsePolicy> policies;
    private final Supplier<String> ids;

    RecommendationFold(Register register, List<ResponsePolicy> policies, Supplier<String> ids) {
        this.register = register;
        this.policies = policies;
        this.ids = ids;
    }

    /**
     * What changed.
     *
     * @param opened new ones, to be stored
     * @param moved of those that were there
     */
    record Folded(List<Response> opened, List<Response> moved) {

        boolean isEmpty() {
            return opened.isEmpty() && moved.isEmpty();
        }
    }

    /**
     * Folds one state in.
     *
     * @param known the responses of the recommendation so far
     */
    Folded take(String id, RecommendationSeen recommendation, boolean deleted, List<Response> known) {
        var standing = deleted ? Standing.WITHDRAWN : Standing.of(recommendation.state());
        var opened = new ArrayList<Response>();
        for (var asked : new Asking(register).of(recommendation)) {
            if (known.stream().noneMatch(asked::isAnsweredBy)) {
                opened.add(open(id, recommendation, asked, standing));
            }
        }
        var moved = new ArrayList<Response>();
        for (var response : known) {
            var before = response.state();
            response.stand(standing);
            if (response.state() != before) {
                moved.add(response);
            }
        }
        return new Folded(opened, moved);
    }

    private Response open(String id, RecommendationSeen recommendation, Asked asked, Standing standing) {
        boolean asPrinted = recommendation.recordedAsPrinted();
        var response = new Response(ids.get(), id, recommendation.reference(), asked, asPrinted);
        if (!asPrinted) {
            ResponsePolicy.periodOn(asked.receivedOn(), policies).ifPresent(response::startClock);
        }
        response.stand(standing);
        return response;
    }
}
