package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Existing;

/** Cases 88, 90 and 93 to 98: what a client may not set, preconditions, repeats. */
final class StateCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_THE_CLIENTS = List.of(
            "id", "version", "rowVersion", "status", "access", "createdBy", "publishedAt", "roles", "deleted", "actor");

    private static final boolean GIVEN_BACK =
            ConfigProvider.getConfig().getValue("scrutiny.http.give-back", Boolean.class);

    private final List<Case> cases = new ArrayList<>();

    private StateCases() {}

    static List<Case> of(ServiceUnderTest service) {
        var all = new StateCases();
        if (service.creation() == null) {
            all.cases.add(Case.skipped("88, 90, 98 properties and keys", "no route of this service takes a body yet"));
        } else {
            all.massAssignment(service.creation());
            all.keys(service.creation());
        }
        if (service.existing() == null) {
            all.cases.add(Case.skipped("93-95 preconditions", "no route of this service writes to an object yet"));
        } else {
            all.preconditions(service.existing().get());
        }
        if (service.published() == null) {
            all.cases.add(Case.skipped("96 tags across views", "the service publishes no object yet"));
        } else {
            all.tags(service.published().get());
        }
        return all.cases;
    }

    private void massAssignment(Creation creation) {
        for (var name : NOT_THE_CLIENTS) {
            var body = tree(creation.body().get());
            if (!body.has(name)) {
                cases.add(Case.refused(
                        "88 sets " + name,
                        400,
                        "validation",
                        "/" + name,
                        () -> Wire.request("POST", creation.path())
                                .as(creation.bearer().get())
                                .json(tree(creation.body().get())
                                        .put(name, "admin")
                                        .toString())
                                .send()));
            }
        }
    }

    private void keys(Creation creation) {
        for (var key : List.of("a".repeat(300), "with space", "é", "")) {
            var shown = key.length() > 20 ? "of 300 characters" : "'" + key + "'";
            cases.add(Case.refused(
                    "98 key " + shown,
                    400,
                    "validation",
                    () -> Wire.request("POST", creation.path())
                            .as(creation.bearer().get())
                            .header("Idempotency-Key", key)
                            .json(creation.body().get())
                            .send()));
        }
        cases.add(new Case(
                "98 key with a control character: the status alone",
                () -> assertEquals(
                        400, keyed(creation, "a\u0001b", creation.body().get()).status())));
        cases.add(new Case("98 a refusal is not kept", () -> {
            var key = UUID.randomUUID().toString();
            for (var body : List.of("{}", "{\"x\":1}")) {
                var answer = keyed(creation, key, body);
                assertEquals(400, answer.status() == 422 ? 400 : answer.status(), answer.toString());
                assertFalse(answer.body().contains("idempotency"), answer.toString());
            }
        }));
    }

    static Answer keyed(Creation creation, String key, String body) {
        return Wire.request("POST", creation.path())
                .as(creation.bearer().get())
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    private void preconditions(Existing there) {
        cases.add(Case.refused("93 no If-Match", 428, "precondition-required", () -> write(there, there.path(), null)));
        var many = IntStream.range(0, 1_000).mapToObj(i -> "\"r9\"").collect(Collectors.joining(","));
        for (var stale : List.of("\"r999\"", "\"p1\"", "W/" + there.etag(), "*", "\"\"", "\"R0\"", "\"r-1\"")) {
            cases.add(Case.refused(
                    "94 If-Match " + stale, 412, "stale-version", () -> write(there, there.path(), stale)));
        }
        for (var tag : new String[] {"\"r999\"", null}) {
            cases.add(new Case(
                    "93, 94 what was sent comes back where nothing closed is written, If-Match " + tag,
                    () -> assertEquals(
                            GIVEN_BACK ? tree(there.body()) : null,
                            tree(write(there, there.path(), tag).body()).get("submitted"))));
        }
        for (var unreadable : List.of(there.etag().replace("\"", ""), "\"r0", many, ",", "\"r0\" \"r1\"")) {
            cases.add(Case.refused(
                    "94 If-Match " + unreadable.substring(0, Math.min(12, unreadable.length())),
                    400,
                    "validation",
                    "If-Match",
                    () -> write(there, there.path(), unreadable)));
        }
        for (var other : List.of(UUID.randomUUID().toString(), "1", "null", "' or 1=1--".replace(" ", "%20"))) {
            for (var tag : new String[] {there.etag(), "\"r999\"", null}) {
                cases.add(Case.refused(
                        "95 If-Match " + tag + " on unknown id " + other,
                        404,
                        "not-found",
                        () -> write(there, there.path().replace(there.id(), other), tag)));
            }
        }
    }

    private void tags(String published) {
        cases.add(new Case("96 a tag of the privileged view is none of the public one", () -> {
            var answer = Wire.get(published).send();
            assertEquals(200, answer.status(), answer.toString());
            var tag = answer.header("etag");
            assertEquals(304, conditional(published, tag));
            assertEquals(304, conditional(published, "\"x\", W/" + tag));
            assertEquals(200, conditional(published, tag.replace("\"p", "\"r")));
            assertEquals(200, conditional(published, "\"r1\", \"r0\", garbage"));
        }));
    }

    private static int conditional(String path, String tag) {
        return Wire.get(path).header("If-None-Match", tag).send().status();
    }

    private static Answer write(Existing there, String path, @Nullable String ifMatch) {
        var request = Wire.request(there.method(), path).as(there.bearer());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return there.body().isEmpty()
                ? request.send()
                : request.json(there.body()).send();
    }

    private static ObjectNode tree(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the valid body is not JSON", e);
        }
    }
}
