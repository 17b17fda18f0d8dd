package org.openscrutiny.performance.target;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** What an indicator and area should reach in a year, in force from a day on. */
@Entity
public class Target implements YearLevel {
    @Id
    private String id;

    private String indicatorId;
    private String areaCode;
    private String periodKey;
    private LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;

    @Enumerated(EnumType.STRING)
    private TargetStage state;

    @Embedded
    private TargetLevels levels;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> warnings;

    private String draftedBy;
    private @Nullable String submittedBy;
    private @Nullable String approvedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant supersededAt;

    @Version
    private long rowVersion;

    protected Target() {}

    Target(String id, NewTarget wish, String actor) {
        this.id = id;
        this.indicatorId = wish.indicator().id();
        this.areaCode = wish.areaCode();
        this.periodKey = wish.period().key();
        this.effectiveFrom = wish.from();
        this.levels = wish.levels();
        this.state = TargetStage.DRAFT;
        this.warnings = List.of();
        this.draftedBy = actor;
    }

    /** What a document printed against the rules. */
    void warn(List<String> found) {
        warnings = List.copyOf(found);
    }

    void change(TargetLevels changed, LocalDate from) {
        in(TargetStage.DRAFT, "CHANGE");
        levels = changed;
        effectiveFrom = from;
    }

    void submit(String actor) {
        in(TargetStage.DRAFT, "SUBMIT");
        state = TargetStage.SUBMITTED;
        submittedBy = actor;
    }

    /** Other numbers before anybody approved the first. */
    void resubmit(TargetLevels changed, LocalDate from, String actor) {
        if (state != TargetStage.DRAFT) {
            in(TargetStage.SUBMITTED, "RESUBMIT");
        }
        levels = changed;
        effectiveFrom = from;
        state = TargetStage.SUBMITTED;
        submittedBy = actor;
    }

    /** Back to what it was before it was submitted with other numbers. */
    void takeBack(TargetNumbers before) {
        in(TargetStage.SUBMITTED, "UNDO");
        levels = before.levels();
        effectiveFrom = before.effectiveFrom();
        state = before.state();
        submittedBy = before.submittedBy();
        warnings = Objects.requireNonNullElse(before.warnings(), List.of());
    }

    void approve(String actor, Instant at) {
        in(TargetStage.SUBMITTED, "APPROVE");
        if (actor.equals(draftedBy) || actor.equals(submittedBy)) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES,
                    "Who drafted or submitted a target does not approve it as well.");
        }
        state = TargetStage.APPROVED;
        approvedBy = actor;
        publishedAt = at;
    }

    /** In force as a document printed it, whether or not it was submitted; its own source goes before the document. */
    void recordAsPrinted(String actor, Instant at, @Nullable TargetSource document) {
        if (inForce()) {
            in(TargetStage.SUBMITTED, "RECORD_AS_PRINTED");
        }
        submittedBy = submittedBy == null ? actor : submittedBy;
        state = TargetStage.APPROVED;
        approvedBy = actor;
        publishedAt = at;
        levels = levels.source() == null && document != null ? levels.from(document) : levels;
    }

    /** Ends the day before another one begins, known from when that one was published. */
    void supersededBy(Target later) {
        state = TargetStage.SUPERSEDED;
        effectiveTo = later.effectiveFrom.minusDays(1);
        supersededAt = later.publishedAt;
    }

    private void in(TargetStage needed, String command) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " needs a target that is " + needed + ", this is " + state + ".");
        }
    }

    @Override
    public boolean inForce() {
        return state == TargetStage.APPROVED || state == TargetStage.SUPERSEDED;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String indicatorId() {
        return indicatorId;
    }

    YearKey key() {
        return new YearKey(indicatorId, areaCode, period());
    }

    public String areaCode() {
        return areaCode;
    }

    public Period period() {
        return Periods.ofKey(periodKey);
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public @Nullable LocalDate effectiveTo() {
        return effectiveTo;
    }

    public TargetStage state() {
        return state;
    }

    public TargetLevels levels() {
        return levels;
    }

    public List<String> warnings() {
        return warnings;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    /** When it came into force, or was printed; absent before. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When the one after it was published; absent while there is none. */
    public @Nullable Instant supersededAt() {
        return supersededAt;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
