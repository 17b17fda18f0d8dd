package org.openscrutiny.chassis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * A bucket of requests a caller: by subject with a token, by address without. A table costs as much as twenty
 * single reads; a conditional GET that ends in 304 costs nothing.
 */
@Singleton
public class RateLimit {

    private static final String BUCKET = "scrutiny.bucket";
    private static final String COST = "scrutiny.cost";
    private static final int TABLE_COST = 20;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final CurrentCaller caller;
    private final int perMinute;

    RateLimit(CurrentCaller caller, @ConfigProperty(name = "scrutiny.rate.per-minute") int perMinute) {
        this.caller = caller;
        this.perMinute = perMinute;
    }

    @ServerRequestFilter(priority = 10)
    void take(ContainerRequestContext request, HttpServerRequest connection) {
        var bucket = buckets.get(CallerKey.of(caller, connection), k -> full());
        int cost = wantsTable(request) ? TABLE_COST : 1;
        var probe = bucket.tryConsumeAndReturnRemaining(cost);
        request.setProperty(BUCKET, bucket);
        request.setProperty(COST, cost);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
            throw new Problem(GeneralProblem.RATE_LIMITED, "Wait as Retry-After says, then go on more slowly.")
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                    .withHeader("RateLimit-Policy", "\"caller\";q=" + perMinute + ";w=60")
                    .withHeader("RateLimit", "\"caller\";r=0;t=" + seconds);
        }
    }

    @ServerResponseFilter
    void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 304 && request.getProperty(BUCKET) instanceof Bucket bucket) {
            bucket.addTokens((Integer) request.getProperty(COST));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static boolean wantsTable(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getUriInfo().getPath().endsWith(".csv") || (accept != null && accept.contains("text/csv"));
    }
}
