package org.openscrutiny.csa;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class OpenApiTest extends OpenApiChecks {

    @Override
    protected Map<String, Supplier<Call>> calls() {
        return Map.ofEntries(
                entry("createAgreement", () -> Call.of("/v1/agreements", coordinator())),
                entry(
                        "createPriority",
                        () -> Call.of("/v1/priorities", coordinator()).naming("agreementId", agreement())),
                entry("changeAgreement", () -> tagged("/v1/agreements/" + agreement())),
                entry(
                        "readAgreement",
                        () -> Call.of("/v1/agreements/" + published().agreement(), "")),
                entry("draftVersion", () -> Call.of("/v1/agreements/" + agreement() + "/versions", coordinator())),
                entry(
                        "listVersions",
                        () -> Call.of("/v1/agreements/" + published().agreement() + "/versions", "")),
                entry(
                        "readVersion",
                        () -> Call.of("/v1/agreements/" + published().agreement() + "/versions/1.0", "")),
                entry("changeVersion", () -> tagged(draft())),
                entry("moveVersion", () -> {
                    var draft = draft();
                    return new Call(draft + "/transitions", coordinator(), Api.tag(draft));
                }),
                entry(
                        "readPriority",
                        () -> Call.of("/v1/priorities/" + published().priority(), "")),
                entry(
                        "changePriority",
                        () -> tagged("/v1/priorities/" + published().priority())),
                entry(
                        "readIndicatorLinks",
                        () -> Call.of("/v1/priorities/" + published().priority() + "/indicators", "")),
                entry("linkIndicators", () -> {
                    var priority = "/v1/priorities/" + published().priority();
                    return new Call(priority + "/indicators", coordinator(), Api.tag(priority));
                }),
                entry(
                        "readPrioritySummary",
                        () -> Call.of("/v1/priorities/" + published().priority() + "/summary", "")),
                entry(
                        "readAgreementHistory",
                        () -> Call.of("/v1/agreements/" + published().agreement() + "/history", "")),
                entry(
                        "readPriorityHistory",
                        () -> Call.of("/v1/priorities/" + published().priority() + "/history", "")),
                entry("readPostHistory", () -> Call.of("/v1/posts/" + post() + "/history", coordinator())),
                entry("readResponse", () -> Call.of("/v1/responses/" + response(), "")),
                entry("readResponseHistory", () -> Call.of("/v1/responses/" + response() + "/history", "")),
                entry("moveResponse", () -> {
                    var response = "/v1/responses/" + response();
                    return new Call(response + "/transitions", coordinator(), Api.tag(response));
                }),
                entry("changeResponse", () -> tagged("/v1/responses/" + Answering.drafted(response()))),
                entry("createOrganisation", () -> Call.of("/v1/organisations", coordinator())),
                entry("readOrganisation", () -> Call.of("/v1/organisations/" + organisation(), "")),
                entry("readOrganisationHistory", () -> Call.of("/v1/organisations/" + organisation() + "/history", "")),
                entry("changeOrganisation", () -> tagged("/v1/organisations/" + organisation())),
                entry("listPosts", () -> Call.of("/v1/posts", coordinator())),
                entry("createPost", () -> Call.of("/v1/posts", coordinator())),
                entry("readPost", () -> Call.of("/v1/posts/" + post(), coordinator())),
                entry("changePost", () -> tagged("/v1/posts/" + post())));
    }

    private record Published(String agreement, String priority) {}

    private static Published published() {
        var agreement = agreement();
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        return new Published(agreement, priority);
    }

    private static String agreement() {
        return Api.agreement("Described");
    }

    private static String draft() {
        var agreement = agreement();
        Api.draft(agreement, "1.0", "2026-04-01");
        return "/v1/agreements/" + agreement + "/versions/1.0";
    }

    private static String post() {
        return Api.post("/v1/posts", Map.of("title", "Head", "organisation", "Police", "kind", "OFFICE"))
                .id();
    }

    private static String response() {
        return Answering.opened(UUID.randomUUID().toString(), organisation());
    }

    private static String organisation() {
        return Api.organisation("County Police", "POLICE");
    }

    private static Call tagged(String path) {
        return new Call(path, coordinator(), Api.tag(path));
    }

    private static String coordinator() {
        return TestTokens.bearer("coordinator-1", Role.COORDINATOR);
    }
}
