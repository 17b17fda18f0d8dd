package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.target.TargetReads.Seen;

/** Who may do what to one target, and what a refusal of it is called over HTTP. */
@ApplicationScoped
class TargetCommands {
    private final TargetService service;
    private final TargetReads reads;
    private final LevelWishes wishes;
    private final OwnIndicators own;
    private final CommandReader commands;

    TargetCommands(
            TargetService service, TargetReads reads, LevelWishes wishes, OwnIndicators own, CommandReader commands) {
        this.service = service;
        this.reads = reads;
        this.wishes = wishes;
        this.own = own;
        this.commands = commands;
    }

    /**
     * Drafts a target, or brings one into force as a document of the past printed it.
     *
     * @throws Problem 403 for an indicator of another owner, 422 with all faults
     */
    Seen<Target> draft(EnterTarget words) {
        NewTarget wish = wishes.target(words);
        Instant printedAt = words.printedAt();
        Target target = printedAt == null
                ? service.draft(List.of(wish), own.actor()).getFirst()
                : service.print(wish, printedAt, own.actor());
        return new Seen<>(target, wish.indicator());
    }

    /**
     * Lays a merge patch over a draft.
     *
     * @throws Problem 404, 403, 412 or 428; 409 for what is no draft, 422 with all faults
     */
    Seen<Target> change(String id, @Nullable String ifMatch, byte[] patch) {
        Seen<Target> seen = reads.target(id);
        Target target = seen.row();
        own.requireOwn(seen.indicator());
        Preconditions.requireMatch(ifMatch, target.rowVersion());
        EnterTarget changed = commands.patched(EnterTarget.of(target, seen.indicator()), patch, EnterTarget.class);
        if (changed.printedAt() != null) {
            throw Problem.ruleBroken(
                    "/printedAt",
                    "NOT_HERE",
                    "A draft is recorded by the command RECORD_AS_PRINTED {publishedAt, source}.");
        }
        NewTarget wish = wishes.target(changed);
        target.key().requireSame(wish.key());
        return new Seen<>(service.change(target, wish), seen.indicator());
    }

    /**
     * Takes a step.
     *
     * @throws Problem 404, 403, 412 or 428; 409 where the step is not possible, 422 without what it needs
     */
    Seen<Target> move(String id, @Nullable String ifMatch, MoveTarget wish) {
        Seen<Target> seen = reads.target(id);
        Set<Target> target = Set.of(seen.row());
        Preconditions.requireMatch(ifMatch, seen.row().rowVersion());
        List<Target> moved =
                switch (wish.command()) {
                    case SUBMIT -> {
                        own.requireOwn(seen.indicator());
                        yield service.submit(target, own.actor());
                    }
                    case APPROVE -> {
                        own.requireRole(Role.APPROVER);
                        yield service.approve(target, own.actor());
                    }
                    case RECORD_AS_PRINTED -> {
                        own.requireOwnOr(Role.CLERK, seen.indicator());
                        yield asPrinted(target, wish);
                    }
                };
        return new Seen<>(moved.getFirst(), seen.indicator());
    }

    private List<Target> asPrinted(Set<Target> target, MoveTarget wish) {
        Instant publishedAt = wish.publishedAt();
        TargetSource source = wish.source();
        if (publishedAt == null || source == null || !source.named()) {
            String missing = publishedAt == null ? "/publishedAt" : "/source";
            throw Problem.ruleBroken(missing, "REQUIRED", "Say when and where it was printed.");
        }
        return service.recordAsPrinted(target, publishedAt, source, own.actor());
    }
}
