package org.openscrutiny.performance.rating;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.openness.PublicCondition;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.returns.Expected;

/** Lists are narrowed by freshness, which the database judges as the rule does, and by the newest rating. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FreshnessListTest {
    private static final Logger LOG = Logger.getLogger(FreshnessListTest.class);

    private static final int RATINGS = 300;
    private static final List<String> KEYS = List.of(
            "2012-05",
            "FY2012-Q4",
            "2012-Q2",
            "FY2012-H2",
            "FY2012",
            "AY2011",
            "2012",
            "YTD-2012-08",
            "R12-2012-12",
            "YE-2012-09",
            "P3-2010-2012",
            "C48-2012-05",
            "S-2009-04_2012-08",
            "AT-2012-09-01",
            "EV-2012",
            "2012-01-01_2012-12-31");

    /** A rating as far as its age goes. */
    private record Aging(
            Period period,
            Frequency frequency,
            Calendar calendar,
            @Nullable LocalDate due) {
        Freshness on(LocalDate day) {
            return Freshness.of(due, frequency, calendar, period, day);
        }

        String row(int number, Map<String, String> indicators) {
            String next = due == null ? "" : ",\"nextDueOn\":\"" + due + '"';
            return "(%d, '{\"indicatorId\":\"%s\",\"period\":{\"key\":\"%s\",\"end\":\"%s\"}%s}')"
                    .formatted(number, indicators.get(frequency + " " + calendar), period.key(), period.end(), next);
        }
    }

    @Test
    void theDatabaseJudgesAsTheRuleDoes() {
        // Given
        long seed = System.nanoTime();
        LOG.infof("seed %d", seed);
        Random random = new Random(seed);
        Map<String, String> indicators = new HashMap<>();
        for (Frequency frequency : Frequency.values()) {
            for (Calendar calendar : Calendar.values()) {
                String draft = Council.draft()
                        .replace("MONTHLY", frequency.name())
                        .replace("\"FINANCIAL\"", '"' + calendar.name() + '"');
                indicators.put(frequency + " " + calendar, Council.active(draft).id());
            }
        }
        List<Aging> ratings =
                IntStream.range(0, RATINGS).mapToObj(i -> aging(random)).toList();
        String rows = IntStream.range(0, RATINGS)
                .mapToObj(i -> ratings.get(i).row(i, indicators))
                .collect(Collectors.joining(", ", "(values ", ")"));

        // When, Then
        for (int i = 0; i < 12; i++) {
            LocalDate day = LocalDate.of(2012, 2, 28).plusDays(random.nextInt(500));
            for (Freshness freshness : Freshness.values()) {
                Set<Integer> wanted = IntStream.range(0, RATINGS)
                        .filter(n -> ratings.get(n).on(day) == freshness)
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(wanted, found(rows, new FreshnessOn(day).is(freshness)), freshness + " on " + day);
            }
        }
    }

    @Test
    void aRatingIsFreshOnOneDayAndStaleOnALaterOne() {
        // Given: RED for May, AMBER for the year to date, printed in June 2012
        Council.Known known = Council.percentage();
        Council.target(known.code(), 80, 75);
        Council.printed(Council.submitted(Council.figure(known.code(), "2012-05", 71)), "2012-06-28T16:00:00Z");
        Council.printed(Council.submitted(Council.figure(known.code(), "YTD-2012-05", 77)), "2012-06-28T16:00:00Z");
        String ratings = "/v1/ratings?indicatorId=" + known.id();
        String then = "&publishedAt=2012-06-29T00:00:00Z";

        // When, Then
        listed(ratings + "&freshness=STALE").body("items", hasSize(2));
        listed(ratings + "&freshness=STALE&rating=AMBER").body("items", hasSize(1));
        listed(ratings + "&freshness=CURRENT").body("items", hasSize(0));
        listed(ratings + "&freshness=CURRENT" + then).body("items", hasSize(2));
        listed(ratings + "&freshness=STALE" + then).body("items", hasSize(0));
        listed(ratings + "&freshness=STALE&includeHistory=true").body("items", hasSize(2));
        for (Council caller : List.of(Council.nobody(), Council.officer("officer-2", known.code()))) {
            assertEquals(true, indicators(caller, "freshness=STALE").contains(known.id()));
            assertEquals(
                    true, indicators(caller, "freshness=STALE&rating=AMBER").contains(known.id()));
            assertEquals(false, indicators(caller, "freshness=STALE&rating=RED").contains(known.id()));
            assertEquals(false, indicators(caller, "freshness=CARRIED").contains(known.id()));
        }
    }

    @Test
    void returnsAreNarrowedByTheNewestRatingOfTheirIndicator() {
        // Given
        String due = Expected.settled();
        Council officer = Council.officer();
        var read = officer.request().get(due).jsonPath();
        String indicator = read.getString("indicatorId");
        Council.target(read.getString("indicatorCode"), 80, 75);
        Council.published(Council.figure(read.getString("indicatorCode"), "2012-05", 71));
        String mine = "/v1/returns?indicatorId=" + indicator;

        // When, Then
        listed(mine + "&rating=RED&freshness=STALE")
                .body("items", not(hasSize(0)))
                .body("items.indicatorId", everyItem(equalTo(indicator)));
        listed(mine + "&rating=GREEN").body("items", hasSize(0));
        officer.request().get(mine + "&rating=GREEN").then().body("items", hasSize(0));
        officer.request().get(mine + "&rating=RED").then().body("items", not(hasSize(0)));
    }

    @Test
    void aWordThatIsNoneOfThemIsRefusedWithThoseAllowed() {
        for (String list : List.of("/v1/indicators", "/v1/ratings", "/v1/returns")) {
            Council.nobody()
                    .request()
                    .get(list + "?rating=BLUE&freshness=FRESH")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("rating", "freshness"))
                    .body("errors.message", hasItem(containsString("CURRENT, CARRIED, STALE")));
        }
    }

    private static Aging aging(Random random) {
        Period period = Periods.ofKey(KEYS.get(random.nextInt(KEYS.size())));
        Frequency frequency = List.of(Frequency.values()).get(random.nextInt(4));
        LocalDate due =
                random.nextInt(8) == 0 ? null : LocalDate.of(2010, 2, 20).plusDays(random.nextInt(1200));
        return new Aging(period, frequency, List.of(Calendar.values()).get(random.nextInt(3)), due);
    }

    private static Set<Integer> found(String rows, PublicCondition condition) {
        String sql = condition.on("v.payload");
        for (String value : condition.values()) {
            sql = sql.replaceFirst("\\?", "'" + value + "'");
        }
        return TestDatabase.ask("select v.number from " + rows + " as v(number, payload) where " + sql).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> indicators(Council caller, String query) {
        List<String> ids = new ArrayList<>();
        String next = "/v1/indicators?limit=200&" + query;
        while (next != null) {
            var page = caller.request().urlEncodingEnabled(false).get(next).jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return new TreeSet<>(ids);
    }

    private static ValidatableResponse listed(String address) {
        return Council.nobody().request().get(address).then().statusCode(200);
    }
}
