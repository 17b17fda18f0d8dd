package org.openscrutiny.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public API of the three services as one actor uses it. Everything but a 2xx or 3xx throws {@link ApiFailure}.
 *
 * <p>Each POST carries an {@code Idempotency-Key} made of what it says and how often the same was said before, so that
 * loading the same things again after an interruption goes on where it stopped.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // The same words come in the same order in every run, for the keys are made of them.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Duration TIMEOUT = Duration.ofSeconds(150);
    private static final int ERRORS_FROM = 400;

    private final Function<Service, URI> bases;
    private final @Nullable Role role;
    private final Supplier<@Nullable String> token;
    private final HttpClient client;
    private final IdempotencyKeys keys;
    private final Function<Role, String> tokens;
    private final Map<String, String> headers;

    private Api(
            Function<Service, URI> bases,
            Function<Role, String> tokens,
            @Nullable Role role,
            HttpClient client,
            IdempotencyKeys keys,
            Map<String, String> headers) {
        this.bases = bases;
        this.tokens = tokens;
        this.role = role;
        this.client = client;
        this.keys = keys;
        this.headers = headers;
        this.token = () -> role == null ? null : tokens.apply(role);
    }

    /**
     * The API without a token; {@link #as} gives it one.
     *
     * @param scope enters the idempotency keys, so that different loaders never meet
     */
    public static Api anonymous(Function<Service, URI> bases, Function<Role, String> tokens, String scope) {
        return new Api(bases, tokens, null, plain(), new IdempotencyKeys(scope), Map.of());
    }

    /** HTTP/1.1, as a proxy in front of the services speaks it. */
    private static HttpClient plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The same API used by the person of this role. */
    public Api as(Role actor) {
        return new Api(bases, tokens, actor, client, keys, headers);
    }

    /** The same API with a header on every request, such as a {@code traceparent} or an {@code Idempotency-Key}. */
    public Api with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Api(bases, tokens, role, client, keys, all);
    }

    public Answer get(Service service, String path) {
        return send(request(service, path).GET(), "GET", service, path);
    }

    /** Makes something new; the body is anything Jackson writes as JSON. */
    public Answer post(Service service, String path, Object body) {
        return post(service, path, null, "application/json", json(body));
    }

    /** Sends a text such as a CSV file as it is. */
    public Answer postText(Service service, String path, String mediaType, String text) {
        return post(service, path, null, mediaType, text);
    }

    /** Posts below an object that exists, with the version it has now: {@code /v1/meetings/7}, {@code /transitions}. */
    public Answer postOn(Service service, String object, String below, Object body) {
        return post(service, object + below, tag(service, object), "application/json", json(body));
    }

    /** Changes an object, with the version it has now, by JSON Merge Patch (RFC 7396). */
    public Answer patch(Service service, String object, Object body) {
        return patchAt(service, object, object, body);
    }

    /** Changes at its own path what is read at another. */
    public Answer patchAt(Service service, String object, String path, Object body) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag(service, object))
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json(body)));
        return send(request, "PATCH", service, path);
    }

    /** Replaces an object, with the version it has now. */
    public Answer put(Service service, String object, Object body) {
        return putBelow(service, object, "", body);
    }

    /** Replaces a part of an object, with the version the object has now. */
    public Answer putBelow(Service service, String object, String below, Object body) {
        HttpRequest.Builder request = request(service, object + below)
                .header("Content-Type", "application/json")
                .header("If-Match", tag(service, object))
                .PUT(HttpRequest.BodyPublishers.ofString(json(body)));
        return send(request, "PUT", service, object + below);
    }

    private Answer post(Service service, String path, @Nullable String tag, String mediaType, String body) {
        String actor = role == null ? "anonymous" : role.claim();
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", keys.next(actor, service.key() + path, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return send(request, "POST", service, path);
    }

    private String tag(Service service, String object) {
        String etag = get(service, object).etag();
        if (etag == null) {
            throw new IllegalStateException("no ETag on " + service.module() + " " + object);
        }
        return etag;
    }

    private HttpRequest.Builder request(Service service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(bases.apply(service).toString() + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
        String bearer = token.get();
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private Answer send(HttpRequest.Builder request, String method, Service service, String path) {
        String said =
                method + " " + service.module() + " " + path + " as " + (role == null ? "anonymous" : role.claim());
        headers.forEach(request::setHeader);
        HttpResponse<String> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(said + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStarted("Stopped.", e);
        }
        JsonNode json = parse(response);
        if (response.statusCode() >= ERRORS_FROM) {
            throw new ApiFailure(said, response.statusCode(), json);
        }
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Location").orElse(null),
                json,
                response.body());
    }

    private static JsonNode parse(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json") || response.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + body, e);
        }
    }
}
