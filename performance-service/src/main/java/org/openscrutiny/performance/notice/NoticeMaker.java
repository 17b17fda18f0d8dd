package org.openscrutiny.performance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.commentary.CommentaryMarked;
import org.openscrutiny.performance.indicator.OwnerErased;
import org.openscrutiny.performance.returns.Deadline;
import org.openscrutiny.performance.returns.ReturnsMarked;

/**
 * Makes notices in the transaction that leaves a mark on a clock, so that there is one for each mark and none without;
 * what was recorded as printed has no clock.
 */
@ApplicationScoped
class NoticeMaker {
    private final Notices notices;
    private final Recipients recipients;
    private final Clock clock;
    private final ZoneId zone;
    private final CouncilCalendar calendar;

    NoticeMaker(
            Notices notices,
            Recipients recipients,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone,
            CouncilCalendar calendar) {
        this.notices = notices;
        this.recipients = recipients;
        this.clock = clock;
        this.zone = zone;
        this.calendar = calendar;
    }

    void returns(@Observes ReturnsMarked marked) {
        List<Letter> letters = new ArrayList<>();
        for (ReturnsMarked.One one : marked.marks()) {
            NoticeKind kind = kind(one.mark(), NoticeKind.RETURN_DUE, NoticeKind.RETURN_MISSED);
            Optional<String> to = recipients.owner(one.due().owner());
            if (kind != null && to.isPresent()) {
                letters.add(new Letter(
                        kind,
                        one.due().id(),
                        one.due().dueOn(),
                        to.get(),
                        one.due().indicatorCode() + ", " + one.due().period(),
                        "/v1/returns/" + one.due().id()));
            }
        }
        notices.make(letters);
    }

    void commentaries(@Observes CommentaryMarked marked) {
        List<Letter> letters = new ArrayList<>();
        for (CommentaryMarked.One one : marked.marks()) {
            NoticeKind kind = kind(one.mark(), NoticeKind.COMMENTARY_DUE, NoticeKind.COMMENTARY_MISSED);
            Optional<String> to = recipients.owner(one.obligation().owner());
            if (kind != null && to.isPresent()) {
                letters.add(new Letter(
                        kind,
                        one.obligation().id(),
                        one.obligation().dueOn(),
                        to.get(),
                        one.obligation().indicatorCode() + ", "
                                + one.obligation().period(),
                        "/v1/obligations/" + one.obligation().id()));
            }
        }
        notices.make(letters);
    }

    void ownerErased(@Observes OwnerErased erasure) {
        notices.readdress(
                erasure.indicatorId(),
                recipients.address(erasure.owner()).orElse(null),
                recipients.mailbox().orElse(null));
    }

    private static @Nullable NoticeKind kind(Deadline.Mark mark, NoticeKind due, NoticeKind missed) {
        return switch (mark) {
            case DUE -> null;
            case WARN -> due;
            case MISS -> missed;
        };
    }

    /** Tells the approver once a working day that work waits for approval; what is waiting is counted, not shown. */
    @Transactional
    void workWaiting() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Optional<String> to = recipients.approver();
        if (to.isEmpty() || !calendar.days().isWorkingDay(today) || notices.madeFor(today)) {
            return;
        }
        long waiting = notices.waitingWork();
        if (waiting > 0) {
            notices.make(List.of(new Letter(
                    NoticeKind.WORK_WAITING,
                    today.toString(),
                    today,
                    to.get(),
                    waiting + " figures, commentaries, targets, definitions and rebases",
                    "/v1/observations")));
        }
    }
}
