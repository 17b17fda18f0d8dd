package org.openscrutiny.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cuts off whoever sends a body more slowly than a whole body may take: the idle timeout bounds silence only, and a
 * byte a second is never silent.
 */
@Singleton
class BodyTime {

    private final long millis;

    BodyTime(@ConfigProperty(name = "scrutiny.http.body-time") Duration most) {
        this.millis = most.toMillis();
    }

    void bound(RoutingContext request) {
        var http = request.request();
        long timer = request.vertx().setTimer(millis, id -> {
            if (!http.isEnded()) {
                http.response().reset();
            }
        });
        request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
    }
}
