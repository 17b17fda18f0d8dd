package org.openscrutiny.chassis.testing;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events over a plain socket, which a test can break off anywhere. */
public final class EventStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private int leftOfChunk;

    /** One event; a comment has neither id nor data. */
    public record Event(String id, String data) {

        public boolean isComment() {
            return data.isEmpty();
        }
    }

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Opens a stream.
     *
     * @param bearer an Authorization header, or empty
     * @param lastEventId empty for none
     * @throws AssertionError when the answer is not a stream; its message is the answer's head
     */
    public static EventStream open(String path, String bearer, String lastEventId) {
        try {
            var stream = new EventStream(new Socket(InetAddress.getLoopbackAddress(), RestAssured.port));
            stream.socket.setSoTimeout(PATIENCE_MILLIS);
            var head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + (bearer.isEmpty() ? "" : "Authorization: " + bearer + "\r\n")
                    + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
            stream.socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            stream.readHead();
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHead() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        if (!head.toString().startsWith("HTTP/1.1 200 ")
                || !head.toString().toLowerCase(java.util.Locale.ROOT).contains("content-type: text/event-stream")) {
            socket.close();
            throw new AssertionError(head.toString());
        }
    }

    /** The next event or comment; null when the service ended the stream. */
    public @Nullable Event next() {
        var id = "";
        var data = "";
        try {
            for (var line = bodyLine(); line != null; line = bodyLine()) {
                if (line.isEmpty()) {
                    return new Event(id, data);
                }
                id = line.startsWith("id:") ? line.substring(3).strip() : id;
                data = line.startsWith("data:") ? line.substring(5) : data;
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next event that is no comment; null when the service ended the stream.
     *
     * @throws AssertionError when only comments come for a while
     */
    public @Nullable Event nextChange() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        for (var event = next(); System.nanoTime() < end; event = next()) {
            if (event == null || !event.isComment()) {
                return event;
            }
        }
        throw new AssertionError("nothing but signs of life");
    }

    private @Nullable String bodyLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            int read = bodyByte();
            if (read < 0) {
                return null;
            }
            if (read == '\n') {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(read);
        }
    }

    private int bodyByte() throws IOException {
        if (leftOfChunk == 0) {
            var size = line();
            leftOfChunk = Integer.parseInt(size.isEmpty() ? line() : size, 16);
            if (leftOfChunk == 0) {
                return -1;
            }
        }
        leftOfChunk--;
        return in.read();
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection was cut");
            }
            bytes.write(read);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            // Not a farewell but a cut, as of a process that is killed.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
