package org.openscrutiny.performance;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.Wire;

/** Lists in the order that is asked for (D22): complete, nothing twice, ties by id, read from an index. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SortedListsTest {
    private static final Pattern QUERY = Pattern.compile("query=\"(.*)\",oids=\\{([\\d,]*)}", Pattern.DOTALL);

    /** A list, narrowed to what the test made, with the words of its allow-list. */
    private record Listing(String path, List<String> words, String bearer) {
        String type() {
            String name = path.substring("/v1/".length(), path.indexOf('?'));
            return "performance." + name.replaceFirst("ies$", "y").replaceFirst("s$", "");
        }

        JsonNode read(String more) {
            return get(path + more, bearer);
        }
    }

    @TestFactory
    Stream<DynamicTest> pagesOfEveryOrderAreCompleteAndHoldNothingTwice() {
        return listings()
                .flatMap(list -> list.words().stream()
                        .map(word -> DynamicTest.dynamicTest(named(list, word), () -> {
                            // When
                            List<JsonNode> up = pages(list, word);
                            List<JsonNode> down = pages(list, "-" + word);

                            // Then
                            Comparator<JsonNode> order = order(word);
                            assertTrue(up.size() > 6, () -> up.size() + " rows");
                            assertEquals(
                                    ids(up.stream()
                                            .sorted(order.thenComparing(
                                                    item -> item.path("id").asText()))
                                            .toList()),
                                    ids(up));
                            assertEquals(ids(up).reversed(), ids(down));
                            assertEquals(
                                    up.size(),
                                    list.read("limit=200").path("items").size());
                            assertEquals(up.size(), ids(up).stream().distinct().count());
                        })));
    }

    /** First, while no connection has prepared these statements, whose texts would be sent no more. */
    @Order(1)
    @TestFactory
    Stream<DynamicTest> everyOrderIsReadFromAnIndex() {
        return listings()
                .filter(list -> !(list.path().startsWith("/v1/ratings")
                        && !list.bearer().isEmpty()))
                .flatMap(list -> list.words().stream()
                        .filter(word -> !word.equals("id"))
                        .map(word -> DynamicTest.dynamicTest(named(list, word), () -> {
                            // Given
                            String second = list.read("limit=3&sort=-" + word)
                                    .path("next")
                                    .asText();

                            // When
                            List<String> statements = Statements.ofGet(second, list.bearer());

                            // Then
                            String read = statements.stream()
                                    .filter(s -> s.contains(" order by ") && s.contains("id desc"))
                                    .findFirst()
                                    .orElseThrow();
                            List<String> plan = plan(list, read);
                            assertFalse(plan.stream().anyMatch(line -> line.contains("-> Sort ")), plan::toString);
                        })));
    }

    @Test
    void aCursorIsGoodForItsOwnOrderOnly() {
        listings().forEach(list -> {
            String next = list.read("limit=3&sort=" + list.words().getLast())
                    .path("next")
                    .asText();
            for (String other :
                    List.of("-" + list.words().getLast(), "-" + list.words().getFirst())) {
                String turned = next.replaceFirst("sort=[-a-zA-Z]+", "sort=" + other);
                Refusals.refused(
                        400,
                        "validation",
                        "cursor",
                        Wire.get(turned).as(list.bearer()).send());
            }
        });
    }

    @Test
    void anotherOrderIsRefusedWithThoseThereAre() {
        Council.officer()
                .request()
                .get("/v1/returns?sort=password")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("sort"))
                .body("errors[0].message", allOf(containsString("password"), containsString("id, -id, dueOn, -dueOn")));
        for (String word : List.of("-", "--id", "ID", "id,dueOn", "id%20desc", "id%3Bdrop", "%2Bid")) {
            Refusals.refused(
                    400,
                    "validation",
                    "sort",
                    Wire.get("/v1/returns?sort=" + word).send());
        }
        for (String past : List.of("publishedAt=2012-07-01T09:00:00Z", "updatedAfter=2012-07-01T09:00:00Z")) {
            Refusals.refused(
                    400,
                    "validation",
                    "sort",
                    Wire.get("/v1/ratings?sort=-period&" + past).send());
        }
    }

    @Test
    void theContractNamesEveryOrderAndNoOther() {
        JsonNode paths = get("/openapi?format=json", "").path("paths");
        List<String> sorted = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().path("get").path("parameters").forEach(parameter -> {
                    if (parameter.path("name").asText().equals("sort")) {
                        sorted.add(path.getKey());
                        String words = StreamSupport.stream(
                                        parameter.path("schema").path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", "));
                        Council.officer()
                                .request()
                                .get(path.getKey() + "?sort=none")
                                .then()
                                .statusCode(400)
                                .body("errors[0].message", containsString("use one of " + words + "."));
                    }
                }));
        assertEquals(
                List.of(
                        "/v1/commentaries",
                        "/v1/dashboards",
                        "/v1/expected-ranges",
                        "/v1/figure-checks",
                        "/v1/imports",
                        "/v1/indicators",
                        "/v1/obligations",
                        "/v1/observations",
                        "/v1/ratings",
                        "/v1/returns",
                        "/v1/targets"),
                sorted.stream().sorted().toList());
    }

    private static Stream<Listing> listings() {
        SortedRows rows = SortedRows.made();
        String officer = Council.officer().bearer();
        return Stream.of("", officer)
                .flatMap(who -> Stream.of(
                        new Listing("/v1/indicators?body=" + rows.body() + "&", List.of("code", "name", "id"), who),
                        new Listing(rows.of("/v1/observations"), List.of("id", "period"), who),
                        new Listing(rows.of("/v1/ratings"), List.of("id", "period", "publishedAt"), who),
                        new Listing("/v1/targets?indicator=" + rows.code() + "&", List.of("id", "effectiveFrom"), who),
                        new Listing(rows.of("/v1/returns"), List.of("id", "dueOn"), who),
                        new Listing(rows.of("/v1/commentaries"), List.of("id", "publishedAt"), who),
                        new Listing(rows.of("/v1/obligations"), List.of("id", "dueOn"), officer)))
                .distinct();
    }

    private static String named(Listing list, String word) {
        return list.path() + word + (list.bearer().isEmpty() ? "" : " by an officer");
    }

    private static List<JsonNode> pages(Listing list, String word) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = list.read("limit=3&sort=" + word);
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page = get(page.path("next").asText(), list.bearer());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private static Comparator<JsonNode> order(String word) {
        return switch (word) {
            case "period" ->
                Comparator.comparing(item -> item.path("period").path("end").asText());
            case "publishedAt" -> Comparator.comparing(SortedListsTest::instant);
            default -> Comparator.comparing(item -> item.path(word).asText());
        };
    }

    private static Instant instant(JsonNode item) {
        JsonNode at = item.has("publishedAt")
                ? item.path("publishedAt")
                : item.path("versions").path(0).path("publishedAt");
        return Instant.parse(at.asText());
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }

    /** Indexes of public bytes are those of one type, which the statement has as a parameter. */
    private static List<String> plan(Listing list, String statement) {
        var query = QUERY.matcher(statement);
        assertTrue(query.find(), statement);
        String types = TestDatabase.ask("select coalesce(string_agg(case t when 0 then 'unknown' else"
                        + " format_type(t, null) end, ', ' order by n), '') from unnest('{" + query.group(2)
                        + "}'::oid[]) with ordinality u(t, n)")
                .getFirst();
        String nulls =
                "null" + ", null".repeat(query.group(2).replaceAll("[^,]", "").length());
        for (String off : List.of("sort", "seqscan", "bitmapscan")) {
            TestDatabase.ask("set enable_" + off + " = off");
        }
        TestDatabase.ask("set plan_cache_mode = force_generic_plan");
        TestDatabase.ask("prepare sorted (" + types + ") as "
                + query.group(1).replace("type = $1", "type = '" + list.type() + "'"));
        try {
            return TestDatabase.ask("explain (costs off) execute sorted(" + nulls + ")").stream()
                    .map(line -> line.strip().replaceAll("->\\s+", "-> ") + " ")
                    .toList();
        } finally {
            TestDatabase.ask("deallocate sorted");
            TestDatabase.ask("reset all");
        }
    }

    private static JsonNode get(String path, String bearer) {
        var answer = Wire.get(path).as(bearer).send();
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }
}
