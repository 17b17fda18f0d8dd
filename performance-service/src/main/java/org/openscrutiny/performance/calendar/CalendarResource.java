package org.openscrutiny.performance.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;

/** The council's own days over HTTP, year by year: everybody reads them, administrators write. */
@Path("/v1/calendars")
@Tag(
        name = "Calendars",
        description = "Days on which the council is closed or works, otherwise than bank holidays say.")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final String[] ROLES = {Role.ADMIN, Role.OFFICER, Role.APPROVER, Role.CLERK};

    private final CalendarService service;
    private final PublicAnswers open;
    private final PublicViews views;
    private final Answers answers;
    private final CurrentCaller caller;
    private final History history;

    CalendarResource(
            CalendarService service,
            PublicAnswers open,
            PublicViews views,
            Answers answers,
            CurrentCaller caller,
            History history) {
        this.service = service;
        this.open = open;
        this.views = views;
        this.answers = answers;
        this.caller = caller;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCalendars",
            summary = "Calendars by year",
            description = "Years with days of the council's own; bank holidays of England and Wales are known besides.")
    @APIResponse(
            responseCode = "200",
            description = "A page of years",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = CalendarExamples.LIST)))
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return open.list(PublicQuery.of(CalendarService.TYPE), limit, cursor);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(
            operationId = "readCalendar",
            summary = "The calendar of a year",
            description = "The same for everybody; administrators get the tag that the next PUT needs.")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "answer", value = CalendarExamples.PUBLIC)))
    public Response read(String year, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(CalendarService.TYPE, year, asOf, caller.hasAny(Role.ADMIN));
        }
        if (caller.hasAny(Role.ADMIN)) {
            CalendarYear found = service.entry(year);
            return answers.privileged(found.view(), found.rowVersion());
        }
        return open.single(CalendarService.TYPE, year);
    }

    @GET
    @Path("/{year}/bank-holidays")
    @PermitAll
    @Operation(
            operationId = "readBankHolidays",
            summary = "The bank holidays of a year",
            description = "Those of England and Wales, by the library that due dates are reckoned with; the council's"
                    + " own days go before them.")
    @APIResponse(
            responseCode = "200",
            description = "The bank holidays",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BankHolidays.class),
                            examples = @ExampleObject(name = "answer", value = CalendarExamples.BANK_HOLIDAYS)))
    public Response bankHolidays(String year) {
        return views.answer(service.bankHolidays(year));
    }

    @GET
    @Path("/{year}/history")
    @PermitAll
    @Operation(
            operationId = "listCalendarVersions",
            summary = "History of a calendar",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String year, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(CalendarService.TYPE, year, limit, cursor, caller.hasAny(ROLES));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterCalendar",
            summary = "Enter the council's own days of a year",
            description =
                    "`working` false closes a day, true has a weekend or bank holiday worked. Returns, commentary,"
                            + " notices and what ratings call `nextDueOn` go by it from then on. Returns and ratings made before"
                            + " keep their days; commentary that follows a meeting follows these days, too.")
    @APIResponse(responseCode = "201", description = "The year")
    @APIResponse(responseCode = "409", description = "The year was entered already")
    public Response enter(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "year", value = CalendarExamples.ENTER)))
                    EnterCalendar wish) {
        CalendarYear year = service.enter(wish);
        return Answers.created("/v1/calendars/" + wish.year(), year.view(), year.rowVersion());
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCalendar",
            summary = "Replace the council's own days of a year",
            description = "All of them; needs If-Match. What was made before keeps its days, as with a new year.")
    @APIResponse(responseCode = "200", description = "The year as it stands now")
    public Response replace(
            String year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "year", value = CalendarExamples.REPLACE)))
                    EnterCalendar wish) {
        CalendarYear replaced = service.replace(year, ifMatch, wish);
        return Answers.changed(replaced.view(), replaced.rowVersion());
    }
}
