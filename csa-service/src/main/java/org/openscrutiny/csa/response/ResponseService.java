package org.openscrutiny.csa.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.Stored;
import org.openscrutiny.csa.organisation.Organisations;

/** The use cases of responses: a lead writes for the own organisation, somebody else approves, then it is sent. */
@ApplicationScoped
class ResponseService {

    private final Responses responses;
    private final Organisations organisations;
    private final Changes changes;
    private final CommandReader commands;
    private final CurrentCaller caller;
    private final Day day;

    ResponseService(
            Responses responses,
            Organisations organisations,
            Changes changes,
            CommandReader commands,
            CurrentCaller caller,
            Day day) {
        this.responses = responses;
        this.organisations = organisations;
        this.changes = changes;
        this.commands = commands;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    Stored<ResponseFullView> move(String id, @Nullable String ifMatch, MoveResponse command) {
        var response = writable(id, ifMatch);
        switch (command.command()) {
            case MATCH -> match(response, command);
            case ACKNOWLEDGE -> response.acknowledge();
            case DRAFT -> response.draft(required(command.answer(), "/answer"), caller.actor());
            case APPROVE -> response.approve(caller.actor());
            case RETURN -> response.giveBack(command.reason());
            case SEND -> response.send(day.asked(null));
            case PROGRESS -> response.progress(required(command.implementation(), "/implementation"));
            case RECORD_AS_PRINTED -> recordAsPrinted(response, command);
        }
        var name = command.command();
        changes.append(() -> change(response, ResponseEvent.of(name), name.name()));
        return stored(response);
    }

    @Transactional
    Stored<ResponseFullView> rewrite(String id, @Nullable String ifMatch, byte[] patch) {
        var response = writable(id, ifMatch);
        var drafted = response.answer();
        if (drafted == null) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, "Nothing is drafted yet; send DRAFT first.");
        }
        response.draft(commands.patched(drafted, patch, Answer.class), caller.actor());
        changes.append(() -> change(response, ResponseEvent.UPDATED, "REWRITE"));
        return stored(response);
    }

    @Transactional
    Stored<ResponseFullView> find(String id) {
        return stored(responses.find(id).orElseThrow(Problem::notFound));
    }

    /** The row, for those who may write it. */
    @Transactional
    Optional<Stored<ResponseFullView>> findOwn(String id) {
        return responses.find(id).filter(this::isOwn).map(ResponseService::stored);
    }

    @Transactional
    List<ResponseFullView> page(boolean unmatched, @Nullable String afterId, int size) {
        return responses.page(unmatched ? ResponseStep.UNMATCHED : null, afterId, size).stream()
                .map(ResponseFullView::of)
                .toList();
    }

    /** The change to append: public with the full view beside it, or restricted while nobody is found. */
    static Change change(Response response, ResponseEvent event, String command) {
        var full = ResponseFullView.of(response);
        return response.isMatched()
                ? Change.published(ResponseView.TYPE, response.id(), event.reason(), command, ResponseView.of(response))
                        .withFullView(full)
                : Change.restricted(ResponseView.TYPE, response.id(), event.reason(), command, full);
    }

    private Response writable(String id, @Nullable String ifMatch) {
        var response = responses.find(id).orElseThrow(Problem::notFound);
        if (!isOwn(response)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "It is for its own organisation to answer.");
        }
        Preconditions.requireMatch(ifMatch, response.rowVersion());
        return response;
    }

    /** The coordinator's are all; a lead's are those its organisation answers today, by succession too (C45). */
    private boolean isOwn(Response response) {
        if (caller.hasAny(Role.COORDINATOR)) {
            return true;
        }
        var asked = response.addressee().id();
        if (asked == null || !caller.hasAny(Role.LEAD)) {
            return false;
        }
        return organisations.register().answering(asked, day.asked(null)).stream()
                .anyMatch(caller.own("organisation")::contains);
    }

    private void match(Response response, MoveResponse command) {
        requireCoordinator();
        var organisation = required(command.organisationId(), "/organisationId");
        if (organisations.register().byId(organisation).isEmpty()) {
            throw Problem.ruleBroken("/organisationId", "UNKNOWN_ORGANISATION", "There is no such organisation.");
        }
        response.match(organisation);
    }

    private void recordAsPrinted(Response response, MoveResponse command) {
        requireCoordinator();
        required(command.source(), "/source");
        var on = required(command.respondedOn(), "/respondedOn");
        response.recordAsPrinted(required(command.answer(), "/answer"), on);
    }

    private void requireCoordinator() {
        if (!caller.hasAny(Role.COORDINATOR)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "That is for the coordinator.");
        }
    }

    private static <T> T required(@Nullable T given, String pointer) {
        if (given == null) {
            throw Problem.ruleBroken(pointer, "REQUIRED", "This step needs it.");
        }
        return Objects.requireNonNull(given);
    }

    private static Stored<ResponseFullView> stored(Response response) {
        return new Stored<>(ResponseFullView.of(response), response.rowVersion());
    }
}
