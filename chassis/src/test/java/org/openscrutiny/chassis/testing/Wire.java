package org.openscrutiny.chassis.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * HTTP/1.1 over a plain socket to the service under test, one request a connection. It sends what no client library
 * would: two Host headers, odd paths, bodies that never end.
 */
public final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PROBE_MILLIS = 1_000;

    private final StringBuilder head = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private byte[] body = {};

    private Wire(String method, String target) {
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    }

    public static Wire get(String target) {
        return new Wire("GET", target);
    }

    public static Wire request(String method, String target) {
        return new Wire(method, target);
    }

    public Wire header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        names.add(name.toLowerCase(java.util.Locale.ROOT));
        return this;
    }

    /** An Authorization header; an empty value sends none. */
    public Wire as(String bearer) {
        return bearer.isEmpty() ? this : header("Authorization", bearer);
    }

    /** A JSON body with its type. */
    public Wire json(String content) {
        return header("Content-Type", "application/json").bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A body as it stands; its length is declared unless a header says otherwise. */
    public Wire bytes(byte[] content) {
        body = content.clone();
        return this;
    }

    public Answer send() {
        if (!names.contains("host")) {
            header("Host", "localhost:" + RestAssured.port);
        }
        if (body.length > 0 && !names.contains("content-length") && !names.contains("transfer-encoding")) {
            header("Content-Length", Integer.toString(body.length));
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    /** Sends these bytes and reads until the answer is whole or the service closes the connection. */
    public static Answer raw(byte[] request) {
        return talk(PATIENCE_MILLIS, out -> out.write(request));
    }

    /** The same for bytes that the service may never answer: what came within a second. */
    static Answer probe(byte[] request) {
        return talk(PROBE_MILLIS, out -> out.write(request));
    }

    /** What a client writes; it may be cut off by the service's closing. */
    public interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** Writes until done or cut off, then reads what came back. */
    public static Answer talk(Writing writing) {
        return talk(PATIENCE_MILLIS, writing);
    }

    private static Answer talk(int patienceMillis, Writing writing) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(patienceMillis);
            try {
                writing.to(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // The service answered and closed before it had everything.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            // Some answers are whole while the service still waits for the rest of the request.
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = Answer.isWhole(read.toByteArray())
                            ? -1
                            : socket.getInputStream().read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketException | SocketTimeoutException e) {
            // A reset after the answer: what was read before it counts.
        }
        return read.toByteArray();
    }
}
