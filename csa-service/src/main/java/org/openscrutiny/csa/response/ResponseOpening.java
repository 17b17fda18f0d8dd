package org.openscrutiny.csa.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.openscrutiny.chassis.feed.Taken;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.organisation.Organisations;

/** Opens the responses that a recommendation asks for, and takes over what the committee does with it. */
@ApplicationScoped
class ResponseOpening {

    private final Responses responses;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;

    ResponseOpening(Responses responses, Organisations organisations, Changes changes, Ids ids) {
        this.responses = responses;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
    }

    /** In the transaction of the inbox, once for each newer state of a recommendation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(Taken<RecommendationSeen> taken) {
        var fold = new RecommendationFold(organisations.register(), responses.policies(), ids::nextText);
        var folded = fold.take(taken.id(), taken.state(), taken.deleted(), responses.ofRecommendation(taken.id()));
        if (folded.isEmpty()) {
            return;
        }
        folded.opened().forEach(responses::add);
        changes.appendAll(() -> {
            var all = new ArrayList<Change>();
            for (var moved : folded.moved()) {
                all.add(ResponseService.change(moved, ResponseEvent.of(moved.state()), "TAKE_RECOMMENDATION"));
            }
            for (var opened : folded.opened()) {
                all.add(ResponseService.change(opened, reason(opened), "OPEN"));
            }
            return all;
        });
    }

    private static ResponseEvent reason(Response opened) {
        return opened.state() == ResponseState.WITHDRAWN ? ResponseEvent.WITHDRAWN : ResponseEvent.OPENED;
    }
}
