package org.openscrutiny.meetings;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.programme.YearlyScrutinyTest;

/** The API description: complete, and every example in it is sent. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class OpenApiTest extends OpenApiChecks {

    private final Clerk clerk = Clerk.ofAll();

    @Override
    protected Map<String, Supplier<Call>> calls() {
        return Map.ofEntries(
                entry("enterBody", () -> Call.of("/v1/bodies", clerk.bearer())),
                entry("readBody", () -> Call.of("/v1/bodies/" + committee(), "")),
                entry("changeBody", () -> tagged("/v1/bodies/" + draftBody())),
                entry("moveBody", () -> moving("/v1/bodies/" + draftBody())),
                entry("readHistoryOfBody", () -> Call.of("/v1/bodies/" + committee() + "/history", "")),
                entry(
                        "scheduleMeeting",
                        () -> Call.of("/v1/meetings", clerk.bearer()).naming("bodyIds", committee())),
                entry("enterMinutes", () -> {
                    var committee = Committee.fresh();
                    return Call.of("/v1/minutes", clerk.bearer()).naming("meetingId", committee.held("2018-01-30"));
                }),
                entry(
                        "enterRecommendation",
                        () -> Call.of("/v1/recommendations", clerk.bearer()).naming("resolutionPartId", part())),
                entry("readMeeting", () -> Call.of("/v1/meetings/" + meeting(), "")),
                entry("readMeetingHistory", () -> Call.of("/v1/meetings/" + meeting() + "/history", "")),
                entry("changeMeeting", () -> tagged("/v1/meetings/" + meeting())),
                entry("moveMeeting", () -> moving("/v1/meetings/" + withItem(meeting()))),
                entry("listAgendaItems", () -> Call.of("/v1/meetings/" + meeting() + "/agenda-items", "")),
                entry("addAgendaItem", () -> Call.of("/v1/meetings/" + meeting() + "/agenda-items", clerk.bearer())),
                entry("changeAgendaItem", this::draftItem),
                entry("removeAgendaItem", this::draftItem),
                entry("writeSealedText", () -> Call.of(closedPart(), clerk.bearer())),
                entry("readSealedText", () -> Call.of(sealed(), clerk.bearer())),
                entry("moveSealedText", this::ruling),
                entry("listSealedReads", () -> Call.of("/v1/access-log", monitor())),
                entry("readMinutes", () -> Call.of(publishedMinutes(), "")),
                entry("readHistoryOfMinutes", () -> Call.of(publishedMinutes() + "/history", "")),
                entry("changeMinutes", () -> tagged(draftMinutes())),
                entry("moveMinutes", () -> moving(draftMinutes())),
                entry("readRecommendation", () -> Call.of(sent(), "")),
                entry("readHistoryOfRecommendation", () -> Call.of(sent() + "/history", "")),
                entry("changeRecommendation", () -> tagged(draftRecommendation())),
                entry("moveRecommendation", () -> moving(draftRecommendation())),
                entry("answerTrack", () -> {
                    var path = sent();
                    return new Call(path + "/tracks/0/response", clerk.bearer(), clerk.tag(path));
                }),
                entry("readWorkProgrammeItem", () -> Call.of(programmeItem(), "")),
                entry("readHistoryOfWorkProgrammeItem", () -> Call.of(programmeItem() + "/history", "")),
                entry("readAgendaItem", () -> Call.of("/v1/agenda-items/" + publishedItem(), "")),
                entry(
                        "readEvidencePanel",
                        () -> Call.of("/v1/agenda-items/" + publishedItem() + "/evidence-panel", "")));
    }

    private String committee() {
        return clerk.committee(Clerk.freshName());
    }

    private String draftBody() {
        return clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", Clerk.freshName()));
    }

    private String meeting() {
        return clerk.meeting(committee(), "2030-02-27");
    }

    private String withItem(String meeting) {
        clerk.item(meeting, Map.of("kind", "REPORT", "openTitle", "A report"));
        return meeting;
    }

    private Call draftItem() {
        var meeting = meeting();
        var item = clerk.item(meeting, Map.of("kind", "REPORT", "openTitle", "A report"));
        return new Call(
                "/v1/meetings/" + meeting + "/agenda-items/" + item,
                clerk.bearer(),
                clerk.tag("/v1/agenda-items/" + item));
    }

    private String closedPart() {
        return "/v1/agenda-items/" + clerk.closedItem(meeting()) + "/sealed";
    }

    private String sealed() {
        var path = closedPart();
        clerk.request()
                .body(Map.of("closedTitle", "Terms", "publicInterest", "The price"))
                .put(path)
                .then()
                .statusCode(201);
        return path;
    }

    private Call ruling() {
        var path = sealed();
        return new Call(path + "/transitions", monitor(), clerk.tag(path));
    }

    private static String monitor() {
        return TestTokens.bearer("monitor", Role.MONITORING_OFFICER);
    }

    private String publishedItem() {
        var path = "/v1/meetings/" + withItem(meeting());
        clerk.move(path, Map.of("command", "PUBLISH_AGENDA")).then().statusCode(200);
        return clerk.get(path).<List<String>>path("items.id").getFirst();
    }

    private static String draftMinutes() {
        var committee = Committee.fresh();
        return committee.minutes(committee.held("2018-01-30"), Map.of("verb", "NOTE", "text", "note it"));
    }

    private static String publishedMinutes() {
        var committee = Committee.fresh();
        return committee.published(committee.held("2018-01-30"), Map.of("verb", "NOTE", "text", "note it"));
    }

    private static String part() {
        var committee = Committee.fresh();
        var minutes = committee.published(
                committee.held("2018-02-28"),
                Map.of(
                        "verb",
                        "RECOMMEND",
                        "text",
                        "Report each quarter.",
                        "addressees",
                        List.of(Map.of("kind", "OFFICE", "name", "Cabinet Member"))));
        return committee.part(minutes);
    }

    private String draftRecommendation() {
        var wish = Map.of("resolutionPartId", part(), "basis", "EXECUTIVE");
        return "/v1/recommendations/" + clerk.created("/v1/recommendations", wish);
    }

    private String sent() {
        var path = draftRecommendation();
        clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);
        clerk.move(path, Map.of("command", "SEND")).then().statusCode(200);
        return path;
    }

    private static String programmeItem() {
        var planned = RestAssured.get(YearlyScrutinyTest.list(YearlyScrutinyTest.planned()));
        return "/v1/work-programme-items/" + planned.path("items[0].id");
    }

    private Call tagged(String path) {
        return new Call(path, clerk.bearer(), clerk.tag(path));
    }

    private Call moving(String path) {
        return new Call(path + "/transitions", clerk.bearer(), clerk.tag(path));
    }
}
