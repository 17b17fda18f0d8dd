package org.openscrutiny.performance.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** One version of what an indicator means; a draft alone takes other terms. */
@Entity
public class DefinitionVersion {
    @Id
    private String id;

    private int number;

    @Enumerated(EnumType.STRING)
    private DefinitionState state;

    private String draftedBy;
    private @Nullable String submittedBy;
    private @Nullable String returnedReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> returnedTo;

    private @Nullable String approvedBy;
    private @Nullable LocalDate validTo;

    @Embedded
    private DefinitionTerms terms;

    protected DefinitionVersion() {}

    DefinitionVersion(String id, int number, DefinitionTerms terms, String actor) {
        this.id = id;
        this.number = number;
        this.terms = terms;
        this.state = DefinitionState.DRAFT;
        this.draftedBy = actor;
        this.returnedTo = List.of();
    }

    /** Takes other terms while it is a draft. */
    void mend(DefinitionTerms mended, String actor) {
        from(DefinitionState.DRAFT, "A change");
        terms = mended;
        draftedBy = actor;
    }

    void submit(String actor) {
        from(DefinitionState.DRAFT, "SUBMIT");
        state = DefinitionState.SUBMITTED;
        submittedBy = actor;
    }

    /** A draft again, for its reason; who submitted it will not approve it either. */
    void giveBack(String reason) {
        from(DefinitionState.SUBMITTED, "RETURN");
        state = DefinitionState.DRAFT;
        returnedReason = reason;
        returnedTo = Stream.concat(returnedTo.stream(), Stream.ofNullable(submittedBy))
                .distinct()
                .toList();
        submittedBy = null;
    }

    void approve(String actor) {
        from(DefinitionState.SUBMITTED, "APPROVE");
        if (actor.equals(submittedBy) || returnedTo.contains(actor)) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who submitted a definition does not approve it as well.");
        }
        state = DefinitionState.APPROVED;
        approvedBy = actor;
    }

    /** Takes over a definition of a printed document: nobody approves what was in force long ago. */
    void recordAsPrinted(String actor) {
        if (state == DefinitionState.DRAFT || state == DefinitionState.SUBMITTED) {
            submittedBy = submittedBy == null ? actor : submittedBy;
            state = DefinitionState.APPROVED;
            approvedBy = actor;
        }
    }

    /** Sets its last day, once another was approved that follows it. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    void supersede() {
        state = DefinitionState.SUPERSEDED;
    }

    private void from(DefinitionState needed, String command) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " needs a definition that is " + needed + ", this is " + state + ".");
        }
    }

    public int number() {
        return number;
    }

    public DefinitionState state() {
        return state;
    }

    public DefinitionTerms terms() {
        return terms;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    /** Why it was last returned. */
    public @Nullable String returnedReason() {
        return returnedReason;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    /** Whether it was approved, be its first day to come. */
    boolean approved() {
        return state == DefinitionState.APPROVED || state == DefinitionState.SUPERSEDED;
    }
}
