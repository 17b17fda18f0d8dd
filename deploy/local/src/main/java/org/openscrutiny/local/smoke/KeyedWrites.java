package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.local.Answer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.ApiFailure;
import org.openscrutiny.local.Service;

/**
 * POSTs with an {@code Idempotency-Key} each, sent again with the same key until answered: what any caller does that
 * wants each of its wishes carried out exactly once.
 */
record KeyedWrites(Api api, Service service) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE_FROM = 500;

    /**
     * What came of them.
     *
     * @param ids of what was answered, in the order of the keys
     * @param repeats how often a POST had to be sent again
     */
    record Outcome(List<String> ids, int repeats) {
        static final Outcome NONE = new Outcome(List.of(), 0);

        Outcome and(Outcome next) {
            List<String> all = new ArrayList<>(ids);
            all.addAll(next.ids);
            return new Outcome(all, repeats + next.repeats);
        }

        Outcome repeated(int more) {
            return new Outcome(ids, repeats + more);
        }
    }

    /** Makes something new. */
    Outcome post(String path, JsonNode body) {
        return untilAnswered(keyed -> keyed.post(service, path, body));
    }

    /** Moves something that exists. */
    Outcome postOn(String object, String below, JsonNode body) {
        return untilAnswered(keyed -> keyed.postOn(service, object, below, body));
    }

    private Outcome untilAnswered(Function<Api, Answer> send) {
        Api keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        int repeats = 0;
        Answer answer = attempt(keyed, send, end);
        while (answer == null) {
            repeats++;
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = attempt(keyed, send, end);
        }
        return new Outcome(List.of(answer.id()), repeats);
    }

    private static @Nullable Answer attempt(Api keyed, Function<Api, Answer> send, long end) {
        try {
            return send.apply(keyed);
        } catch (UncheckedIOException e) {
            requireTime(end, e);
        } catch (ApiFailure e) {
            if (e.status() != CONFLICT && e.status() < UNAVAILABLE_FROM) {
                throw e;
            }
            requireTime(end, e);
        }
        return null;
    }

    private static void requireTime(long end, RuntimeException last) {
        if (System.nanoTime() - end > 0) {
            throw last;
        }
    }
}
