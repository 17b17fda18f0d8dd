package org.openscrutiny.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The address of the next page: this request's path and filters with the new cursor; never a host. */
public final class NextLink {

    private NextLink() {}

    public static String of(UriInfo uri, String cursor) {
        var path = UriBuilder.fromPath(uri.getRequestUri().getPath());
        uri.getQueryParameters().forEach((name, values) -> path.queryParam(name, values.toArray()));
        return path.replaceQueryParam("cursor", cursor).build().toASCIIString();
    }

    /** The same address as {@code Link: rel="next"} (RFC 8288). */
    public static Response on(Response response, String next) {
        return Response.fromResponse(response)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }
}
