package org.openscrutiny.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What came back over {@link Wire}.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers in order, names in lower case
 */
public record Answer(int status, List<Header> headers, String body) {

    private static final int SHOWN = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LENGTH =
            Pattern.compile("^content-length: *(\\d{1,9})", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** One header line. */
    public record Header(String name, String value) {

        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    static Answer parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), "");
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new ArrayList<Header>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.add(new Header(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip()));
        }
        var status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        if (status == 100) {
            return parse(text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
        var answer = new Answer(status, headers, "");
        var content = text.substring(end + 4);
        var whole = answer.header("transfer-encoding").equals("chunked") ? joined(content) : content;
        return new Answer(
                status, headers, new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** True once the body has the length that its head announced; interim answers and bodies without end are not. */
    static boolean isWhole(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || text.startsWith("HTTP/1.1 100")) {
            return false;
        }
        var length = LENGTH.matcher(text.substring(0, end));
        return length.find()
                ? bytes.length >= end + 4 + Integer.parseInt(length.group(1))
                : text.substring(0, end).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
                        && text.endsWith("\r\n0\r\n\r\n");
    }

    private static String joined(String chunked) {
        var whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunked.length()) {
            int line = chunked.indexOf("\r\n", at);
            int size =
                    line < 0 ? 0 : Integer.parseInt(chunked.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.writeBytes(chunked.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + size + 2;
        }
        return whole.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body.substring(0, Math.min(SHOWN, body.length()));
    }

    /** The header's value, several joined by commas; empty when absent. */
    public String header(String name) {
        return String.join(
                ", ",
                headers.stream()
                        .filter(h -> h.name().equals(name.toLowerCase(Locale.ROOT)))
                        .map(Header::value)
                        .toList());
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }
}
