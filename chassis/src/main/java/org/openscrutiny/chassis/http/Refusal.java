package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.ProblemView;

/** Ends a request that never reaches a resource with the same problem form as all others. */
@Singleton
class Refusal {

    private final ObjectMapper json;

    Refusal(ObjectMapper json) {
        this.json = json;
    }

    void end(RoutingContext request, Problem problem) {
        var view = ProblemView.of(problem.type(), problem.detail(), request.normalizedPath(), problem.faults());
        var response = request.response()
                .setStatusCode(view.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
