package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;

/** Cases 1 to 22: bodies that do not bind, or bind and break a rule. */
final class JsonCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MIB = 1 << 20;

    private final Creation creation;
    private final List<Case> cases = new ArrayList<>();

    private JsonCases(Creation creation) {
        this.creation = creation;
    }

    static List<Case> of(ServiceUnderTest service) {
        if (service.creation() == null) {
            return List.of(Case.skipped("1-22 bodies", "no route of this service takes a body yet"));
        }
        var all = new JsonCases(service.creation());
        all.syntax();
        all.kinds();
        all.texts();
        all.sizes();
        all.numbers();
        all.dates();
        return all.cases;
    }

    private void syntax() {
        unreadable("1 truncated", body -> body.substring(0, body.length() - 1));
        unreadable("2 empty", body -> "");
        unreadable("3 null", body -> "null");
        unreadable("4 array for object", body -> "[" + body + "]");
        cases.add(Case.refused("7 unknown property", 400, "validation", "/colour", () -> {
            var answer = post(body().put("colour", "vermilion"));
            assertFalse(answer.body().contains("vermilion"), "the value is echoed");
            return answer;
        }));
        unreadable("8 property given twice", body -> "{\"" + creation.text() + "\":\"a\"," + body.substring(1));
        unreadable("9 trailing junk", body -> body + " x");
        unreadable("9 two documents", body -> body + body);
        unreadable("22 comment", body -> "/* c */" + body);
        unreadable("22 line comment", body -> body + "// c");
        unreadable("22 single quotes", body -> "{'" + creation.text() + "':'a'}");
    }

    private void kinds() {
        var text = "/" + creation.text();
        for (var wrong : List.of("5", "true", "{}", "[]", "1.5")) {
            cases.add(Case.refused(
                    "5 " + wrong + " for a text", 400, "validation", text, () -> with(creation.text(), wrong)));
        }
        var number = creation.number();
        if (number == null) {
            cases.add(Case.skipped("6 text for a number", "the body has no number"));
        } else {
            cases.add(
                    Case.refused("6 text for a number", 400, "validation", "/" + number, () -> with(number, "\"5\"")));
        }
    }

    private void texts() {
        cases.add(Case.refused("14 invalid UTF-8", 400, "validation", () -> {
            var bytes = body().put(creation.text(), "~~").toString().getBytes(StandardCharsets.ISO_8859_1);
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("~~");
            bytes[at] = (byte) 0xC3;
            return typed("application/json").bytes(bytes).send();
        }));
        cases.add(Case.refused(
                "14 UTF-16, declared",
                415,
                "unsupported-media-type",
                () -> typed("application/json; charset=utf-16")
                        .bytes(body().toString().getBytes(StandardCharsets.UTF_16))
                        .send()));
        cases.add(Case.refused(
                "14 UTF-16, not declared",
                400,
                "validation",
                () -> typed("application/json")
                        .bytes(body().toString().getBytes(StandardCharsets.UTF_16LE))
                        .send()));
        var pointer = "/" + creation.text();
        cases.add(Case.refused("15 NUL", 400, "validation", pointer, () -> with(creation.text(), "\"a\\u0000b\"")));
        cases.add(Case.refused(
                "16 lone surrogate", 400, "validation", pointer, () -> with(creation.text(), "\"a\\uD800b\"")));
        for (var control : List.of("0007", "001b", "202e", "2066", "0085")) {
            cases.add(Case.refused(
                    "17 control character U+" + control,
                    422,
                    "validation",
                    pointer,
                    () -> with(creation.text(), "\"a\\u" + control + "b\"")));
        }
    }

    private void sizes() {
        for (int depth : new int[] {32, 100_000}) {
            cases.add(Case.refused(
                    "10 nesting " + (depth + 1),
                    400,
                    "validation",
                    () -> with(creation.text(), "[".repeat(depth) + "]".repeat(depth))));
        }
        cases.add(Case.refused(
                "11 text of 64 KiB and one",
                400,
                "validation",
                "/" + creation.text(),
                () -> with(creation.text(), "\"" + "a".repeat((64 << 10) + 1) + "\"")));
        cases.add(Case.refused("11 body of 1 MiB and one", 413, "payload-too-large", () -> send("x".repeat(MIB + 1))));
        cases.add(Case.refused("11 chunked body without end", 413, "payload-too-large", this::endless));
        cases.add(Case.refused(
                "12 gzip body",
                415,
                "unsupported-media-type",
                () -> typed("application/json")
                        .header("Content-Encoding", "gzip")
                        .bytes(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                        .send()));
        var list = creation.list();
        if (list == null) {
            cases.add(Case.skipped("19 array of 10,000", "the body has no array of texts"));
        } else {
            var items = "\"a\",".repeat(9_999);
            cases.add(Case.refused("19 array of 10,000", 422, "validation", () -> with(list, "[" + items + "\"a\"]")));
        }
    }

    /** The codec must stop it, or the service, long before the 64 MiB that are tried here. */
    private Answer endless() {
        var head = "POST " + creation.path() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + creation.bearer().get() + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        var chunk = ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return Wire.talk(out -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 2048; i++) {
                out.write(chunk);
            }
        });
    }

    private void numbers() {
        var property = creation.number() == null ? creation.text() : creation.number();
        for (var wrong : List.of("1e400", "1e-400", "1".repeat(41), "NaN", "Infinity", "-Infinity", "+1", "01", ".5")) {
            cases.add(Case.refused("13 number " + wrong, 400, "validation", () -> with(property, wrong)));
        }
    }

    private void dates() {
        var date = creation.date();
        if (date == null) {
            cases.add(Case.skipped("21 dates", "the body has no date"));
        } else {
            for (var wrong : List.of(
                    "\"2026-02-30\"",
                    "\"2026-13-01\"",
                    "[2026,1,5]",
                    "\"10000-01-01\"",
                    "\"-0001-01-01\"",
                    "\"2026-01-05T24:00\"",
                    "20260105",
                    "\"\"",
                    "\"2026-1-5\"",
                    "\"today\"")) {
                cases.add(Case.refused("21 date " + wrong, 400, "validation", "/" + date, () -> with(date, wrong)));
            }
        }
        var instant = creation.instant();
        if (instant == null) {
            cases.add(Case.skipped("21 instants", "the body has no instant"));
        } else {
            for (var wrong : List.of(
                    "\"2026-01-05T10:00:00\"", "\"2026-01-05T24:00:00Z\"", "\"2026-01-05\"", "1767571200", "\"now\"")) {
                cases.add(Case.refused(
                        "21 instant " + wrong, 400, "validation", "/" + instant, () -> with(instant, wrong)));
            }
        }
    }

    private void unreadable(String name, UnaryOperator<String> spoil) {
        cases.add(Case.refused(name, 400, "validation", () -> send(spoil.apply(body().toString()))));
    }

    private ObjectNode body() {
        try {
            return (ObjectNode) JSON.readTree(creation.body().get());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the valid body is not JSON", e);
        }
    }

    /** The valid body with one property spelt so. */
    private Answer with(String property, String spelling) {
        var marked = body().put(property, "~spelling~").toString();
        assertEquals(1, marked.split("\"~spelling~\"", -1).length - 1, marked);
        return send(marked.replace("\"~spelling~\"", spelling));
    }

    private Answer post(ObjectNode body) {
        return send(body.toString());
    }

    private Answer send(String body) {
        var request = typed("application/json").bytes(body.getBytes(StandardCharsets.UTF_8));
        return body.isEmpty() ? request.header("Content-Length", "0").send() : request.send();
    }

    private Wire typed(String contentType) {
        return Wire.request("POST", creation.path()).as(creation.bearer().get()).header("Content-Type", contentType);
    }
}
