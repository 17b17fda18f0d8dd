package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.problem.Problem;

/** Answers with the stored bytes of a pack, or with their rendering as CSV. */
@ApplicationScoped
class PackAnswers {
    private final Answers answers;
    private final DashboardCsv csv;
    private final HttpHeaders request;
    private final PublicPacks packs;

    PackAnswers(PublicPacks packs, Answers answers, DashboardCsv csv, HttpHeaders request) {
        this.packs = packs;
        this.answers = answers;
        this.csv = csv;
        this.request = request;
    }

    /** Whether the first form the caller names is CSV. */
    boolean wantsCsv() {
        return request.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type ->
                        type.getType().equals("text") && type.getSubtype().equals("csv"))
                .isPresent();
    }

    Response of(Optional<String> document) {
        return of(document.orElseThrow(Problem::notFound));
    }

    /** The last pack that stands of a dashboard. */
    Response standing(String dashboardId) {
        return of(packs.latest(dashboardId));
    }

    /** The same as JSON; no thread waits for it. */
    CompletionStage<Response> standingJson(String dashboardId) {
        var condition = answers.condition();
        return packs.standing(dashboardId)
                .thenApply(document ->
                        condition.hashedDocument(document.text(), document.sha256(), MediaType.APPLICATION_JSON));
    }

    Response of(String bytes) {
        return wantsCsv()
                ? answers.publicDocument(csv.of(bytes), "text/csv; charset=utf-8")
                : answers.publicDocument(bytes, MediaType.APPLICATION_JSON);
    }
}
