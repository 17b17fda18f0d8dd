package org.openscrutiny.csa.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.Pages;
import org.openscrutiny.csa.Reading;

/** Which responses a caller is shown: the public ones, the own draft, the list of the unmatched. */
@ApplicationScoped
class ResponseLists {

    private static final String UNMATCHED = ResponseState.UNMATCHED.name();

    private final ResponseService service;
    private final Reading reading;
    private final Answers answers;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Day day;

    ResponseLists(
            ResponseService service, Reading reading, Answers answers, Pages pages, CurrentCaller caller, Day day) {
        this.service = service;
        this.reading = reading;
        this.answers = answers;
        this.pages = pages;
        this.caller = caller;
        this.day = day;
    }

    /** What keeps some of them. */
    record Filter(
            @Nullable String recommendation,
            @Nullable String organisation,
            @Nullable String state,
            @Nullable String overdue) {

        boolean isEmpty() {
            return recommendation == null && organisation == null && state == null && overdue == null;
        }
    }

    /** The coordinator's whole list has the drafts; every other one is of the public bytes. */
    Response page(Reading.Kind<ResponseView> kind, Filter filter, Reading.Asked asked) {
        boolean unmatched = UNMATCHED.equals(filter.state());
        if (caller.hasAny(Role.COORDINATOR) && asked.on() == null && (unmatched || filter.isEmpty())) {
            return pages.of(
                    unmatched ? "unmatched responses" : "responses",
                    asked.limit(),
                    asked.cursor(),
                    (after, size) -> service.page(unmatched, after, size),
                    ResponseFullView::id);
        }
        return reading.publicPage(kind, query(filter, asked), asked);
    }

    /** The row where it is the caller's to answer, else what is given. */
    Response own(String id, Supplier<Response> other) {
        if (caller.hasAny(Role.LEAD)) {
            var own = service.findOwn(id);
            if (own.isPresent()) {
                return answers.privileged(
                        own.orElseThrow().view(), own.orElseThrow().rowVersion());
            }
        }
        return other.get();
    }

    private PublicQuery query(Filter filter, Reading.Asked asked) {
        var query = PublicQuery.of(ResponseView.TYPE).sortedBy("{dueOn}");
        if (filter.recommendation() != null) {
            query.where("{recommendationId}", filter.recommendation());
        }
        if (filter.organisation() != null) {
            query.where("{addressee,id}", filter.organisation());
        }
        if (filter.state() != null) {
            query.where("{state}", filter.state());
        }
        if (filter.overdue() != null) {
            if (!filter.overdue().equals("true")) {
                throw Problem.unreadable("overdue", "TRUE", "Write true, or leave it out.");
            }
            query.where("{state}", ResponseState.DUE.name())
                    .atLeast("{dueOn}", "0")
                    .atMost("{dueOn}", day.asked(asked.on()).minusDays(1).toString());
        }
        return query;
    }
}
