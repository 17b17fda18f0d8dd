package org.openscrutiny.performance.series;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;

/** From which period on the limits of a chart are made anew, why, and what shows that the process changed. */
@Entity
public class Rebase {
    @Id
    private String id;

    private String indicatorId;
    private String areaCode;
    private int number;
    private String periodKey;
    private LocalDate periodStart;

    @Enumerated(EnumType.STRING)
    private RebaseState state;

    private String reason;
    private String evidence;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String acceptedBy;
    private @Nullable Instant acceptedAt;

    @Version
    private long rowVersion;

    protected Rebase() {}

    Rebase(String id, String indicatorId, int number, Period period, ProposeRebase wish, String actor, Instant now) {
        this.id = id;
        this.indicatorId = indicatorId;
        this.areaCode = wish.areaCode();
        this.number = number;
        this.periodKey = period.key();
        this.periodStart = period.start();
        this.state = RebaseState.PROPOSED;
        this.reason = wish.reason();
        this.evidence = wish.evidence();
        this.proposedBy = actor;
        this.proposedAt = now;
    }

    /**
     * Makes it count.
     *
     * @throws Problem 409 once accepted, 403 {@code separation-of-duties} for who proposed it
     */
    void accept(String actor, Instant now) {
        if (state != RebaseState.PROPOSED) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, "ACCEPT is not possible: it is " + state + ".");
        }
        if (actor.equals(proposedBy)) {
            throw new Problem(GeneralProblem.SEPARATION_OF_DUTIES, "Who proposed a rebase does not accept it as well.");
        }
        state = RebaseState.ACCEPTED;
        acceptedBy = actor;
        acceptedAt = now;
    }

    public String id() {
        return id;
    }

    String indicatorId() {
        return indicatorId;
    }

    String areaCode() {
        return areaCode;
    }

    int number() {
        return number;
    }

    String period() {
        return periodKey;
    }

    RebaseState state() {
        return state;
    }

    LocalDate from() {
        return periodStart;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    String acceptedBy() {
        return acceptedBy;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    long rowVersion() {
        return rowVersion;
    }
}
