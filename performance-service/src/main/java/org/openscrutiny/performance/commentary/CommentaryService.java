package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.operations.ObjectErased;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.rating.Rating;

/** Writes, approves and publishes commentaries; what is published settles the obligation of its rating. */
@ApplicationScoped
class CommentaryService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "commentary");

    private static final String DUE = """
            select id from commentary where state = 'APPROVED' and publish_at <= :now
            order by publish_at, id limit 200 for update skip locked""";

    private final Commentaries commentaries;
    private final ObligationService obligations;
    private final Changes changes;
    private final Event<CommentaryErased> erased;
    private final Ids ids;
    private final Clock clock;

    CommentaryService(
            Commentaries commentaries,
            ObligationService obligations,
            Changes changes,
            Event<CommentaryErased> erased,
            Ids ids,
            Clock clock) {
        this.commentaries = commentaries;
        this.obligations = obligations;
        this.changes = changes;
        this.erased = erased;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Drafts the first text of a rating.
     *
     * @throws Problem 409 where there is a commentary already
     */
    @Transactional
    Commentary write(Rating rating, CommentaryText text, String actor) {
        if (commentaries.count("ratingId", rating.id()) > 0) {
            throw new Problem(GeneralProblem.CONFLICT, "This rating has a commentary; change that one.");
        }
        Commentary commentary = new Commentary(ids.nextText(), rating, text, actor, now());
        commentaries.persist(commentary);
        changes.append(() -> change("WRITE", commentary));
        return commentary;
    }

    @Transactional
    Commentary change(Commentary given, CommentaryText text, String actor) {
        return moved("CHANGE", given, c -> c.write(text, actor, now()));
    }

    @Transactional
    Commentary submit(Commentary given, String actor) {
        return moved("SUBMIT", given, c -> c.submit(actor, now()));
    }

    @Transactional
    Commentary giveBack(Commentary given, String reason) {
        return moved("RETURN", given, c -> c.giveBack(reason));
    }

    /**
     * Approves a text; it is public now, or at a later {@code publishAt}, before which nothing public moves.
     *
     * @throws Problem 403 {@code separation-of-duties}, 409 unless it is submitted
     */
    @Transactional
    Commentary approve(Commentary given, @Nullable Instant publishAt, String actor) {
        Instant now = now();
        boolean embargo = publishAt != null && publishAt.isAfter(now);
        return moved("APPROVE", given, c -> {
            c.approve(actor, embargo ? Objects.requireNonNull(publishAt) : now);
            if (!embargo) {
                publish(List.of(c), now);
            }
        });
    }

    /**
     * Enters a text of the past with the instant at which it was printed.
     *
     * @throws Problem 422 for an instant that is not past
     */
    @Transactional
    Commentary recordAsPrinted(Commentary given, Instant publishedAt, String source, String actor) {
        if (!publishedAt.isBefore(now())) {
            throw Problem.ruleBroken(
                    "/publishedAt", "NOT_PAST", "What is recorded as printed was printed in the past.");
        }
        Instant printed = publishedAt.truncatedTo(ChronoUnit.MICROS);
        return moved("RECORD_AS_PRINTED", given, c -> {
            c.recordAsPrinted(actor, printed, source);
            publish(List.of(c), printed);
        });
    }

    /**
     * Publishes approved texts whose embargo has ended, each once: their rows are locked and their state is asked under
     * the lock.
     *
     * @return how many were published
     */
    @Transactional
    int releaseDue() {
        Instant now = now();
        List<?> rows = commentaries
                .getEntityManager()
                .createNativeQuery(DUE, String.class)
                .setParameter("now", now)
                .getResultList();
        List<String> due = rows.stream().map(String::valueOf).toList();
        if (!due.isEmpty()) {
            List<Commentary> released = commentaries.list("id in ?1 order by id", due);
            publish(released, now);
            changes.appendAll(
                    () -> released.stream().map(c -> change("RELEASE", c)).toList());
        }
        return due.size();
    }

    /** What a commentary once said goes here, in its older payloads and where it was printed. */
    void erased(@Observes ObjectErased erasure) {
        if (!erasure.isOf(TYPE)) {
            return;
        }
        Commentary commentary = commentaries.findByIdOptional(erasure.id()).orElseThrow(Problem::notFound);
        if (commentary.erase(erasure.at())) {
            changes.append(() -> change("ERASE", commentary));
        }
        erased.fire(new CommentaryErased(commentary.ratingId(), commentary.standing(), erasure.at()));
    }

    private void publish(List<Commentary> texts, Instant at) {
        texts.forEach(c -> c.publish(at));
        Map<String, Instant> supplied = texts.stream()
                .collect(Collectors.toMap(Commentary::ratingId, c -> c.newest().suppliedAt()));
        obligations.supplied(supplied);
    }

    private Commentary moved(String command, Commentary given, Consumer<Commentary> step) {
        Commentary commentary = commentaries.findByIdOptional(given.id()).orElseThrow(Problem::notFound);
        if (commentary.rowVersion() != given.rowVersion()) {
            throw Problems.stale();
        }
        step.accept(commentary);
        changes.append(() -> change(command, commentary));
        return commentary;
    }

    private static Change change(String command, Commentary commentary) {
        CommentaryFullView full = CommentaryFullView.of(commentary);
        CommentaryVersion shown = commentary.published().orElse(null);
        if (shown == null) {
            return Change.restricted(TYPE, commentary.id(), "updated", command, full);
        }
        return Change.published(TYPE, commentary.id(), "published", command, CommentaryView.of(commentary, shown))
                .withFullView(full);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
