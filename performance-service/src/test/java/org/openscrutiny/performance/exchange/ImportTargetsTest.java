package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** How rows of targets are read beside the targets that stand. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportTargetsTest {
    private static final String TARGETS = "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing\n";
    private static final String INDICATORS =
            "code,name,role,kind,basis,frequency,calendar,unit,polarity,ruleFamily,validFrom,areaCodes,owner\n";

    @Inject
    PerformanceTables tables;

    @Inject
    Clock clock;

    @BeforeEach
    void clear() {
        tables.empty();
    }

    @Test
    void anExportedTargetIsUnchangedBesideADraftOfALaterDay() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 90, 75);
        String draft = Council.draftedTarget(code, "2012-10-01", 85);
        // When
        ValidatableResponse tried = Officers.tried("targets", Officers.exported("targets", code));
        // Then
        Officers.outcomes(tried, "UNCHANGED");
        Officers.accept(tried);
        Council.officer()
                .request()
                .get(draft)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("levels.level", equalTo(85));
    }

    @Test
    void aTargetIsComparedWithTheOneOfItsDay() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 90, 75);
        Council.draftedTarget(code, "2012-10-01", 85);
        String row = code + ",E10000016,FY2012,";
        // When
        ValidatableResponse tried = Officers.tried(
                "targets",
                TARGETS + row + "2012-04-01,91,75,NONE\n" + row + "2012-10-01,86,,NONE\n" + row
                        + "2012-11-01,87,,NONE\n");
        // Then
        Officers.outcomes(tried, "REJECTED", "REVISED", "CREATED")
                .body("report.rows[0].findings[0].code", equalTo("TARGET_IN_FORCE"))
                .body("report.rows[0].findings[0].column", equalTo("effectiveFrom"))
                .body("report.rows[0].findings[0].message", containsString("2012-04-01"))
                .body("report.rows[1].changes.before", equalTo(List.of("85")));
    }

    @Test
    void whatStandsIsUnchangedWhateverRowComesFirst() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 90, 75);
        String row = code + ",E10000016,FY2012,";
        // When
        ValidatableResponse tried =
                Officers.tried("targets", TARGETS + row + "2012-10-01,86,75,NONE\n" + row + "2012-04-01,90,75,NONE\n");
        // Then
        Officers.outcomes(tried, "CREATED", "UNCHANGED");
    }

    @Test
    void oneYearInTwoNotationsIsOneTarget() {
        // Given
        String code = Council.percentage().code();
        // When
        ValidatableResponse tried = Officers.tried(
                "targets",
                TARGETS + code + ",E10000016,FY2012,2012-04-01,90,75,NONE\n" + code
                        + ",E10000016,2012/13,,91,75,NONE\n");
        // Then
        Officers.outcomes(tried, "REJECTED", "REJECTED")
                .body("report.rows.findings.code", equalTo(List.of(List.of("DUPLICATE_ROW"), List.of("DUPLICATE_ROW"))))
                .body("report.rows[1].findings[0].message", containsString("Rows 2 and 3"));
    }

    @Test
    void sharesStandUnderTheMonthsOfTheIndicatorsYear() {
        // Given
        String header =
                "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,m04,m05,m06,m07,m08,m09,m10,m11,m12,m01,m02,m03\n";
        Map<String, String> profiles = Map.of(
                "FINANCIAL", "[0.3, 0.01, 0.02, 0.03, 0.04, 0.2, 0.05, 0.06, 0.07, 0.1, 0.02, 0.1]",
                "ACADEMIC", "[0.2, 0.05, 0.06, 0.07, 0.1, 0.02, 0.1, 0.3, 0.01, 0.02, 0.03, 0.04]",
                "CALENDAR", "[0.1, 0.02, 0.1, 0.3, 0.01, 0.02, 0.03, 0.04, 0.2, 0.05, 0.06, 0.07]");
        Map<String, String> years = Map.of("FINANCIAL", "FY2012", "ACADEMIC", "AY2012", "CALENDAR", "2012");
        profiles.forEach((calendar, profile) -> {
            String code = Officers.visits(calendar);
            // When
            Officers.Accepted accepted = Officers.accept(Officers.tried(
                    "targets",
                    header + code + ",E10000016," + years.get(calendar)
                            + ",,240,,SEASONAL,0.3,0.01,0.02,0.03,0.04,0.2,0.05,0.06,0.07,0.1,0.02,0.1\n"));
            Officers.move(Officers.approver(), accepted.id(), accepted.etag(), "{\"command\":\"APPROVE\"}")
                    .statusCode(200);
            // Then
            assertEquals(
                    1L,
                    tables.count(
                            "target",
                            "profile = '" + profile + "' and indicator_id = (select id from indicator where code = '"
                                    + code + "')"),
                    calendar);
            String file = Officers.exported("targets", code);
            assertEquals("0.3", cell(file, "m04"), calendar);
            assertEquals("0.2", cell(file, "m09"), calendar);
            Officers.outcomes(Officers.tried("targets", file), "UNCHANGED");
        });
    }

    @Test
    void targetsAndIndicatorsTakeNoEmbargo() {
        // Given
        String code = Council.percentage().code();
        Officers.Accepted targets = Officers.accept(
                Officers.tried("targets", TARGETS + code + ",E10000016,FY2012,2012-04-01,90,75,NONE\n"));
        Officers.Accepted indicators = Officers.accept(Officers.tried(
                "indicators",
                INDICATORS + Council.code()
                        + ",Deaths,PERFORMANCE,STOCK,PERIOD,MONTHLY,FINANCIAL,COUNT,LOWER_IS_BETTER,FLOOR_STANDARD,"
                        + "2010-04-01,E10000016,\n"));
        String embargo =
                "{\"command\":\"APPROVE\",\"publishAt\":\"" + clock.instant().plus(Duration.ofDays(1)) + "\"}";
        for (Officers.Accepted accepted : List.of(targets, indicators)) {
            // When
            ValidatableResponse refused = Officers.move(Officers.approver(), accepted.id(), accepted.etag(), embargo);
            // Then
            refused.statusCode(422)
                    .body("errors[0].pointer", equalTo("/publishAt"))
                    .body("errors[0].code", equalTo("NOT_EMBARGOED"))
                    .body("errors[0].message", containsString("leave publishAt out"));
        }
        assertEquals(0L, tables.count("target", "state = 'APPROVED'"));
        assertEquals(1L, tables.count("indicator", "state = 'DRAFT'"));
        Officers.move(Officers.approver(), targets.id(), targets.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
    }

    private static String cell(String csv, String column) {
        List<String[]> rows = csv.lines().map(line -> line.split(",", -1)).toList();
        return rows.get(1)[List.of(rows.getFirst()).indexOf(column)];
    }
}
