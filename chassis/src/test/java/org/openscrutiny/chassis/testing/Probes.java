package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

/**
 * Cases 31, 33 and 40: what the HTTP codec answers before any code of ours. The status is written to
 * {@code target/probes.txt}, to be compared between releases; required is that the service stays up.
 */
final class Probes {

    private static final Path RECORD = Path.of("target", "probes.txt");
    private static final Map<String, String> SMUGGLING = Map.ofEntries(
            Map.entry(
                    "33 Content-Length and chunked",
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            Map.entry(
                    "33 unknown coding and Content-Length",
                    "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}"),
            Map.entry("33 two Content-Lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "),
            Map.entry("33 Content-Length +5", "Content-Length: +5\r\n\r\n{}   "),
            Map.entry("33 Content-Length -1", "Content-Length: -1\r\n\r\n"),
            Map.entry("33 Content-Length 0x5", "Content-Length: 0x5\r\n\r\n{}   "),
            Map.entry("33 space before the colon", "Content-Length : 2\r\n\r\n{}"),
            Map.entry("33 bare LF", "X-A: b\nContent-Length: 2\n\n{}"),
            Map.entry("33 chunk extension with a lone LF", "Transfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n"),
            Map.entry("33 folded header", "X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}"),
            Map.entry("33 NUL in a header", "X-A: b\0c\r\nContent-Length: 2\r\n\r\n{}"));

    private Probes() {}

    static List<Case> of(ServiceUnderTest service) {
        var path = service.creation() == null
                ? service.listing().path()
                : service.creation().path();
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\n";
        var cases = new ArrayList<Case>();
        SMUGGLING.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> cases.add(probe(service, e.getKey(), bytes(head + e.getValue()))));
        cases.add(probe(
                service, "31 CONNECT", bytes("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n")));
        cases.add(probe(service, "33 no HTTP at all", bytes("\u0016\u0003\u0001\u0000\r\n\r\n")));
        cases.add(probe(service, "40 HTTP/2 rapid reset", Http2Frames.rapidReset(2_000)));
        cases.add(probe(service, "40 HTTP/2 endless CONTINUATION", Http2Frames.endlessHeaders(2_000)));
        return cases;
    }

    private static Case probe(ServiceUnderTest service, String name, byte[] request) {
        // Some of these leave the connection open for ever: what was answered until then counts. All wait together.
        var probed = new FutureTask<>(() -> Wire.probe(request));
        Thread.ofVirtual().start(probed);
        return new Case(name, () -> {
            record(name + " -> " + probed.get().status());
            assertEquals(200, Wire.get(service.listing().path()).send().status(), "the service stays up");
        });
    }

    private static void record(String line) {
        try {
            Files.writeString(
                    RECORD, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
