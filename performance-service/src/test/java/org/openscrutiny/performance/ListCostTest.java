package org.openscrutiny.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.performance.exchange.Officers;

/** A list costs the same number of statements for one row and for two hundred (D34). */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ListCostTest {
    private static final int MANY = 200;
    private static final String WITHIN = "area=E10000016,E92000001&descendants=true&";

    @Inject
    Clock clock;

    /** A list as a caller reads it. */
    private record Listing(String path, String bearer, String who) {}

    @TestFactory
    Stream<DynamicTest> everyListCostsTheSameForOneRowAndForTwoHundred() {
        // Given
        TwoHundred rows = TwoHundred.made();
        String everybody = "";
        String officer = Council.officer().bearer();
        String clerk = Council.clerk("many").bearer();

        // When, Then
        return Stream.concat(
                        sorted(officer, clerk),
                        Stream.of(
                                new Listing("/v1/indicators?", everybody, "everybody"),
                                new Listing("/v1/indicators?", officer, "officer"),
                                new Listing("/v1/observations?", everybody, "everybody"),
                                new Listing("/v1/observations?", officer, "officer"),
                                new Listing("/v1/observations?indicatorId=" + rows.indicatorId() + "&", clerk, "clerk"),
                                new Listing("/v1/observations?" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/ratings?", everybody, "everybody"),
                                new Listing("/v1/ratings?" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/ratings?freshness=STALE&", everybody, "everybody"),
                                new Listing("/v1/indicators?freshness=STALE&rating=AMBER&", everybody, "everybody"),
                                new Listing("/v1/signals?", everybody, "everybody"),
                                new Listing("/v1/targets?", everybody, "everybody"),
                                new Listing("/v1/targets?", officer, "officer"),
                                new Listing("/v1/expected-ranges?", everybody, "everybody"),
                                new Listing("/v1/expected-ranges?", officer, "officer"),
                                new Listing("/v1/commentaries?", everybody, "everybody"),
                                new Listing("/v1/commentaries?", officer, "officer"),
                                new Listing("/v1/obligations?", officer, "officer"),
                                new Listing("/v1/returns?", everybody, "everybody"),
                                new Listing("/v1/returns?", officer, "officer"),
                                new Listing("/v1/targets?" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/targets?period=2012-04..2013-03&", officer, "officer"),
                                new Listing("/v1/expected-ranges?period=2012/13&" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/returns?period=2012-04..2012-06&" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/returns?period=2012-04..2012-06&", officer, "officer"),
                                new Listing(
                                        "/v1/commentaries?period=2012-04..2012-05&" + WITHIN, everybody, "everybody"),
                                new Listing("/v1/commentaries?period=2012-04..2012-05&", officer, "officer"),
                                new Listing("/v1/obligations?period=2012-04..2012-05&", officer, "officer"),
                                new Listing("/v1/notices?", clerk, "clerk"),
                                new Listing("/v1/clocks?", clerk, "clerk"),
                                new Listing("/v1/imports?", clerk, "clerk"),
                                new Listing("/v1/areas?", everybody, "everybody"),
                                new Listing("/v1/calendars?", everybody, "everybody"),
                                new Listing("/v1/rule-sets?", everybody, "everybody"),
                                new Listing("/v1/figure-checks?", everybody, "everybody"),
                                new Listing("/v1/figure-checks?", officer, "officer"),
                                new Listing("/v1/dashboards?", everybody, "everybody"),
                                new Listing("/v1/dashboards?", clerk, "clerk"),
                                new Listing(
                                        "/v1/dashboards?",
                                        Council.clerk("other").bearer(),
                                        "clerk of another body")))
                .map(list -> DynamicTest.dynamicTest(list.path() + " by " + list.who(), () -> {
                    List<String> one = Statements.ofGet(list.path() + "limit=1", list.bearer());
                    List<String> many = Statements.ofGet(list.path() + "limit=" + MANY, list.bearer());
                    assertEquals(MANY, rowsOf(list), "rows there");
                    assertEquals(one.size(), many.size(), () -> one + " against " + many);
                }));
    }

    @Test
    void soDoesWhatWasPublishedThen() {
        // Given
        Council.Known indicator = Council.percentage();
        String months = IntStream.range(0, MANY)
                .mapToObj(YearMonth.of(2000, 1)::plusMonths)
                .map(month ->
                        indicator.code() + ',' + Council.KENT + ',' + month + ",77,printed as a percentage,Return")
                .collect(Collectors.joining("\n"));
        String header = "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n";
        byte[] file = (header + months).getBytes(StandardCharsets.UTF_8);
        Officers.Accepted accepted = Officers.accept(Officers.tryFile("/v1/imports?layout=observations", file));
        Officers.move(Officers.approver(), accepted.id(), accepted.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        String then = "publishedAt=" + clock.instant() + "&indicatorId=" + indicator.id() + '&';

        // When, Then
        for (String path : List.of("/v1/observations?", "/v1/ratings?", "/v1/ratings?freshness=STALE&")) {
            Listing list = new Listing(path + then, "", "everybody");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> rowsOf(list) == MANY);
            List<String> one = Statements.ofGet(list.path() + "limit=1", "");
            List<String> many = Statements.ofGet(list.path() + "limit=" + MANY, "");
            assertEquals(one.size(), many.size(), () -> one + " against " + many);
        }
    }

    /** Each list in each other order, as everybody reads it and as roles of the service do. */
    private static Stream<Listing> sorted(String officer, String clerk) {
        return Stream.of(
                        "/v1/indicators?sort=-name",
                        "/v1/indicators?sort=id",
                        "/v1/observations?sort=-period",
                        "/v1/ratings?sort=-period",
                        "/v1/ratings?sort=-publishedAt",
                        "/v1/targets?sort=-effectiveFrom",
                        "/v1/expected-ranges?sort=-id",
                        "/v1/commentaries?sort=-publishedAt",
                        "/v1/obligations?sort=-dueOn",
                        "/v1/returns?sort=-dueOn",
                        "/v1/imports?sort=-id",
                        "/v1/figure-checks?sort=-id",
                        "/v1/dashboards?sort=-id")
                .map(path -> path + '&')
                .flatMap(path -> path.matches("/v1/(imports|obligations).*")
                        ? Stream.of(new Listing(path, clerk, "clerk"))
                        : Stream.of(new Listing(path, "", "everybody"), new Listing(path, officer, "officer")));
    }

    private static int rowsOf(Listing list) {
        return Wire.get(list.path() + "limit=" + MANY)
                .as(list.bearer())
                .send()
                .json()
                .path("items")
                .size();
    }
}
