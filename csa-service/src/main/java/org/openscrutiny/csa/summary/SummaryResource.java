package org.openscrutiny.csa.summary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.csa.Day;

/** The summary of a priority over HTTP. */
@Path("/v1/priorities/{id}/summary")
@Tag(name = "Priorities")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

    private static final String EXAMPLE = """
            {"priority":{"id":"0190e0a0-0000-7000-8000-0000000000a3","code":"P3","name":"Priority three",\
            "status":"ACTIVE"},"on":"2018-02-28","versionNumber":"1.0","indicators":[{"indicatorId":\
            "0190e0a0-0000-7000-8000-0000000000f1","code":"IND-B","kind":"OUTCOME","period":"2017-11",\
            "measure":"PERIOD","value":12,"target":12,"rating":"GREEN","ageMonths":3,"nextDueOn":"2018-01-15",\
            "freshness":"CARRIED"},{"indicatorId":"0190e0a0-0000-7000-8000-0000000000f2","kind":"PROXY",\
            "awaited":true}],"recommendations":[{"recommendationId":"0190e0a0-0000-7000-8000-0000000000c1",\
            "reference":"SCR-2018-002","text":"That the partnership hold workshops in each district.","responseId":\
            "0190e0a0-0000-7000-8000-0000000000e1","addressee":"County Police","dueOn":"2018-02-20","state":"DUE",\
            "overdue":true}],"overdueAnswers":1}""";

    private final SummaryService service;
    private final PublicViews publicViews;
    private final Day day;

    SummaryResource(SummaryService service, PublicViews publicViews, Day day) {
        this.service = service;
        this.publicViews = publicViews;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readPrioritySummary",
            summary = "A priority, its figures and its recommendations on a day",
            description =
                    "For each linked indicator and area the latest rating of the year to date, else of a period"
                            + " alone, with its age judged on the day asked; the open recommendations with who has not answered.")
    @APIResponse(
            responseCode = "200",
            description = "The summary",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrioritySummary.class),
                            examples = @ExampleObject(name = "summary", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No such public priority, or no version in force on that day")
    public Response read(String id, @RestQuery @Nullable String on) {
        return publicViews.answer(service.of(id, day.asked(on)));
    }
}
