package org.openscrutiny.csa.summary;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openscrutiny.csa.summary.Summaries.DAY;
import static org.openscrutiny.csa.summary.Summaries.id;
import static org.openscrutiny.csa.summary.Summaries.month;
import static org.openscrutiny.csa.summary.Summaries.priorityWith;
import static org.openscrutiny.csa.summary.Summaries.summary;
import static org.openscrutiny.csa.summary.Summaries.ytd;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.csa.testing.Figures;
import org.openscrutiny.csa.testing.SiblingTopics;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class PrioritySummaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void showsEachIndicatorAsTheOracleDoes() {
        // Given
        var a = id();
        var b = id();
        var c = id();
        var priority = priorityWith(List.of(a, b, c));
        var shown = id();
        Broker.sendAll(List.of(
                Figures.indicator(a, "IND-A", "MONTHLY"),
                Figures.indicator(b, "IND-B", "MONTHLY"),
                Figures.indicator(c, "IND-C", "MONTHLY"),
                Figures.rating(shown, a, 1, ytd("YTD-2018-01", 71)),
                Figures.rating(id(), a, 1, ytd("YTD-2017-12", 74)),
                Figures.rating(id(), a, 1, month("2018-01", 80, "2018-03-14")),
                Figures.rating(id(), b, 1, month("2017-11", 12, "2018-01-15"))));

        // When
        var summary = await().atMost(PATIENCE)
                .until(
                        () -> summary(priority),
                        s -> s.getList("indicators.freshness").size() == 3
                                && "GREEN".equals(s.getString("indicators[1].rating"))
                                && s.getString("indicators[2].code") != null);

        // Then
        assertEquals("P3", summary.getString("priority.code"));
        assertEquals("1.0", summary.getString("versionNumber"));
        given().get("/v1/priorities/" + priority + "/summary" + DAY)
                .then()
                .statusCode(200)
                .body("on", equalTo("2018-02-28"))
                .body("indicators.code", contains("IND-A", "IND-B", "IND-C"))
                .body("indicators[0].period", equalTo("YTD-2018-01"))
                .body("indicators[0].measure", equalTo("YEAR_TO_DATE"))
                .body("indicators[0].value", equalTo(71))
                .body("indicators[0].target", equalTo(80))
                .body("indicators[0].floor", equalTo(75))
                .body("indicators[0].direction", equalTo("WORSENED"))
                .body("indicators[0].previous", equalTo(74))
                .body("indicators[0].rating", equalTo("RED"))
                .body("indicators[0].ageMonths", equalTo(1))
                .body("indicators[0].nextDueOn", equalTo("2018-03-14"))
                .body("indicators[0].freshness", equalTo("CURRENT"))
                .body("indicators[0].traceId", equalTo(Figures.trace(shown)))
                .body("indicators[1].period", equalTo("2017-11"))
                .body("indicators[1].ageMonths", equalTo(3))
                .body("indicators[1].freshness", equalTo("CARRIED"))
                .body("indicators[2].awaited", equalTo(true))
                .body("indicators[2].rating", nullValue());
    }

    @Test
    void asksTheDatabaseAsOftenForTwoHundredIndicatorsAsForOne() {
        // Given
        var many = IntStream.range(0, 200).mapToObj(i -> id()).toList();
        var one = priorityWith(List.of(many.getFirst()));
        var all = priorityWith(many);
        Broker.sendAll(many.stream()
                .map(i -> Figures.rating(id(), i, 1, month("2018-01", 7, "2018-03-14")))
                .toList());
        await().atMost(PATIENCE)
                .until(() -> summary(all).getList("indicators.rating").stream()
                                .filter("GREEN"::equals)
                                .count()
                        == 200);

        // When
        var forOne = Statements.ofGet("/v1/priorities/" + one + "/summary" + DAY, "");
        var forMany = Statements.ofGet("/v1/priorities/" + all + "/summary" + DAY, "");

        // Then
        given().get("/v1/priorities/" + all + "/summary" + DAY).then().body("indicators", hasSize(200));
        assertEquals(6, forOne.size(), forOne::toString);
        assertEquals(6, forMany.size(), forMany::toString);
    }

    @Test
    void showsAStaleRatingWithoutItsColourAndNothingThatCameLater() {
        // Given
        var stale = id();
        var later = id();
        var priority = priorityWith(List.of(stale, later));
        Broker.sendAll(List.of(
                Figures.indicator(stale, "A-STALE", "MONTHLY"),
                Figures.indicator(later, "B-LATER", "MONTHLY"),
                Figures.rating(id(), stale, 1, month("2017-08", 9, "2017-10-13")),
                Figures.rating(id(), later, 1, month("2018-03", 9, "2018-05-15"))));

        // When
        var summary = await().atMost(PATIENCE)
                .until(
                        () -> summary(priority),
                        s -> "STALE".equals(s.getString("indicators[0].freshness"))
                                && "B-LATER".equals(s.getString("indicators[1].code")));

        // Then
        assertEquals("BELOW_TARGET", summary.getString("indicators[0].reason"));
        assertEquals(null, summary.getString("indicators[0].rating"));
        assertEquals(true, summary.getBoolean("indicators[1].awaited"));
    }

    @Test
    void joinsTheOpenRecommendationsAndCountsTheOverdueAnswers() {
        // Given
        var priority = priorityWith(List.of(id()));
        var police = Api.organisation("County Police", "POLICE");
        var closed = id();
        Answering.opened(closed, police, priority);
        Broker.send(Committee.recommendation(
                closed, 2, "CLOSED", List.of(Committee.track("ORGANISATION", police, "County Police")), priority));
        var open = id();
        Answering.opened(open, police, priority);
        var path = "/v1/priorities/" + priority + "/summary?on=";
        await().atMost(PATIENCE)
                .until(() -> given().get(path + "2018-04-03")
                        .jsonPath()
                        .getList("recommendations.recommendationId")
                        .equals(List.of(open)));

        // When
        var onTheDay = given().get(path + "2018-04-02");
        var after = given().get(path + "2018-04-03");

        // Then
        onTheDay.then()
                .statusCode(200)
                .body("recommendations[0].reference", equalTo(Committee.reference(open)))
                .body("recommendations[0].addressee", equalTo("County Police"))
                .body("recommendations[0].dueOn", equalTo("2018-04-02"))
                .body("recommendations[0].state", equalTo("DUE"))
                .body("recommendations[0].overdue", equalTo(false))
                .body("overdueAnswers", equalTo(0));
        after.then().body("recommendations[0].overdue", equalTo(true)).body("overdueAnswers", equalTo(1));
    }

    @Test
    void saysThatNoIndicatorSuits() {
        // Given
        var agreement = Api.agreement("No indicator");
        var priority = Api.priority(agreement, "P6", "Safeguarding");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var path = "/v1/priorities/" + priority;

        // When
        var linked = Api.put(
                path + "/indicators",
                Api.tag(path),
                Map.of(
                        "links", List.of(Map.of("indicatorId", id(), "kind", "CONTEXT")),
                        "noSuitableIndicator", Map.of("reason", "The priority covers too much")));

        // Then
        linked.then().statusCode(200).body("warnings.code", contains("UNKNOWN_INDICATOR"));
        given().get(path + "/summary" + DAY)
                .then()
                .statusCode(200)
                .body("noSuitableIndicator.reason", equalTo("The priority covers too much"))
                .body("indicators.awaited", contains(true));
        given().get(path + "/summary?on=2017-03-31")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-version-in-force"));
    }
}
