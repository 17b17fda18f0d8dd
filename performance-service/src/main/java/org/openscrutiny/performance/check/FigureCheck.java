package org.openscrutiny.performance.check;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.check.rule.ExplanationReason;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.check.rule.Verdict;
import org.openscrutiny.performance.rule.RuleSet;

/** A printed figure beside the recomputed one. What was printed is never overwritten. */
@Entity
public class FigureCheck {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private CheckState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private CheckFigure claim;

    @JdbcTypeCode(SqlTypes.JSON)
    private CheckOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable NotCheckable notCheckable;

    private @Nullable String indicatorId;
    private @Nullable String observationId;
    private @Nullable String dashboardId;
    private String recordedBy;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CheckExplanation explanation;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CheckCorrection correction;

    private @Nullable String acceptedBy;
    private @Nullable Instant acceptedAt;

    @Version
    private long rowVersion;

    protected FigureCheck() {}

    /** {@code rule} is the version that a RATING is recomputed with, now and after every step. */
    FigureCheck(String id, CheckFigure claim, CheckSubject subject, @Nullable RuleSet rule, String actor, Instant at) {
        this.id = id;
        this.state = CheckState.OPEN;
        this.claim = claim;
        this.indicatorId = subject.indicatorId();
        this.observationId = claim.observationId();
        this.dashboardId = claim.dashboardId();
        this.recordedBy = actor;
        this.recordedAt = at;
        came(CheckOutcome.of(claim.claim().under(rule), null));
    }

    /**
     * Proposes a reason, in the place of one proposed before.
     *
     * @throws Problem 409 once it is decided, 422 NOTHING_TO_EXPLAIN where nothing is in conflict
     */
    void explain(ExplanationReason reason, @Nullable String text, String actor, Instant at) {
        requireOpenConflict("EXPLAIN");
        explanation = new CheckExplanation(reason, text, actor, at);
    }

    /**
     * Notes that the document prints another figure now, which must agree.
     *
     * @throws Problem 409 once it is decided, 422 where nothing is in conflict or the new figure is
     */
    void correct(PrintedText print, @Nullable String source, String actor, Instant at) {
        requireOpenConflict("CORRECT");
        CheckOutcome again = CheckOutcome.of(claim.claim(print).under(outcome.ruleSet()), null);
        if (again.verdict() == Verdict.CONFLICT || again.verdict() == null) {
            throw Problem.ruleBroken("/published/printed", "STILL_IN_CONFLICT", again.sentence());
        }
        state = CheckState.CORRECTED;
        correction = new CheckCorrection(print.printed(), source, again.sentence(), actor, at);
    }

    /**
     * Accepts what stands: the proposed reason, the correction, or the verdict itself; from then on it is public.
     *
     * @throws Problem 409 when accepted before, 403 {@code separation-of-duties} for whoever wrote any of it
     */
    void accept(String actor, Instant at) {
        if (acceptedBy != null) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, "It was accepted before.");
        }
        boolean wroteIt = Stream.of(
                        recordedBy,
                        explanation == null ? null : explanation.by(),
                        correction == null ? null : correction.by())
                .anyMatch(actor::equals);
        if (wroteIt) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who recorded, explained or corrected it does not accept it.");
        }
        if (state == CheckState.OPEN) {
            state = decided();
        }
        acceptedBy = actor;
        acceptedAt = at;
    }

    /** Ends a check of a document that was taken in, unless print and calculation are in conflict: the rule decides. */
    void settle(Instant at) {
        if (verdict != Verdict.CONFLICT) {
            state = CheckState.ACCEPTED;
            acceptedBy = outcome.rule();
            acceptedAt = at;
        }
    }

    private CheckState decided() {
        if (verdict != Verdict.CONFLICT) {
            return CheckState.ACCEPTED;
        }
        if (explanation == null) {
            return CheckState.ACCEPTED_CONFLICT;
        }
        came(CheckOutcome.of(claim.claim().under(outcome.ruleSet()), explanation.reason()));
        return CheckState.EXPLAINED;
    }

    private void came(CheckOutcome found) {
        outcome = found;
        verdict = found.verdict();
        notCheckable = found.notCheckable();
    }

    private void requireOpenConflict(String command) {
        if (state != CheckState.OPEN) {
            throw new Problem(GeneralProblem.ILLEGAL_TRANSITION, command + " is not possible from " + state + ".");
        }
        if (verdict != Verdict.CONFLICT) {
            throw Problem.ruleBroken("/command", "NOTHING_TO_EXPLAIN", "Only a conflict is explained or corrected.");
        }
    }

    public String id() {
        return id;
    }

    public CheckState state() {
        return state;
    }

    CheckFigure claim() {
        return claim;
    }

    CheckOutcome outcome() {
        return outcome;
    }

    @Nullable
    String indicatorId() {
        return indicatorId;
    }

    @Nullable
    String observationId() {
        return observationId;
    }

    @Nullable
    String dashboardId() {
        return dashboardId;
    }

    @Nullable
    NotCheckable notCheckable() {
        return notCheckable;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    CheckExplanation explanation() {
        return explanation;
    }

    @Nullable
    CheckCorrection correction() {
        return correction;
    }

    @Nullable
    String acceptedBy() {
        return acceptedBy;
    }

    /** When it became public. */
    Instant acceptedSince() {
        return Objects.requireNonNull(acceptedAt);
    }

    /** Whether an approver accepted it: from then on everybody may read it. */
    boolean accepted() {
        return acceptedBy != null;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
