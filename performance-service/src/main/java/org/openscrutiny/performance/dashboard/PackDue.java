package org.openscrutiny.performance.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.returns.Deadline;

/** By when the pack of a dashboard is to be published, for the meeting that it is drawn up for; one a dashboard. */
@Entity
class PackDue {
    @Id
    private String dashboardId;

    private String bodyId;
    private String meetingId;
    private String periodKey;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate endedOn;
    private boolean announced;
    private @Nullable LocalDate warnedOn;
    private @Nullable LocalDate missedOn;

    @Version
    private long rowVersion;

    protected PackDue() {}

    PackDue(Plan plan, LocalDate due) {
        dashboardId = plan.dashboardId();
        begin(plan, due);
    }

    /** Life of the clock; ENDED without a pack. */
    enum State {
        EXPECTED,
        PUBLISHED,
        PUBLISHED_LATE,
        ENDED
    }

    /** What a dashboard is drawn up for now. */
    record Plan(String dashboardId, String bodyId, String meetingId, String period) {}

    boolean isOf(Plan plan) {
        return bodyId.equals(plan.bodyId()) && meetingId.equals(plan.meetingId()) && periodKey.equals(plan.period());
    }

    /** Runs for another meeting, or for one that takes place after all. */
    final void begin(Plan plan, LocalDate due) {
        bodyId = plan.bodyId();
        meetingId = plan.meetingId();
        periodKey = plan.period();
        dueOn = due;
        state = State.EXPECTED;
        endedOn = null;
        announced = false;
        warnedOn = null;
        missedOn = null;
    }

    /** Whether the day was another before; only one that is still to come is warned of and missed anew. */
    boolean move(LocalDate due, LocalDate today) {
        if (due.equals(dueOn)) {
            return false;
        }
        dueOn = due;
        if (!due.isBefore(today)) {
            warnedOn = null;
            missedOn = null;
        }
        return true;
    }

    void mark(Deadline.Mark mark, LocalDate today) {
        switch (mark) {
            case DUE -> announced = true;
            case WARN -> warnedOn = today;
            case MISS -> missedOn = today;
        }
    }

    void published(LocalDate day) {
        stop(day.isAfter(dueOn) ? State.PUBLISHED_LATE : State.PUBLISHED, day);
    }

    /** Nothing is due any more. */
    void end(LocalDate day) {
        stop(State.ENDED, day);
    }

    private void stop(State end, LocalDate day) {
        state = end;
        endedOn = day;
    }

    boolean running() {
        return state == State.EXPECTED;
    }

    boolean ended() {
        return state == State.ENDED;
    }

    Deadline deadline() {
        return new Deadline(dueOn, announced, warnedOn, missedOn);
    }

    /** When it was published, or was due no more; null while it runs. */
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    String dashboardId() {
        return dashboardId;
    }
}
