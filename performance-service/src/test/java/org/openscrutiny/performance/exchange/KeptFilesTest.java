package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** What becomes of a file that was sent: scanned, kept, served to be saved, and gone in time. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class KeptFilesTest {
    private static final String LAYOUT = "/v1/imports?layout=observations";

    @Inject
    PerformanceTables tables;

    @Inject
    KeptFiles kept;

    @Inject
    Clock clock;

    private byte[] file;

    @BeforeEach
    void file() {
        tables.empty();
        file = ("indicatorCode,areaCode,period,value,valueOnlyReason\n"
                        + Council.percentage().code() + ",E10000016,2012-04,71,printed so\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void itIsServedToBeSavedAndGoesNinetyDaysAfterAcceptance() {
        // Given
        String id = Officers.tryFile(LAYOUT, file).extract().path("id");
        String path = "/v1/imports/" + id;
        pass(60);
        Officers.move(Officers.officer(), id, Officers.officer().get(path).header("ETag"), "{\"command\":\"ACCEPT\"}")
                .statusCode(200);

        // When
        pass(89);
        kept.letGo();
        byte[] read = Officers.approver()
                .get(path + "/file")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment; filename=\"observations-"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        pass(2);
        kept.letGo();

        // Then
        assertArrayEquals(file, read);
        Officers.officer().get(path + "/file").then().statusCode(410).body("detail", containsString("90 days"));
        Officers.officer().get(path).then().statusCode(200).body("report.created", equalTo(1));
        Officers.as("clerk-1", Role.CLERK).get(path + "/file").then().statusCode(403);
    }

    @Test
    void oneThatGoesIsKeptAnewWhenItIsSentAgain() {
        // Given
        String first = Officers.tryFile(LAYOUT, file).extract().path("id");
        pass(91);
        kept.letGo();
        Officers.officer().get("/v1/imports/" + first + "/file").then().statusCode(410);
        String etag = Officers.officer().get("/v1/imports/" + first).header("ETag");
        Officers.move(Officers.officer(), first, etag, "{\"command\":\"ACCEPT\"}")
                .statusCode(410);

        // When
        Officers.tryFile(LAYOUT, file).statusCode(201);
        kept.letGo();

        // Then
        Officers.officer().get("/v1/imports/" + first + "/file").then().statusCode(200);
        assertEquals(0L, tables.count("observation"));
    }

    @Test
    void theScannerRefusesBySayingOne() {
        // Given
        var passing = new FileScan(Optional.empty());
        var reading = new FileScan(Optional.of(List.of("sh", "-c", "! grep -q harmful")));
        var broken = new FileScan(Optional.of(List.of("sh", "-c", "exit 2")));
        var absent = new FileScan(Optional.of(List.of("no-such-scanner")));
        byte[] harmful = "a,b\nharmful,1\n".getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertDoesNotThrow(() -> passing.pass(harmful));
        assertDoesNotThrow(() -> reading.pass(file));
        var refused = assertThrows(Problem.class, () -> reading.pass(harmful));
        assertEquals("import-rejected", refused.type().slug());
        assertEquals("FILE_REFUSED", refused.faults().getFirst().code());
        assertEquals(
                503, assertThrows(Problem.class, () -> broken.pass(file)).type().status());
        assertEquals(
                503, assertThrows(Problem.class, () -> absent.pass(file)).type().status());
    }

    private void pass(int days) {
        ((SettableClock) clock).hold(clock.instant().plus(Duration.ofDays(days)));
    }
}
