package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

/** A note that a test writes over HTTP again and again, as one officer. */
final class KeptNote {

    static final String OFFICER = "officer-4";

    private final String key = UUID.randomUUID().toString();
    private final String path;
    private String etag;

    private KeptNote() {
        var made = Wire.request("POST", "/v1/notes")
                .as(officer())
                .json(body(0, ""))
                .send();
        assertEquals(201, made.status(), made::toString);
        path = made.header("location");
        etag = made.header("etag");
    }

    /** A new note, version 1, without a remark. */
    static KeptNote write() {
        return new KeptNote();
    }

    /** Its title becomes {@code title <n>} and something unique; an empty remark is none. */
    KeptNote rewrite(int title, String remark) {
        var written = Wire.request("PUT", path)
                .as(officer())
                .header("If-Match", etag)
                .json(body(title, remark))
                .send();
        assertEquals(200, written.status(), written::toString);
        etag = written.header("etag");
        return this;
    }

    Answer withdraw() {
        return Wire.request("DELETE", path)
                .as(officer())
                .header("If-Match", etag)
                .send();
    }

    private String body(int title, String remark) {
        var shown = remark.isEmpty() ? "" : ", \"remark\": \"" + remark + "\"";
        return "{\"title\": \"title %d %s\"%s}".formatted(title, key, shown);
    }

    String path() {
        return path;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What is unique in all its titles. */
    String key() {
        return key;
    }

    static String officer() {
        return TestTokens.bearer(OFFICER, Role.OFFICER);
    }
}
