package org.openscrutiny.performance.series;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;

/** Indicators with whole series, published by import. */
public final class Drawn {
    public static final YearMonth FIRST = YearMonth.of(2010, 4);

    /** Twelve quiet months, then seven above their mean of 50: limits 42.02 and 57.98 when fixed on the twelve. */
    public static final String SHIFT = "52 48 50 53 47 51 49 52 50 48 51 49 51 52 51 52 51 52 51";

    private Drawn() {}

    /** An active monthly count. */
    public static Council.Known count(String basis, String polarity) {
        var window = basis.equals("ROLLING") ? "\"windowMonths\": 12," : "";
        return Council.active("""
                {"code": "%s", "name": "Reports of <litter> & \\"fly-tipping\\"", "role": "PERFORMANCE",
                 "areaCodes": ["%s"],
                 "definition": {"validFrom": "2000-04-01", "kind": "FLOW", "basis": "%s", %s "frequency": "MONTHLY",
                   "calendar": "FINANCIAL", "unit": "COUNT", "publishedScale": 0, "polarity": "%s",
                   "plainDefinition": "Reports in the month.", "ruleFamily": "FLOOR_STANDARD"}}""".formatted(Council.code(), Council.KENT, basis, window, polarity));
    }

    /** A count with these months from April 2010 on; {@code -} publishes nothing. */
    public static Council.Known months(String values) {
        var known = count("PERIOD", "HIGHER_IS_BETTER");
        publish(known.code(), FIRST, values);
        return known;
    }

    /** Publishes months as printed in a document of 2020. */
    public static void publish(String code, YearMonth first, String values) {
        var words = values.split(" ", -1);
        publish(
                code,
                IntStream.range(0, words.length)
                        .filter(i -> !words[i].equals("-"))
                        .mapToObj(i -> Map.entry(first.plusMonths(i).toString(), words[i]))
                        .toList());
    }

    /** Publishes figures by the keys of their periods. */
    public static void publish(String code, List<Map.Entry<String, String>> figures) {
        var csv = figures.stream()
                .map(f -> String.join(",", code, Council.KENT, f.getKey(), f.getValue(), "Monthly return"))
                .collect(Collectors.joining("\n", "indicatorCode,areaCode,period,value,sourceTitle\n", "\n"));
        var accepted = Officers.accept(
                Officers.tryFile("/v1/imports?layout=observations", csv.getBytes(StandardCharsets.UTF_8)));
        Officers.move(
                        Officers.officer(),
                        accepted.id(),
                        accepted.etag(),
                        "{\"command\":\"RECORD_AS_PRINTED\",\"source\":\"Monthly return\","
                                + "\"publishedAt\":\"2020-06-28T16:00:00Z\"}")
                .statusCode(200);
    }

    /** Reads below an indicator, without a token. */
    public static ValidatableResponse read(Council.Known known, String below) {
        return given().get("/v1/indicators/" + known.id() + below).then();
    }
}
