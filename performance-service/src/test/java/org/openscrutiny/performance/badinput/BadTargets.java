package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.performance.badinput.BadCase.refused;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.badinput.BadCase.Named;

/** Rows 22 to 25: a target of its own. */
final class BadTargets {
    private static final String TARGETS = "/v1/targets";

    private BadTargets() {}

    static List<BadCase> cases() {
        String percent = Council.percentage().code();
        String inForce = Council.target(percent, 90, 80);
        String rolling = Council.active(BadFigures.series("COUNT", "FLOW", "MONTHLY", "\"windowMonths\": 12,")
                        .replace("\"basis\": \"PERIOD\"", "\"basis\": \"ROLLING\""))
                .code();
        String second = second(percent);
        List<BigDecimal> shares = Collections.nCopies(12, new BigDecimal("0.0816666"));
        return List.of(
                refused(
                        22,
                        "floor 100 and level 90 though higher is better",
                        422,
                        "floor-side",
                        target(percent, Map.of("level", 90, "floor", 100)),
                        new Named("/floor", "FLOOR_SIDE", "100", "90", "HIGHER_IS_BETTER", "correct one")),
                refused(
                        22,
                        "a floor, an operator and a year with faults of their own, all at once",
                        422,
                        "validation",
                        target(percent, Map.of("period", "2012/12", "level", 90, "floor", 100, "operator", "AT_MOST")),
                        new Named("/period", "PERIOD_UNREADABLE", "2012/12", "2012/13"),
                        new Named("/floor", "FLOOR_SIDE", "100", "90"),
                        new Named("/operator", "OPERATOR_SIDE", "AT_MOST")),
                refused(
                        22,
                        "an expected range with faults of every kind",
                        422,
                        "validation",
                        () -> Council.officer()
                                .post(
                                        "/v1/expected-ranges",
                                        Map.of(
                                                "indicatorCode",
                                                percent,
                                                "areaCode",
                                                Council.KENT,
                                                "period",
                                                "2012/12",
                                                "lower",
                                                9,
                                                "upper",
                                                1)),
                        new Named("/period", "PERIOD_UNREADABLE", "2012/12"),
                        new Named("/indicatorCode", "ROLE", "ACTIVITY"),
                        new Named("/expected", "RANGE_ORDER")),
                refused(
                        23,
                        "AT_MOST though higher is better",
                        422,
                        "validation",
                        target(percent, Map.of("level", 90, "operator", "AT_MOST")),
                        new Named("/operator", "OPERATOR_SIDE", "AT_MOST", "HIGHER_IS_BETTER", "leave it out")),
                refused(
                                24,
                                "a second approved target for the same instant",
                                409,
                                "target-overlap",
                                () -> Council.approver().move(second, Map.of("command", "APPROVE")),
                                new Named(
                                        "/effectiveFrom",
                                        "TARGET_OVERLAP",
                                        inForce.substring(inForce.lastIndexOf('/') + 1),
                                        "2012-04-01",
                                        "later"))
                        .then(c -> {
                            state(inForce, "APPROVED");
                            state(second, "SUBMITTED");
                        }),
                refused(
                        25,
                        "phasing on ROLLING",
                        422,
                        "phasing-not-allowed",
                        target(rolling, Map.of("level", 900, "phasing", "LINEAR", "startLevel", 800)),
                        new Named("/phasing", "PHASING_NOT_ALLOWED", "ROLLING", "NONE")),
                refused(
                        25,
                        "shares that total 0.98",
                        422,
                        "validation",
                        target(percent, Map.of("level", 90, "phasing", "SEASONAL", "profile", shares)),
                        new Named("/profile", "PROFILE_SUM", "0.97", "must total 1")));
    }

    private static void state(String target, String state) {
        Council.officer().request().get(target).then().statusCode(200).body("state", equalTo(state));
    }

    private static Supplier<Response> target(String code, Map<String, Object> with) {
        Map<String, Object> target = wish(code);
        target.putAll(with);
        return () -> Council.officer().post(TARGETS, target);
    }

    private static Map<String, Object> wish(String code) {
        return new HashMap<>(Map.of(
                "indicatorCode", code, "areaCode", Council.KENT, "period", "2012/13", "level", 92, "phasing", "NONE"));
    }

    private static String second(String code) {
        Response drafted = Council.officer().post(TARGETS, wish(code));
        drafted.then().statusCode(201);
        String path = drafted.header("Location");
        Council.officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        return path;
    }
}
