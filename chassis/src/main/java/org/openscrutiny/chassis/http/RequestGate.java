package org.openscrutiny.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;

/** Looks at each request before it is routed, sets the headers of every answer, and refuses what is malformed. */
@Singleton
class RequestGate {

    private static final int FIRST = 10_000;

    private final List<Function<RoutingContext, @Nullable Problem>> checks;
    private final Refusal refusal;
    private final BodyTime bodyTime;

    RequestGate(
            Refusal refusal,
            BodyTime bodyTime,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBody) {
        this.refusal = refusal;
        this.bodyTime = bodyTime;
        this.checks = List.of(
                GateChecks::host,
                GateChecks::sizes,
                GateChecks::path,
                GateChecks::method,
                GateChecks::credentials,
                GateChecks::body,
                request -> GateChecks.length(request, mostBody.asLongValue()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    /** A bad token and a body over the limit fail before any resource: their answers are made here. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void check(RoutingContext request) {
        AnswerHeaders.set(request);
        bodyTime.bound(request);
        for (var check : checks) {
            var problem = check.apply(request);
            if (problem != null) {
                refusal.end(request, problem);
                return;
            }
        }
        request.next();
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        AnswerHeaders.set(request);
        if (request.failure() instanceof AuthenticationFailedException || request.statusCode() == 401) {
            refusal.end(request, Problems.unauthorised());
        } else if (request.statusCode() == 400) {
            refusal.end(request, GateChecks.badHost());
        } else if (request.statusCode() == 413) {
            refusal.end(request, new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "Send less in one request."));
        } else if (request.failure() == null && request.statusCode() == 404) {
            refusal.end(request, Problem.notFound());
        } else {
            request.next();
        }
    }
}
