package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** What an import costs, and whose rows it takes. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportCostTest {
    private static final String DASHBOARD =
            "/v1/imports?layout=printed-dashboard&reportingMonth=2012-05&area=E10000016";

    @Inject
    PerformanceTables tables;

    @Inject
    PreparedStatements statements;

    @BeforeEach
    void empty() {
        tables.empty();
    }

    @Test
    void fiftySevenRowsPrepareAsManyStatementsAsTwenty() {
        // Given
        String whole = new String(Officers.file("dashboard-july-2012.csv"), StandardCharsets.UTF_8);
        String some = whole.lines().limit(1).collect(Collectors.joining()) + "\n"
                + whole.lines().skip(26).limit(20).collect(Collectors.joining("\n"));
        // When
        List<Long> counts = statements.of(() -> attempt(some), () -> attempt(some), () -> attempt(whole));
        // Then
        assertEquals(counts.getFirst(), counts.getLast());
    }

    @Test
    void anOfficerLoadsOwnRowsOnly() {
        // Given
        String bearer = TestTokens.bearer(Claims.of("officer-2", Role.OFFICER).withIndicators("DEATHS-REGIST-68A2"));
        // When
        var tried = given().header("Authorization", bearer)
                .contentType("text/csv; charset=UTF-8")
                .body(Officers.file("dashboard-july-2012.csv"))
                .post(DASHBOARD)
                .then();
        // Then
        tried.statusCode(201)
                .body("report.created", equalTo(1))
                .body("report.rejected", equalTo(56))
                .body("report.rows[0].findings.code", hasItem("NOT_ALLOWED"));
    }

    private static void attempt(String file) {
        Officers.tryFile(DASHBOARD, file.getBytes(StandardCharsets.UTF_8)).statusCode(201);
    }
}
