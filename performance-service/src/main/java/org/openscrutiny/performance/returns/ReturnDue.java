package org.openscrutiny.performance.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;

/** An observation that is expected of a period which ended. */
@Entity
public class ReturnDue {
    @Id
    private String id;

    private String indicatorId;
    private String indicatorCode;
    private String areaCode;
    private String periodKey;
    private LocalDate periodEnd;
    private @Nullable String owner;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ReturnState state;

    private @Nullable String reason;
    private @Nullable LocalDate receivedOn;
    private boolean announced;
    private @Nullable LocalDate warnedOn;
    private @Nullable LocalDate missedOn;

    @Version
    private long rowVersion;

    protected ReturnDue() {}

    ReturnDue(String id, Indicator indicator, String areaCode, Period period, LocalDate dueOn) {
        this.id = id;
        this.indicatorId = indicator.id();
        this.indicatorCode = indicator.code();
        this.areaCode = areaCode;
        this.periodKey = period.key();
        this.periodEnd = period.end();
        this.owner = indicator.owner();
        this.dueOn = dueOn;
        this.state = ReturnState.EXPECTED;
        this.announced = true;
    }

    /** The figure came in on a day. */
    void received(LocalDate day) {
        state = day.isAfter(dueOn) ? ReturnState.RECEIVED_LATE : ReturnState.RECEIVED;
        receivedOn = day;
    }

    /**
     * There is nothing to return.
     *
     * @throws Problem 409 unless it is still expected
     */
    void nil(String why) {
        if (state != ReturnState.EXPECTED) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, "NIL is not possible: it is " + state + ".");
        }
        state = ReturnState.NIL;
        reason = why;
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

    Deadline deadline() {
        return new Deadline(dueOn, announced, warnedOn, missedOn);
    }

    boolean overdue(LocalDate today) {
        return state == ReturnState.EXPECTED && today.isAfter(dueOn);
    }

    public String id() {
        return id;
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

    LocalDate periodEnd() {
        return periodEnd;
    }

    public @Nullable String owner() {
        return owner;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    ReturnState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    long rowVersion() {
        return rowVersion;
    }
}
