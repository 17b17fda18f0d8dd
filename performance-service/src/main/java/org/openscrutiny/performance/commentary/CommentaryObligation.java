package org.openscrutiny.performance.commentary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.CommentaryRule;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.returns.Deadline;

/** Commentary that a rating made due. Rows are made by {@link FrozenRatings}, one a rating, and never again. */
@Entity
public class CommentaryObligation {
    @Id
    private String id;

    private String ratingId;
    private String indicatorId;
    private String indicatorCode;
    private String areaCode;
    private String periodKey;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private CommentaryRule rule;

    private LocalDate frozenOn;
    private LocalDate dueOn;
    private @Nullable LocalDate agendaDay;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    private @Nullable String reason;
    private @Nullable LocalDate settledOn;
    private boolean announced;
    private @Nullable LocalDate warnedOn;
    private @Nullable LocalDate missedOn;

    @Version
    private long rowVersion;

    protected CommentaryObligation() {}

    boolean running() {
        return state == ObligationState.OPEN || state == ObligationState.ESCALATED;
    }

    /** Takes the agenda day as it is known now; null where no meeting takes the rating. */
    void meeting(@Nullable LocalDate agenda, LocalDate due) {
        agendaDay = agenda;
        if (!due.equals(dueOn)) {
            dueOn = due;
            warnedOn = null;
            missedOn = null;
        }
    }

    /** Whose it was before is erased. */
    void ownedBy(@Nullable String present) {
        owner = present;
    }

    void mark(Deadline.Mark mark, LocalDate today) {
        switch (mark) {
            case DUE -> announced = true;
            case WARN -> warnedOn = today;
            case MISS -> missedOn = today;
        }
    }

    /** The commentary came in on a day. */
    void supplied(LocalDate day) {
        settle(day.isAfter(dueOn) ? ObligationState.MET_LATE : ObligationState.MET, null, day);
    }

    /**
     * Ends it without a commentary, or takes it to a higher place.
     *
     * @throws Problem 409 when it is settled already
     */
    void decide(MoveObligation.Command command, @Nullable String why, LocalDate today) {
        if (!running() || (command == MoveObligation.Command.ESCALATE && state == ObligationState.ESCALATED)) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, command + " is not possible: it is " + state + ".");
        }
        switch (command) {
            case WAIVE -> settle(ObligationState.WAIVED, why, today);
            case NOT_SUPPLIED -> settle(ObligationState.NOT_SUPPLIED, why, today);
            case ESCALATE -> {
                state = ObligationState.ESCALATED;
                reason = why;
            }
        }
    }

    private void settle(ObligationState end, @Nullable String why, LocalDate day) {
        state = end;
        reason = why == null ? reason : why;
        settledOn = day;
    }

    boolean overdue(LocalDate today) {
        return running() && today.isAfter(dueOn);
    }

    Deadline deadline() {
        return new Deadline(dueOn, announced, warnedOn, missedOn);
    }

    public String id() {
        return id;
    }

    public String ratingId() {
        return ratingId;
    }

    String indicatorId() {
        return indicatorId;
    }

    public String indicatorCode() {
        return indicatorCode;
    }

    String areaCode() {
        return areaCode;
    }

    public String period() {
        return periodKey;
    }

    Measure measure() {
        return measure;
    }

    public @Nullable String owner() {
        return owner;
    }

    CommentaryRule rule() {
        return rule;
    }

    LocalDate frozenOn() {
        return frozenOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate agendaDay() {
        return agendaDay;
    }

    ObligationState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate settledOn() {
        return settledOn;
    }

    long rowVersion() {
        return rowVersion;
    }
}
