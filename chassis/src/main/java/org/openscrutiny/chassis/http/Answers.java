package org.openscrutiny.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Sha256;

/** Successful answers with their ETag, cache rule and conditional form (RFC 9110, 13.1.2). */
@ApplicationScoped
public class Answers {

    private static final String PUBLIC = "public, no-cache";
    private static final String PRIVATE = "private, no-store";

    private final HttpHeaders request;

    Answers(HttpHeaders request) {
        this.request = request;
    }

    /** Public bytes of one object, or 304. */
    public Response publicBytes(String bytes, long publicVersion) {
        return conditional(bytes, MediaType.APPLICATION_JSON, Preconditions.publicTag(publicVersion), PUBLIC);
    }

    /** Public bytes with what only holds on the day asked; the tag tells it, so that a 304 stays true. */
    public Response publicBytes(String bytes, long publicVersion, String today) {
        String tag = "\"p" + publicVersion + '-' + today + '"';
        return conditional(bytes, MediaType.APPLICATION_JSON, tag, PUBLIC);
    }

    /** Public bytes that have no version of their own, a list or a rendering: their hash is the tag. */
    public Response publicDocument(String bytes, String mediaType) {
        return hashedDocument(bytes, Sha256.of(bytes), mediaType);
    }

    /**
     * The same where the hash is stored beside the bytes.
     *
     * @param sha256 of the bytes in UTF-8, hexadecimal
     */
    public Response hashedDocument(String bytes, String sha256, String mediaType) {
        return condition().hashedDocument(bytes, sha256, mediaType);
    }

    /** What this request asks for, for an answer that is made when the request is no longer at hand. */
    public Condition condition() {
        return new Condition(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** The same for what only some may read. */
    public Response privateDocument(String bytes, String mediaType) {
        return conditional(bytes, mediaType, "\"" + Sha256.of(bytes).substring(0, 32) + "\"", PRIVATE);
    }

    /** A privileged view of a row, or 304. */
    public Response privileged(Object view, long rowVersion) {
        return conditional(view, MediaType.APPLICATION_JSON, Preconditions.rowTag(rowVersion), PRIVATE);
    }

    /** What a command left behind: the privileged view and the tag that the next write needs. */
    public static Response changed(Object view, long rowVersion) {
        return Response.ok(view, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Preconditions.rowTag(rowVersion))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    /**
     * What a command made.
     *
     * @param location path of the new object; it stays without a host, which a caller could forge
     */
    public static Response created(String location, Object view, long rowVersion) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(view)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Preconditions.rowTag(rowVersion))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    private Response conditional(Object body, String mediaType, String tag, String cache) {
        return condition().answer(body, mediaType, tag, cache);
    }

    /** The condition of a request. */
    public record Condition(@Nullable String ifNoneMatch) {

        /** As {@link Answers#hashedDocument}. */
        public Response hashedDocument(String bytes, String sha256, String mediaType) {
            return answer(bytes, mediaType, "\"" + sha256.substring(0, 32) + "\"", PUBLIC);
        }

        private Response answer(Object body, String mediaType, String tag, String cache) {
            var response = matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(body, mediaType);
            return response.header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, cache)
                    .header(HttpHeaders.VARY, "Authorization, Accept")
                    .build();
        }
    }

    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(t -> t.startsWith("W/") ? t.substring(2) : t)
                        .anyMatch(t -> t.equals(tag) || t.equals("*"));
    }
}
