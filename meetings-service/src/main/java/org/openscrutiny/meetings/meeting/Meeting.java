package org.openscrutiny.meetings.meeting;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.notice.NoticeProof;

/** A meeting of one or more bodies. Names stand as they were when it was called. */
@Entity
public class Meeting {

    @Id
    String id;

    @Version
    long rowVersion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> bodyIds;

    String bodyName;

    @Enumerated(EnumType.STRING)
    MeetingKind kind;

    /** Null for one whose date is wholly open: that is how an embedded value without columns reads. */
    @Embedded
    private @Nullable FuzzyDate dated;

    @Nullable
    Instant plannedStart;

    @Nullable
    Instant plannedEnd;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Venue venue;

    @Nullable
    String remoteUrl;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Webcast webcast;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ClerkContact> clerks;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Signatory signatory;

    @Enumerated(EnumType.STRING)
    MeetingState state;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    String lateReason;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    NoticeProof notice;

    @Nullable
    String reason;

    @Nullable
    String source;

    @Nullable
    String replacesId;

    @Nullable
    String replacedById;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Warning> warnings;

    protected Meeting() {}

    /**
     * A typed meeting: provisional, or scheduled when its date is a day; a past one is a draft until it is recorded
     * as printed, for nobody calls it.
     */
    Meeting(String id, String bodyName, ScheduleMeeting wish, LocalDate today) {
        this.id = id;
        this.bodyName = bodyName;
        warnings = List.of();
        describe(wish);
        state = isPast(today)
                ? MeetingState.DRAFT
                : when().day() == null ? MeetingState.PROVISIONAL : MeetingState.SCHEDULED;
    }

    final void describe(ScheduleMeeting wish) {
        bodyIds = List.copyOf(wish.bodyIds());
        kind = wish.kind();
        dated = wish.when();
        plannedStart = wish.plannedStart() == null ? null : wish.plannedStart().instant();
        plannedEnd = wish.plannedEnd() == null ? null : wish.plannedEnd().instant();
        venue = wish.venue();
        remoteUrl = wish.remoteUrl();
        webcast = wish.webcast();
        clerks = wish.clerks() == null ? List.of() : List.copyOf(wish.clerks());
        signatory = wish.signatory();
        warn("WEEKDAY_MISMATCH", "/when/printed", when().wrongWeekday().orElse(null));
    }

    /** Keeps one warning of a code, or none. */
    final void warn(String code, String pointer, @Nullable String message) {
        var kept = new ArrayList<>(
                warnings.stream().filter(w -> !w.code().equals(code)).toList());
        if (message != null) {
            kept.add(new Warning(code, pointer, message));
        }
        warnings = List.copyOf(kept);
    }

    /** Replaces what a record of the past did not meet. */
    void warnOfGuards(List<Warning> guards) {
        var kept = new ArrayList<>(
                warnings.stream().filter(w -> !w.code().equals("GUARD_NOT_MET")).toList());
        kept.addAll(guards);
        warnings = List.copyOf(kept);
    }

    /**
     * Moves on; the caller has looked at the guards.
     *
     * @throws Problem 409 for a pair that is not listed
     */
    void moveTo(MeetingCommand command, MeetingState to) {
        requireListed(command, to);
        state = to;
    }

    void requireListed(MeetingCommand command, MeetingState to) {
        if (!command.leads(state, to)) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, command + " does not lead from " + state + " to " + to + ".");
        }
    }

    final boolean isPast(LocalDate today) {
        var latest = when().latest();
        return latest != null && latest.isBefore(today);
    }

    final FuzzyDate when() {
        return dated == null ? FuzzyDate.OPEN : dated;
    }

    String leadBodyId() {
        return bodyIds.getFirst();
    }

    boolean isPublic() {
        return state != MeetingState.DRAFT;
    }

    long rowVersion() {
        return rowVersion;
    }
}
