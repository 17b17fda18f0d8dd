package org.openscrutiny.chassis.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.outbox.FailPoints;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Runs a POST with an Idempotency-Key and keeps its answer in one transaction, so that a repeat, also one after
 * a crash between commit and answer, finds the same answer, one row and one event.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotencyInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final int ANSWER_SECONDS = 120;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RequestBody body;
    private final CurrentCaller caller;
    private final KeptAnswers answers;
    private final FailPoints failPoints;

    IdempotencyInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            RequestBody body,
            CurrentCaller caller,
            KeptAnswers answers,
            FailPoints failPoints) {
        this.headers = headers;
        this.uri = uri;
        this.body = body;
        this.caller = caller;
        this.answers = answers;
        this.failPoints = failPoints;
    }

    @AroundInvoke
    Object once(InvocationContext route) throws Exception {
        var key = headers.getHeaderString("Idempotency-Key");
        var answer = key == null ? route.proceed() : keyed(key, route);
        failPoints.hit(FailPoints.AFTER_COMMIT);
        return answer;
    }

    private Response keyed(String key, InvocationContext route) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.unreadable(
                    "Idempotency-Key", "IDEMPOTENCY_KEY", "Use 1 to 255 printable characters without spaces.");
        }
        var repeat = new KeptAnswers.Repeat(caller.actor(), key, fingerprint());
        return QuarkusTransaction.joiningExisting().timeout(ANSWER_SECONDS).call(() -> {
            var kept = answers.find(repeat);
            return kept == null ? first(repeat, route) : kept;
        });
    }

    private Response first(KeptAnswers.Repeat repeat, InvocationContext route) throws Exception {
        var response = (Response) route.proceed();
        return route.getMethod().getAnnotation(Idempotent.class).sealed()
                ? answers.keepSealed(repeat, response)
                : answers.keep(repeat, response);
    }

    private String fingerprint() {
        return Sha256.of(uri.getRequestUri() + "\n" + Sha256.of(body.bytes()));
    }
}
