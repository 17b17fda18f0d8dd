package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;

/** Cases 23 to 39: content negotiation, methods, sizes, hosts, paths. */
final class HttpCases {

    private final ServiceUnderTest service;
    private final String list;
    private final List<Case> cases = new ArrayList<>();

    private HttpCases(ServiceUnderTest service) {
        this.service = service;
        this.list = service.listing().path();
    }

    static List<Case> of(ServiceUnderTest service) {
        var all = new HttpCases(service);
        if (service.creation() == null) {
            all.cases.add(Case.skipped("23-28, 38 content types", "no route of this service takes a body yet"));
        } else {
            all.contentTypes(service.creation());
        }
        all.accepted();
        all.methods();
        all.sizes();
        all.hosts();
        all.paths();
        return all.cases;
    }

    private void contentTypes(Creation creation) {
        cases.add(Case.refused(
                "23 no Content-Type",
                415,
                "unsupported-media-type",
                () -> Wire.request("POST", creation.path())
                        .as(creation.bearer().get())
                        .bytes(creation.body().get().getBytes(StandardCharsets.UTF_8))
                        .send()));
        for (var type : List.of(
                "24 text/plain",
                "24 application/x-www-form-urlencoded",
                "25 application/xml",
                "26 multipart/form-data; boundary=x",
                "27 application/json; charset=utf-7",
                "28 application",
                "28 */*",
                "28 application/json, text/plain",
                "28 application/json; charset=utf-8; charset=utf-7")) {
            cases.add(Case.refused(
                    type,
                    415,
                    "unsupported-media-type",
                    () -> Wire.request("POST", creation.path())
                            .as(creation.bearer().get())
                            .header("Content-Type", type.substring(3))
                            .bytes(creation.body().get().getBytes(StandardCharsets.UTF_8))
                            .send()));
        }
        cases.add(Case.refused(
                "38 Expect: 100-continue with a huge body",
                413,
                "payload-too-large",
                () -> Wire.request("POST", creation.path())
                        .as(creation.bearer().get())
                        .header("Content-Type", "application/json")
                        .header("Expect", "100-continue")
                        .header("Content-Length", "900000000")
                        .send()));
        cases.add(SlowBody.of(creation, list));
    }

    private void accepted() {
        cases.add(Case.refused(
                "29 Accept: application/xml",
                406,
                "not-acceptable",
                () -> Wire.get(list).header("Accept", "application/xml").send()));
        cases.add(new Case("30 Accept with 200 types", () -> {
            var types = IntStream.range(0, 200).mapToObj(i -> "a/b" + i).collect(Collectors.joining(","));
            oneOf(Set.of(200, 406), Wire.get(list).header("Accept", types).send());
        }));
        cases.add(new Case(
                "30 Accept that is none",
                () -> oneOf(
                        Set.of(200, 400, 406),
                        Wire.get(list).header("Accept", "nonsense;;q=x").send())));
        for (var range : List.of("bytes=0-1", "bytes=-1", "lines=5", "bytes=9999999999999999999-")) {
            cases.add(new Case(
                    "37 Range: " + range,
                    () -> oneOf(
                            Set.of(200),
                            Wire.get(list)
                                    .header("Range", range)
                                    .header("If-Range", "junk")
                                    .send())));
        }
    }

    private void methods() {
        for (var method : List.of("TRACE", "BREW", "PROPFIND", "get")) {
            cases.add(Case.refused(
                    "31 " + method,
                    405,
                    "method-not-allowed",
                    () -> Wire.request(method, list).send()));
        }
        cases.add(Case.refused(
                "31 DELETE of a list",
                405,
                "method-not-allowed",
                () -> Wire.request("DELETE", list).send()));
        cases.add(new Case(
                "31 X-HTTP-Method-Override is ignored",
                () -> oneOf(
                        Set.of(200),
                        Wire.get(list)
                                .header("X-HTTP-Method-Override", "DELETE")
                                .send())));
        cases.add(new Case("HEAD is GET without the body", () -> {
            var head = Wire.request("HEAD", list).send();
            assertEquals(200, head.status(), head.toString());
            assertEquals("", head.body());
            assertEquals(Wire.get(list).send().header("etag"), head.header("etag"));
        }));
        cases.add(new Case(
                "HEAD of nothing",
                () -> Refusals.refusedWithoutBody(
                        404, Wire.request("HEAD", "/v1/nothing").send())));
        cases.add(new Case("OPTIONS names the methods", () -> {
            var answer = oneOf(Set.of(200, 204), Wire.request("OPTIONS", list).send());
            assertTrue(answer.header("allow").contains("GET"), answer.toString());
        }));
    }

    private void sizes() {
        cases.add(Case.refused(
                "32 header of 9 KB",
                431,
                "header-too-large",
                () -> Wire.get(list).header("X-Long", "a".repeat(9 << 10)).send()));
        cases.add(Case.refused("32 200 headers of 9 KB", 431, "header-too-large", () -> {
            var request = Wire.get(list);
            IntStream.range(0, 200).forEach(i -> request.header("X-Many-" + i, "a".repeat(40)));
            return request.send();
        }));
        cases.add(Case.refused(
                "32 URL of 9 KB",
                414,
                "uri-too-long",
                () -> Wire.get(list + "?a=" + "a".repeat(9 << 10)).send()));
        cases.add(new Case(
                "32 header of 20 KB: the status alone",
                () -> assertEquals(
                        431,
                        Wire.get(list)
                                .header("X-Long", "a".repeat(20 << 10))
                                .send()
                                .status())));
        cases.add(new Case(
                "32 URL of 20 KB: the status alone",
                () -> assertEquals(
                        414,
                        Wire.get(list + "?a=" + "a".repeat(20 << 10)).send().status())));
    }

    private void hosts() {
        cases.add(Case.refused(
                "34 two Hosts",
                400,
                "validation",
                "Host",
                () -> Wire.get(list)
                        .header("Host", "localhost")
                        .header("Host", "evil.example")
                        .send()));
        cases.add(Case.refused("34 no Host", 400, "validation", "Host", () -> raw("GET " + list + " HTTP/1.1\r\n")));
        for (var host : List.of("a/b", "user@localhost", "local host", "", "localhost:port")) {
            cases.add(Case.refused(
                    "34 Host '" + host + "'",
                    400,
                    "validation",
                    "Host",
                    () -> raw("GET " + list + " HTTP/1.1\r\nHost: " + host + "\r\n")));
        }
        cases.add(new Case("34 a foreign host never comes back", () -> {
            for (var answer : List.of(
                    Wire.get("http://evil.example" + list + "?limit=1").send(),
                    Wire.get(list + "?limit=1").header("Host", "evil.example").send(),
                    forwarded(Wire.get(list + "?limit=1")).send())) {
                assertFalse(answer.toString().contains("evil.example"), answer.toString());
            }
        }));
        cases.add(new Case("36 X-Forwarded-* and X-User-Id change nothing", () -> {
            var plain = Wire.get(list).send();
            var claimed = forwarded(Wire.get(list)).send();
            assertEquals(plain.status(), claimed.status());
            assertEquals(plain.body(), claimed.body());
        }));
    }

    private static Wire forwarded(Wire request) {
        return request.header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil.example")
                .header("Forwarded", "host=evil.example")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-User-Id", "admin")
                .header("X-Original-URL", "/q/health");
    }

    private void paths() {
        cases.add(new Case(
                "39 a backslash: the status alone",
                () -> assertEquals(400, Wire.get(list + "\\..").send().status())));
        int slash = list.lastIndexOf('/');
        var parent = list.substring(0, slash);
        var last = list.substring(slash + 1);
        for (var odd : List.of(
                parent + "//" + last,
                parent + "/./" + last,
                parent + "/x/../" + last,
                parent + "/x/%2e%2e/" + last,
                parent + ";a=b/" + last,
                parent + "/x/..;/" + last,
                list + ";a=b",
                list + "/a%2fb",
                list + "/%00",
                list + "/%c0%af",
                list.toUpperCase(Locale.ROOT))) {
            cases.add(Case.refused(
                    "39 " + odd, 404, "not-found", () -> Wire.get(odd).send()));
        }
        var creation = service.creation();
        if (creation != null) {
            var path = creation.path();
            for (var odd : List.of(path + "/", path + "//", path + ";x", "/." + path, path + "%20", path + "%3f")) {
                cases.add(new Case(
                        "39 anonymous POST " + odd,
                        () -> oneOf(
                                Set.of(401, 404, 405),
                                Wire.request("POST", odd)
                                        .json(creation.body().get())
                                        .send())));
            }
        }
    }

    private static Answer raw(String head) {
        return Wire.raw((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer oneOf(Set<Integer> statuses, Answer answer) {
        assertTrue(statuses.contains(answer.status()), answer.toString());
        Refusals.assertNothingInner(answer);
        Refusals.assertSafeHeaders(answer);
        return answer;
    }
}
