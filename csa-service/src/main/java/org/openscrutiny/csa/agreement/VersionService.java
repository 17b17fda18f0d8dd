package org.openscrutiny.csa.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.Stored;
import org.openscrutiny.csa.Warning;
import org.openscrutiny.csa.priority.Priorities;
import org.openscrutiny.csa.priority.Priority;
import org.openscrutiny.csa.priority.PriorityEvent;
import org.openscrutiny.csa.priority.PriorityService;

/** The use cases of versions. The agreement's row is locked first, so that numbers and dates stay in order. */
@ApplicationScoped
class VersionService {

    private final Agreements agreements;
    private final Priorities priorities;
    private final PriorityService priorityService;
    private final Changes changes;
    private final CommandReader commands;
    private final Ids ids;

    VersionService(
            Agreements agreements,
            Priorities priorities,
            PriorityService priorityService,
            Changes changes,
            CommandReader commands,
            Ids ids) {
        this.agreements = agreements;
        this.priorities = priorities;
        this.priorityService = priorityService;
        this.changes = changes;
        this.commands = commands;
        this.ids = ids;
    }

    @Transactional
    Stored<VersionFullView> draft(String agreementId, DraftVersion command) {
        var agreement = agreements.lock(agreementId).orElseThrow(Problem::notFound);
        var versions = new ArrayList<>(agreements.versions(List.of(agreementId)));
        var number = VersionNumber.of(command.number());
        requireNext(number, versions);
        var content = command.content(resolve(agreementId, command));
        var version = new AgreementVersion(ids.nextText(), agreementId, number, command.effectiveFrom(), content);
        agreements.add(version);
        versions.add(version);
        changes.append(() -> AgreementService.change(agreement, versions, "updated", "DRAFT_VERSION"));
        return stored(version);
    }

    @Transactional
    Stored<VersionFullView> rewrite(String agreementId, String number, @Nullable String ifMatch, byte[] patch) {
        var agreement = agreements.lock(agreementId).orElseThrow(Problem::notFound);
        var versions = agreements.versions(List.of(agreementId));
        var version = the(number, versions);
        Preconditions.requireMatch(ifMatch, version.rowVersion());
        version.requireOpen();
        var command = commands.patched(DraftVersion.of(version), patch, DraftVersion.class);
        if (!command.number().equals(number)) {
            throw Problem.ruleBroken("/number", "FIXED", "A number is given once, with the draft.");
        }
        version.rewrite(command.effectiveFrom(), command.content(resolve(agreementId, command)));
        changes.append(() -> AgreementService.change(agreement, versions, "updated", "REWRITE_VERSION"));
        return stored(version);
    }

    @Transactional
    Stored<VersionFullView> move(String agreementId, String number, @Nullable String ifMatch, MoveVersion command) {
        var agreement = agreements.lock(agreementId).orElseThrow(Problem::notFound);
        var versions = agreements.versions(List.of(agreementId));
        var version = the(number, versions);
        Preconditions.requireMatch(ifMatch, version.rowVersion());
        switch (command.command()) {
            case CONSULT -> version.consult(command.consultation());
            case REVISE -> version.revise(command.reason());
            case ADOPT -> version.adopt(command.agreedAt());
            case PUBLISH -> publish(version, versions);
            case RECORD_AS_PRINTED -> recordAsPrinted(version, versions, command);
        }
        var adopted = version.isPublished() ? adoptPlaced(version) : List.<Priority>of();
        var reason = version.isPublished() ? "published" : "updated";
        var name = command.command().name();
        changes.appendAll(() -> {
            var all = new ArrayList<Change>(priorityService.change(adopted, PriorityEvent.CREATED, name));
            all.add(AgreementService.change(agreement, versions, reason, name));
            return all;
        });
        return stored(version);
    }

    @Transactional
    Stored<VersionFullView> find(String agreementId, String number) {
        return stored(the(number, agreements.versions(List.of(agreementId))));
    }

    @Transactional
    List<VersionFullView> all(String agreementId) {
        var agreement = agreements.find(agreementId).orElseThrow(Problem::notFound);
        return agreements.versions(List.of(agreement.id())).stream()
                .map(VersionFullView::of)
                .toList();
    }

    private void publish(AgreementVersion version, List<AgreementVersion> versions) {
        version.requireState(MoveVersion.Command.PUBLISH, VersionState.AGREED);
        var guards = new PublicationGuards(version, versions, priorities.of(version.agreementId()));
        var failures = guards.failures(guards.requireDates());
        if (!failures.isEmpty()) {
            var first = failures.getFirst();
            throw new Problem(
                    first.problem(),
                    first.message(),
                    failures.stream().map(PublicationGuards.Failure::fault).toList());
        }
        version.publish(version.steps().warnings());
    }

    private void recordAsPrinted(AgreementVersion version, List<AgreementVersion> versions, MoveVersion command) {
        version.requireState(MoveVersion.Command.RECORD_AS_PRINTED, VersionState.DRAFT);
        var source = command.source();
        var state = command.state();
        var faults = new Faults();
        faults.brokenIf(source == null, "/source", "REQUIRED", "Name the paper and the line.");
        faults.brokenIf(state == null || state == VersionState.DRAFT, "/state", "REQUIRED", "Name the printed state.");
        faults.throwIfAny();
        if (source != null && state != null) {
            version.recordAsPrinted(state, source, command, unmet(version, versions, command, state));
        }
    }

    /** Guards that a past record does not meet, as warnings (D2). */
    private List<Warning> unmet(
            AgreementVersion version, List<AgreementVersion> versions, MoveVersion command, VersionState state) {
        var warnings = new ArrayList<Warning>();
        if (version.steps().with(command.consultation()).consultations().isEmpty()) {
            warnings.add(new Warning("CONSULTATION_MISSING", "The paper names no consultation with its dates."));
        }
        if (state.isFrozen() && command.agreedAt() == null) {
            warnings.add(new Warning("MINUTE_MISSING", "The paper names no meeting with the minute that adopted it."));
        }
        if (state == VersionState.PUBLISHED) {
            var guards = new PublicationGuards(version, versions, priorities.of(version.agreementId()));
            guards.failures(guards.requireDates()).forEach(f -> warnings.add(f.warning()));
        }
        return warnings;
    }

    private List<Priority> adoptPlaced(AgreementVersion version) {
        var placed = version.content().priorityIds();
        return priorities.of(version.agreementId()).stream()
                .filter(p -> placed.contains(p.id()) && p.adopt())
                .toList();
    }

    private List<Placement> resolve(String agreementId, DraftVersion command) {
        return new PlacementNames(priorities.of(agreementId)).resolve(command.placements());
    }

    private static Stored<VersionFullView> stored(AgreementVersion version) {
        return new Stored<>(VersionFullView.of(version), version.rowVersion());
    }

    private static AgreementVersion the(String number, List<AgreementVersion> versions) {
        return versions.stream()
                .filter(v -> v.number().toString().equals(number))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static void requireNext(VersionNumber number, List<AgreementVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var last = versions.getLast().number();
        if (number.compareTo(last) <= 0) {
            throw new Problem(
                    CsaProblem.VERSION_NUMBER_TAKEN,
                    "The last number is " + last + "; " + number + " is not after it.");
        }
        if (!number.mayFollow(last)) {
            throw Problem.ruleBroken(
                    "/number", "NUMBER_OUT_OF_STEP", "A refresh raises major and sets minor to 0; after " + last + ".");
        }
    }
}
