package org.openscrutiny.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openscrutiny.chassis.outbox.PayloadTooLarge;

/** Turns every failure of a resource into a problem. Nothing of a cause reaches the caller but its trace id. */
@Singleton
@Priority(Priorities.USER - 100)
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response of(UnauthorizedException e, UriInfo uri) {
        return answer(Problems.unauthorised(), uri);
    }

    @ServerExceptionMapper
    Response of(AuthenticationFailedException e, UriInfo uri) {
        return answer(Problems.unauthorised(), uri);
    }

    @ServerExceptionMapper
    Response of(ForbiddenException e, ContainerRequestContext request) {
        return refused(new Problem(GeneralProblem.FORBIDDEN, "None of your roles may do this."), request);
    }

    @ServerExceptionMapper
    Response of(WebApplicationException e, UriInfo uri) {
        return answer(Problems.of(e), uri);
    }

    /**
     * Our own exceptions too, whatever they are wrapped in. They have no mappers of their own: Maven on JDK 17 would
     * load a mapped class while it builds, and cannot.
     */
    @ServerExceptionMapper
    Response of(Throwable e, ContainerRequestContext request) {
        return refused(problem(e), request);
    }

    /** Who was refused what is logged, and nothing of what they sent. */
    private static Response refused(Problem problem, ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (problem.type() == GeneralProblem.FORBIDDEN || problem.type() == GeneralProblem.SEPARATION_OF_DUTIES) {
            var caller = request.getSecurityContext().getUserPrincipal();
            LOG.infof(
                    "refused: type=%s method=%s path=%s caller=%s",
                    problem.type().slug(), request.getMethod(), template(uri), caller == null ? "" : caller.getName());
        }
        return answer(problem, uri);
    }

    /** The path with the names of its parameters in the place of their values. */
    private static String template(UriInfo uri) {
        var path = uri.getPath();
        for (var parameter : uri.getPathParameters().entrySet()) {
            for (var value : parameter.getValue()) {
                path = (path + '/').replace('/' + value + '/', "/{" + parameter.getKey() + "}/");
                path = path.substring(0, path.length() - 1);
            }
        }
        return path;
    }

    private static Problem problem(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof PayloadTooLarge) {
                return new Problem(
                        GeneralProblem.PAYLOAD_TOO_LARGE, "What this would publish is over 900 KB; split it.");
            }
            if (cause instanceof OptimisticLockException) {
                return Problems.stale();
            }
            if (cause instanceof HttpClosedException || cause instanceof StreamResetException) {
                return new Problem(GeneralProblem.VALIDATION, "The request ended before its body did.");
            }
            if (cause instanceof SQLException sql) {
                return ofDatabase(sql, e);
            }
        }
        LOG.error("a request failed", e);
        return new Problem(GeneralProblem.INTERNAL, "Quote the trace id when you report this.");
    }

    private static Problem ofDatabase(SQLException sql, Throwable whole) {
        var state = String.valueOf(sql.getSQLState());
        if (state.equals("23505")) {
            return new Problem(GeneralProblem.CONFLICT, "Something with the same key is there already.");
        }
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || state.equals("null")) {
            LOG.warnf("the database does not answer: %s", state);
            return new Problem(GeneralProblem.UNAVAILABLE, "The database does not answer; try again shortly.")
                    .withHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (state.equals("55P03") || state.equals("40P01")) {
            LOG.warnf("a lock was not to be had: %s", state);
            return new Problem(
                            GeneralProblem.UNAVAILABLE,
                            "Another request is writing what this needs; try again shortly.")
                    .withHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        LOG.error("a request failed", whole);
        return new Problem(GeneralProblem.INTERNAL, "Quote the trace id when you report this.");
    }

    private static Response answer(Problem problem, UriInfo uri) {
        var view = ProblemView.of(problem.type(), problem.detail(), uri.getPath(), problem.faults());
        var response = Response.status(view.status())
                .type(ProblemView.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view);
        problem.headers().forEach(response::header);
        return response.build();
    }
}
