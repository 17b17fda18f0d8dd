package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases 41 to 52: paging, sorting, filters and what is smuggled in by them. */
final class QueryCases {

    private static final int MOST_TRIED = 50;

    private final ServiceUnderTest service;
    private final ServiceUnderTest.Listing list;
    private final List<Case> cases = new ArrayList<>();

    private QueryCases(ServiceUnderTest service) {
        this.service = service;
        this.list = service.listing();
    }

    static List<Case> of(ServiceUnderTest service) {
        var all = new QueryCases(service);
        all.paging();
        all.cursors();
        all.names();
        all.filters();
        all.tables();
        return all.cases;
    }

    private void paging() {
        for (var limit :
                List.of("0", "-1", "201", "1000000000", "1e9", "abc", "", "''", "99999999999999999999", "+5")) {
            wrong("41 limit=" + limit, "limit", "limit=" + encoded(limit));
        }
        wrong("41 limit twice", "limit", "limit=1&limit=2");
        wrong("42 offset", "offset", "offset=10");
        wrong("51 expand", "expand", "expand=all");
        wrong("48 unknown parameter", "colour", "colour=red");
        cases.add(Case.refused(
                "49 10,000 ids",
                414,
                "uri-too-long",
                () -> Wire.get(list.path() + "?ids=" + "a,".repeat(10_000).substring(0, 12_000))
                        .send()));
        cases.add(Case.refused(
                "49 201 ids",
                400,
                "validation",
                () -> ask("ids="
                        + IntStream.range(0, 201).mapToObj(Integer::toString).collect(Collectors.joining(",")))));
    }

    private void cursors() {
        for (var forged : List.of("garbage", "AAAA", "", "%00", "a".repeat(3_000), "..%2f", "Zm9yZ2Vk".repeat(8))) {
            cases.add(Case.refused(
                    "43 cursor " + forged.substring(0, Math.min(20, forged.length())),
                    400,
                    "validation",
                    () -> ask(list.cursor() + "=" + forged)));
        }
        cases.add(new Case("43 cursor cut, flipped, of another list", () -> {
            var cursor = realCursor();
            if (cursor.isEmpty()) {
                org.junit.jupiter.api.Assumptions.abort("the list has no second page");
            }
            int middle = cursor.length() / 2;
            var flipped = cursor.substring(0, middle)
                    + (cursor.charAt(middle) == 'A' ? 'B' : 'A')
                    + cursor.substring(middle + 1);
            Refusals.refused(400, "validation", ask(list.cursor() + "=" + cursor.substring(0, middle)));
            Refusals.refused(400, "validation", ask(list.cursor() + "=" + flipped));
            var other = list.path().equals("/v1/changes")
                    ? null
                    : Wire.get("/v1/changes?after=" + cursor).send();
            if (other != null) {
                Refusals.refused(400, "validation", other);
            }
            if (!list.filters().isEmpty()) {
                Refusals.refused(
                        400, "validation", ask(list.filters().getFirst() + "=x&" + list.cursor() + "=" + cursor));
            }
            assertEquals(200, ask(list.cursor() + "=" + cursor).status(), "its own list still takes it");
        }));
    }

    private String realCursor() {
        var next = ask("limit=1").json().path("next").asText("");
        int at = next.indexOf(list.cursor() + "=");
        return at < 0 ? "" : next.substring(at + list.cursor().length() + 1).split("&", -1)[0];
    }

    private void names() {
        for (var sort : List.of("password", "id;drop", "id desc", "(select 1)", "-", "")) {
            wrong("44 sort=" + sort, "sort", "sort=" + encoded(sort));
        }
        for (var sort : list.sorts()) {
            cases.add(new Case(
                    "44 sort=" + sort + " is on the list",
                    () -> assertEquals(200, ask("sort=" + sort).status())));
        }
    }

    private void filters() {
        if (list.filters().isEmpty()) {
            cases.add(Case.skipped("45-47 filters", "the list has no text filter"));
        }
        for (var filter : list.filters()) {
            for (var value : List.of(
                    "45 %",
                    "45 _",
                    "45 \\",
                    "46 ' or 1=1--",
                    "46 $$",
                    "46 \\u0027",
                    "46 {\"a\":1} @> '{}'",
                    "46 ?| array['a']",
                    "46 ); drop table note; --",
                    "47 a:*&!(b|c)",
                    "47 (a+)+$",
                    "47 \" and (")) {
                cases.add(new Case(value.substring(0, 3) + filter + "=" + value.substring(3), () -> {
                    var answer = ask(filter + "=" + encoded(value.substring(3)));
                    assertTrue(Set.of(200, 400).contains(answer.status()), answer.toString());
                    if (answer.status() == 200) {
                        assertEquals(0, answer.json().path("items").size(), "it is compared as it stands");
                    }
                    Refusals.assertNothingInner(answer);
                }));
            }
            cases.add(new Case(
                    "45 " + filter + " of 1,000 %",
                    () -> assertTrue(Set.of(200, 400)
                            .contains(ask(filter + "=" + "%25".repeat(1_000)).status()))));
            cases.add(new Case(
                    "46 NUL in " + filter,
                    () -> assertTrue(Set.of(400).contains(ask(filter + "=a%00b").status()))));
            cases.add(new Case("35 CRLF in " + filter, () -> {
                var answer = ask(filter + "=" + encoded("a\r\nX-Evil: 1"));
                assertEquals("", answer.header("x-evil"), answer.toString());
                assertFalse(answer.header("link").contains("\n"), answer.toString());
            }));
        }
    }

    private void tables() {
        var table = service.table();
        if (table == null) {
            cases.add(Case.skipped("52 50 exports at once", "the service has no public table"));
            return;
        }
        cases.add(new Case("52 50 exports at once", () -> {
            Callable<Answer> export =
                    () -> Wire.get(table).header("Accept", "text/csv").send();
            try (var pool = Executors.newFixedThreadPool(MOST_TRIED)) {
                for (var answer : pool.invokeAll(Collections.nCopies(MOST_TRIED, export))) {
                    assertTrue(
                            Set.of(200, 429).contains(answer.get().status()),
                            answer.get().toString());
                }
            }
        }));
    }

    private void wrong(String name, String pointer, String query) {
        cases.add(Case.refused(name, 400, "validation", pointer, () -> ask(query)));
    }

    private Answer ask(String query) {
        return Wire.get(list.path() + "?" + query).send();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
