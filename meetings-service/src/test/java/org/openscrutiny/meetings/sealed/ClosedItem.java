package org.openscrutiny.meetings.sealed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.Clerk;

/** An item that is exempt under paragraph 3, on a published agenda of a committee of its own. */
record ClosedItem(String committee, String meeting, String item) {

    static final String TERMS = "{\"closedTitle\":\"Terms for the depot\",\"text\":\"Heads of terms\","
            + "\"publicInterest\":\"The price would be known\",\"barred\":[\"person-barred\"]}";

    static ClosedItem published() {
        var clerk = Clerk.ofAll();
        var committee = clerk.committee(Clerk.freshName());
        var meeting = clerk.meeting(committee, day());
        var item = clerk.item(
                meeting, Map.of("number", "D2", "kind", "REPORT", "openTitle", "Property", "access", exempt(3)));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        return new ClosedItem(committee, meeting, item);
    }

    static String day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
    }

    static Map<String, Object> exempt(int paragraph) {
        return Map.of("kind", "EXEMPT", "paragraphs", List.of(paragraph));
    }

    static String monitor() {
        return TestTokens.bearer("monitor", Role.MONITORING_OFFICER);
    }

    String path() {
        return "/v1/agenda-items/" + item + "/sealed";
    }

    /** A clerk of the committee and of no other body. */
    String clerk() {
        return TestTokens.bearer(Claims.of("clerk-own", Role.CLERK).withBodies(committee));
    }

    Answer put(String body) {
        return Wire.request("PUT", path()).as(clerk()).json(body).send();
    }

    Answer replace(String tag, String body) {
        return Wire.request("PUT", path())
                .as(clerk())
                .header("If-Match", tag)
                .json(body)
                .send();
    }
}
