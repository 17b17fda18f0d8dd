package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.ProblemView;

/**
 * Gives back, as {@code submitted}, the JSON of a command or patch that breaks a rule or meets another state than it was
 * written for, so that nothing typed is lost while it is mended. Patches come in as bytes, which are kept here; commands
 * keep their own; a file is the caller's own and is not sent back. Off where a body may hold closed material, of which no
 * error shows anything.
 */
@Provider
@Singleton
public class BodyEcho implements ReaderInterceptor {

    private static final Set<Integer> MENDABLE = Set.of(409, 412, 422, 428);

    private final RequestBody body;
    private final ObjectMapper json;
    private final boolean on;

    BodyEcho(RequestBody body, ObjectMapper json, @ConfigProperty(name = "scrutiny.http.give-back") boolean on) {
        this.body = body;
        this.json = json;
        this.on = on;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var read = reading.proceed();
        if (read instanceof byte[] bytes) {
            body.set(bytes);
        }
        return read;
    }

    @ServerResponseFilter
    void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        if (on
                && MENDABLE.contains(response.getStatus())
                && response.getEntity() instanceof ProblemView problem
                && isJson(request)
                && (body.isCommand() || request.getMethod().equals(HttpMethod.PATCH))
                && hasBody()) {
            response.setEntity(problem.withSubmitted(tree()));
        }
    }

    private boolean hasBody() {
        int length = body.bytes().length;
        return length > 0 && length <= CommandBodyReader.MAX_BODY;
    }

    private static boolean isJson(ContainerRequestContext request) {
        return request.getMediaType() != null
                && request.getMediaType().getSubtype().endsWith("json");
    }

    /** What cannot be read as JSON is not given back; patches are read behind their precondition. */
    private @Nullable JsonNode tree() {
        try {
            return json.readTree(body.bytes());
        } catch (IOException unreadable) {
            return null;
        }
    }
}
