package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Case 20: a body that comes byte by byte is cut off, and nobody else waits for it. */
final class SlowBody {

    private static final int DECLARED = 600;
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private SlowBody() {}

    static Case of(ServiceUnderTest.Creation creation, String list) {
        return new Case("20 body byte by byte", () -> {
            int sent = trickle(creation);
            assertTrue(sent < DECLARED, "all of " + DECLARED + " bytes were taken");
            assertEquals(200, Wire.get(list).send().status());
        });
    }

    /** Bytes sent until the service closed the connection. */
    private static int trickle(ServiceUnderTest.Creation creation) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + creation.path() + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                            + "\r\nAuthorization: " + creation.bearer().get()
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + DECLARED + "\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
            int sent = 1;
            try {
                while (sent < DECLARED) {
                    out.write(' ');
                    out.flush();
                    sent++;
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (SocketException e) {
                // Cut off, as it should be.
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
