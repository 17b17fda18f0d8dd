package org.openscrutiny.chassis.http;

import io.vertx.core.http.HttpServerRequest;
import org.openscrutiny.chassis.identity.CurrentCaller;

/** Whom a limit counts: the subject of a token, else the address. */
public final class CallerKey {

    private CallerKey() {}

    public static String of(CurrentCaller caller, HttpServerRequest connection) {
        return caller.isAnonymous()
                ? "address " + connection.remoteAddress().hostAddress()
                : "subject " + caller.actor();
    }
}
