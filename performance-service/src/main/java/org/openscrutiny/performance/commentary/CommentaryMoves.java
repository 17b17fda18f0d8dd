package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.indicator.OwnIndicators;

/** Who may take which step of a commentary, and what the step needs. */
@ApplicationScoped
class CommentaryMoves {
    private final CommentaryService service;
    private final CommentaryReads reads;
    private final OwnIndicators own;
    private final CurrentCaller caller;

    CommentaryMoves(CommentaryService service, CommentaryReads reads, OwnIndicators own, CurrentCaller caller) {
        this.service = service;
        this.reads = reads;
        this.own = own;
        this.caller = caller;
    }

    Commentary move(Commentary commentary, MoveCommentary wish) {
        return switch (wish.command()) {
            case SUBMIT -> {
                reads.requireOwn(commentary);
                yield service.submit(commentary, own.actor());
            }
            case RETURN -> {
                own.requireRole(Role.APPROVER);
                yield service.giveBack(commentary, reason(wish));
            }
            case APPROVE -> {
                own.requireRole(Role.APPROVER);
                yield service.approve(commentary, wish.publishAt(), own.actor());
            }
            case RECORD_AS_PRINTED -> asPrinted(commentary, wish);
        };
    }

    private Commentary asPrinted(Commentary commentary, MoveCommentary wish) {
        if (!caller.hasAny(Role.CLERK)) {
            reads.requireOwn(commentary);
        }
        Instant publishedAt = wish.publishedAt();
        String source = wish.source();
        if (publishedAt == null || source == null || source.isBlank()) {
            String missing = publishedAt == null ? "/publishedAt" : "/source";
            throw Problem.ruleBroken(missing, "REQUIRED", "Say when and where it was printed.");
        }
        return service.recordAsPrinted(commentary, publishedAt, source, own.actor());
    }

    private static String reason(MoveCommentary wish) {
        String reason = wish.reason();
        if (reason == null || reason.isBlank()) {
            throw new Problem(
                    PerformanceProblem.REASON_REQUIRED,
                    "Say why in \"reason\".",
                    List.of(new Fault("/reason", "REQUIRED", "Say why.")));
        }
        return reason;
    }
}
