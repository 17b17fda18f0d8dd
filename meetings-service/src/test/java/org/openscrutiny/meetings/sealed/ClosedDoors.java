package org.openscrutiny.meetings.sealed;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.openscrutiny.chassis.testing.Stage;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

/** Work on the closed part of an item: written, ruled on, read, and got wrong in many ways. */
final class ClosedDoors {

    private final String monitor = TestTokens.bearer("monitor", Role.MONITORING_OFFICER);
    private final String member =
            TestTokens.bearer(Claims.of("member", Role.MEMBER).withPerson("p").withBodies("*"));
    private final String clerk;

    ClosedDoors(String clerk) {
        this.clerk = clerk;
    }

    void work(Stage stage, RandomGenerator own, String path) {
        switch (own.nextInt(6)) {
            case 0, 1, 2 -> write(stage, own, path);
            case 3 -> rule(stage, own, path);
            case 4 -> stage.inPrivate(Wire.get(path).as(member).header("X-Purpose", "the meeting"));
            default -> bungle(stage, own, path);
        }
    }

    private void write(Stage stage, RandomGenerator own, String path) {
        var tag = stage.inPrivate(Wire.get(path).as(clerk)).header("etag");
        var put = Wire.request("PUT", path).as(clerk);
        stage.inPrivate((tag.isEmpty() ? put : put.header("If-Match", tag)).json(text(stage, own)));
    }

    private static String text(Stage stage, RandomGenerator own) {
        return "{\"closedTitle\":\"%s\",\"text\":\"%s\",\"publicInterest\":\"%s\",\"barred\":[\"%s\"]}"
                .formatted(
                        stage.canary(),
                        (stage.canary() + " ").repeat(1 + own.nextInt(50)),
                        stage.canary(),
                        stage.canary());
    }

    private void rule(Stage stage, RandomGenerator own, String path) {
        var tag = stage.inPrivate(Wire.get(path).as(monitor)).header("etag");
        var key = new UUID(own.nextLong(), own.nextLong()).toString();
        for (int i = 0; i < 2; i++) {
            stage.inPrivate(Wire.request("POST", path + "/transitions")
                    .as(monitor)
                    .header("If-Match", tag.isEmpty() ? "\"r0\"" : tag)
                    .header("Idempotency-Key", key)
                    .json("{\"command\":\"RULE\",\"upheld\":%b,\"reasons\":\"%s\"}"
                            .formatted(own.nextBoolean(), stage.canary())));
        }
    }

    private void bungle(Stage stage, RandomGenerator own, String path) {
        var body = text(stage, own);
        var wrong =
                switch (own.nextInt(6)) {
                    case 0 -> body.replace("closedTitle", "closedHeading");
                    case 1 -> body.replace("\"barred\":[", "\"barred\":[\"" + "x".repeat(65) + stage.canary() + "\",");
                    case 2 -> body.substring(0, body.length() - 3);
                    case 3 -> body.replace("\"text\":\"", "\"text\":\"\\u0000");
                    case 4 -> body.replace("\"publicInterest\":", "\"publicInterest\":1,\"publicInterest\":");
                    default -> "[" + body + "]";
                };
        stage.inPrivate(Wire.request("PUT", path).as(clerk).json(wrong));
        stage.inPrivate(Wire.request("PUT", path)
                .as(clerk)
                .header("If-Match", "\"r999\"")
                .json(body));
        stage.inPrivate(
                Wire.request("PATCH", path.replace("/sealed", "")).as(clerk).json(body));
    }
}
