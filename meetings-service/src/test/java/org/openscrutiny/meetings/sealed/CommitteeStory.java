package org.openscrutiny.meetings.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Stage;
import org.openscrutiny.chassis.testing.Story;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** A committee calls meetings, publishes agendas and changes them in public, and works on closed papers in private. */
final class CommitteeStory implements Story {

    private record Item(String meeting, String id) {

        String path() {
            return "/v1/agenda-items/" + id;
        }
    }

    private final String clerk =
            TestTokens.bearer(Claims.of("clerk", Role.CLERK).withBodies("*"));
    private final ClosedDoors closed = new ClosedDoors(clerk);
    private final List<String> meetings = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private String committee = "";
    private int bodies;

    @Override
    public void begin(Stage stage) {
        var council = body(stage, "COUNCIL", "");
        committee = body(stage, "SCRUTINY_COMMITTEE", council);
        call(stage, 30);
        add(stage, meetings.getFirst(), "{\"kind\":\"EXEMPT\",\"paragraphs\":[3]}");
        add(stage, meetings.getFirst(), "{\"kind\":\"OPEN\"}");
        move(stage, "/v1/meetings/" + meetings.getFirst(), "{\"command\":\"PUBLISH_AGENDA\"}");
    }

    @Override
    public void inPublic(Stage stage, RandomGenerator shared) {
        var meeting = meetings.get(shared.nextInt(meetings.size()));
        var item = items.get(shared.nextInt(items.size()));
        switch (shared.nextInt(9)) {
            case 0 -> call(stage, 40 + shared.nextInt(60));
            case 1 -> add(stage, meeting, "{\"kind\":\"OPEN\"}");
            case 2 -> add(stage, meeting, "{\"kind\":\"CONFIDENTIAL\",\"ground\":\"ENACTMENT_OR_COURT\"}");
            case 3 -> move(stage, "/v1/meetings/" + meeting, "{\"command\":\"PUBLISH_AGENDA\"}");
            case 4 -> change(stage, item, "{\"publicSummary\":\"Summary %d\"}".formatted(shared.nextInt(100)));
            case 5 ->
                change(
                        stage,
                        item,
                        "{\"access\":{\"kind\":\"EXEMPT\",\"paragraphs\":[%d],\"ground\":null}}"
                                .formatted(1 + shared.nextInt(7)));
            case 6 -> change(stage, item, "{\"access\":{\"kind\":\"OPEN\",\"paragraphs\":null,\"ground\":null}}");
            case 7 -> move(stage, "/v1/meetings/" + meeting, "{\"command\":\"CANCEL\",\"reason\":\"Snow\"}");
            default -> body(stage, "COMMITTEE", committee);
        }
    }

    @Override
    public void inPrivate(Stage stage, RandomGenerator own) {
        closed.work(stage, own, items.get(own.nextInt(items.size())).path() + "/sealed");
    }

    private String body(Stage stage, String kind, String parent) {
        var more = parent.isEmpty() ? "" : ",\"parentId\":\"" + parent + "\"";
        var id = made(stage, "/v1/bodies", "{\"kind\":\"%s\",\"name\":\"Body %d\"%s}".formatted(kind, ++bodies, more));
        move(stage, "/v1/bodies/" + id, "{\"command\":\"ESTABLISH\"}");
        return id;
    }

    private void call(Stage stage, int inDays) {
        var day = java.time.LocalDate.of(2031, 3, 3).plusDays(inDays);
        meetings.add(made(
                stage,
                "/v1/meetings",
                "{\"bodyIds\":[\"%s\"],\"kind\":\"ORDINARY\",\"when\":{\"earliest\":\"%s\",\"latest\":\"%s\"}}"
                        .formatted(committee, day, day)));
    }

    private void add(Stage stage, String meeting, String access) {
        var id = made(
                stage,
                "/v1/meetings/" + meeting + "/agenda-items",
                "{\"number\":\"%d\",\"kind\":\"REPORT\",\"openTitle\":\"Item\",\"access\":%s}"
                        .formatted(items.size() + 1, access));
        if (!id.isEmpty()) {
            items.add(new Item(meeting, id));
        }
    }

    private void change(Stage stage, Item item, String patch) {
        stage.inPublic(Wire.request("PATCH", "/v1/meetings/" + item.meeting() + "/agenda-items/" + item.id())
                .as(clerk)
                .header("If-Match", tag(stage, item.path()))
                .json(patch));
    }

    private void move(Stage stage, String path, String command) {
        stage.inPublic(Wire.request("POST", path + "/transitions")
                .as(clerk)
                .header("If-Match", tag(stage, path))
                .json(command));
    }

    private String tag(Stage stage, String path) {
        return stage.reading(Wire.get(path).as(clerk)).header("etag");
    }

    private String made(Stage stage, String path, String body) {
        Answer answer = stage.inPublic(Wire.request("POST", path).as(clerk).json(body));
        var id = answer.json().path("id").asText("");
        if (!id.isEmpty()) {
            stage.knows(id);
        }
        return id;
    }
}
