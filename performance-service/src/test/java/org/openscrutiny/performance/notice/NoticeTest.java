package org.openscrutiny.performance.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.PerformanceTables;
import org.openscrutiny.performance.returns.ReturnDays;
import org.openscrutiny.performance.series.Drawn;

/** Notices, to a real mail server in this process. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class NoticeTest {
    private static final String OWNER = "libraries@council.example";

    @Inject
    Clock clock;

    @Inject
    Postman postman;

    @Inject
    ReturnDays returns;

    @Inject
    PerformanceTables tables;

    private final GreenMail server =
            new GreenMail(new ServerSetup(MailPort.number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void april() {
        tables.empty();
        TestDatabase.ask("truncate notice");
        TestDatabase.ask("update return_run set made_through = '2027-03-31'");
        at("2027-04-06T08:00:00Z");
        Council.active(Council.draft().replace("\"definition\": {", "\"owner\": \"" + OWNER + "\", \"definition\": {"));
    }

    @AfterEach
    void present() {
        server.stop();
        ((SettableClock) clock).reset();
    }

    @Test
    void anOwnerIsToldBeforeAndAfterOnceEachWithALinkAndNoFigure() throws MessagingException, IOException {
        // Given
        server.start();
        List<String> days = List.of("2027-05-01", "2027-05-07", "2027-05-10", "2027-05-17", "2027-05-18", "2027-05-19");

        // When
        for (String day : days) {
            at(day + "T08:00:00Z");
            returns.tick();
            deliver();
            postman.tick();
        }

        // Then
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(
                List.of("A return is due on 2027-05-17", "A return was due on 2027-05-17"),
                Arrays.stream(mails).map(NoticeTest::subject).toList());
        assertEquals(OWNER, mails[0].getAllRecipients()[0].toString());
        String body = String.valueOf(mails[0].getContent());
        assertTrue(body.contains("/v1/returns/"), body);
        Council.approver()
                .request()
                .get("/v1/notices")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("SENT", "SENT")));
    }

    @Test
    void whatTheServerDoesNotTakeIsSentLater() throws MessagingException {
        // Given
        at("2027-05-10T08:00:00Z");
        returns.tick();
        postman.tick();
        Council.approver().request().get("/v1/notices").then().body("items.state", hasItem("WAITING"));
        server.start();
        postman.tick();
        assertEquals(0, server.getReceivedMessages().length);

        // When
        ((SettableClock) clock).hold(clock.instant().plus(Duration.ofMinutes(2)));
        deliver();
        postman.tick();

        // Then
        assertEquals(1, server.getReceivedMessages().length);
        String id = Council.approver().request().get("/v1/notices").jsonPath().getString("items[0].id");
        assertEquals("<" + id + "@scrutiny>", server.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void theApproverIsToldOnceADayThatWorkWaits() {
        // Given
        server.start();
        Council.submitted(Council.figure(Council.percentage().code(), "2027-03", 81));

        // When
        deliver();
        postman.tick();

        // Then
        assertEquals(
                List.of("Work is waiting for approval, 2027-04-06"),
                Arrays.stream(server.getReceivedMessages())
                        .map(NoticeTest::subject)
                        .toList());
    }

    @Test
    void targetsDefinitionsAndRebasesWaitForTheApproverToo() throws MessagingException, IOException {
        // Given
        server.start();
        Council.Known known = Drawn.months("50 51 52");
        target(known.code());
        String drafted =
                Council.officer().post("/v1/indicators", Council.draft()).header("Location");
        Council.officer()
                .move(drafted + "/definitions/1", Map.of("command", "SUBMIT"))
                .then()
                .statusCode(200);
        Council.officer()
                .post(
                        "/v1/indicators/" + known.id() + "/rebases",
                        Map.of("areaCode", Council.KENT, "period", "2010-05", "reason", "Staff", "evidence", "Report"))
                .then()
                .statusCode(201);

        // When
        deliver();
        postman.tick();

        // Then
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(1, mails.length);
        String body = String.valueOf(mails[0].getContent());
        assertTrue(body.contains(": 3 figures, commentaries, targets, definitions and rebases."), body);
    }

    private static void target(String code) {
        String path = Council.draftedTarget(code, "2012-04-01", 80, 75);
        Council.officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
    }

    @Test
    void whatWasRecordedAsPrintedTellsNobody() {
        // Given
        server.start();
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = Council.submitted(Council.figure(code, "YTD-2012-05", 71));

        // When
        Council.officer()
                .move(
                        path,
                        Map.of(
                                "command", "RECORD_AS_PRINTED",
                                "publishedAt", "2012-06-28T16:00:00Z",
                                "source", Map.of("title", "Performance dashboard", "reference", "2012:1077")))
                .then()
                .statusCode(200);
        at("2027-04-20T08:00:00Z");
        returns.tick();
        postman.tick();

        // Then
        assertEquals(0, server.getReceivedMessages().length);
    }

    /** A mail server that is busy may refuse one: then as the product does, again when its pause is over. */
    private void deliver() {
        postman.tick();
        for (int again = 0; again < 3 && waiting(); again++) {
            ((SettableClock) clock).hold(clock.instant().plus(Duration.ofHours(1)));
            postman.tick();
        }
    }

    private static boolean waiting() {
        return Council.approver()
                .request()
                .get("/v1/notices")
                .jsonPath()
                .getList("items.state")
                .contains("WAITING");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void at(String instant) {
        ((SettableClock) clock).hold(Instant.parse(instant));
    }
}
