package org.openscrutiny.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.chassis.outbox.Sha256;

/** A dashboard of 57 rows with its pack, as the product would have stored it. */
final class PublishedDashboard {

    static final String ID = "0197c9a0-0000-7000-8000-00000000da5b";

    private static final int ROWS = 57;
    private static final String RESULT = """
            {"ageMonths":0,"figure":{"flags":["A"],"observationId":"0197c9a0-0002-7000-8000-%1$012d","periodKey":"2018-01",\
            "text":"1,0%1$d","value":10%1$d,"vintage":1},"measure":"%2$s","rating":{"entry":1,"floor":850,"freshness":"CURRENT",\
            "level":950,"rating":"GREEN","ratingId":"0197c9a0-0003-7000-8000-%1$012d","reason":"TARGET_MET",\
            "reasonText":"1,0%1$d is at or above the level due, 950","shown":"GREEN","shownText":"GREEN"}}""";

    private PublishedDashboard() {}

    static void insert(Connection connection) throws SQLException {
        var document = document();
        try (var dashboard = connection.prepareStatement("""
                        insert into dashboard (id, body_id, title, reporting_month, state, sections, pack_number, pack_id,
                            drawn_up_by, row_version)
                        values (?, 'bench', 'Bench', '2018-01', 'PUBLISHED', '[]', 1, ?, 'bench', 0)""");
                var pack = connection.prepareStatement("""
                        insert into public_pack (id, dashboard_id, number, reporting_month, as_of, published_at, as_printed,
                            document, sha256)
                        values (?, ?, 1, '2018-01', now(), now(), false, ?, ?)""")) {
            dashboard.setString(1, ID);
            dashboard.setString(2, ID);
            dashboard.executeUpdate();
            pack.setString(1, ID);
            pack.setString(2, ID);
            pack.setString(3, document);
            pack.setString(4, Sha256.of(document));
            pack.executeUpdate();
        }
    }

    private static String document() {
        var rows = IntStream.range(0, ROWS).mapToObj(PublishedDashboard::row).collect(Collectors.joining(","));
        return """
                {"asOf":"2018-02-16T10:00:00Z","bodyId":"bench","id":"%s","judgedOn":"2018-01-31","packId":"%s",\
                "packNumber":1,"publishedAt":"2018-02-16T10:00:00Z","reportingMonth":"2018-01","sections":[{"heading":\
                "Monthly indicators","kind":"MONTHLY_QUARTERLY","rows":[%s]}],"tallies":{},"title":"Bench"}""".formatted(ID, ID, rows);
    }

    private static String row(int number) {
        var results = RESULT.formatted(number, "PERIOD") + "," + RESULT.formatted(number, "YEAR_TO_DATE");
        return """
                {"areaCode":"E09000001","arrow":{"direction":"IMPROVED","method":"PREVIOUS_PERIOD","methodText":"against the period \
                before","word":"improved"},"basis":"PERIOD","code":"BENCH-%1$d","heading":"Division %3$d: unit %1$d",\
                "indicatorId":"0197c9a0-0001-7000-8000-%1$012d","name":"Number of things of kind %1$d done in the month",\
                "polarity":"HIGHER_IS_BETTER","previous":{"flags":["A"],"periodKey":"2017-01","text":"990","value":990,"vintage":1},\
                "publishedScale":0,"results":[%2$s],"role":"PERFORMANCE","target":{"floor":10200,"floorText":"10,200",\
                "level":11400,"levelText":"11,400","periodKey":"2017-18"},"unit":"COUNT"}""".formatted(number, results, number / 6);
    }
}
