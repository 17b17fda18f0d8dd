package org.openscrutiny.performance.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** A file on its way in: tried out, accepted, then published by another person or recorded as printed. */
@Entity
public class ImportRun {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Layout layout;

    private @Nullable String reportingMonth;
    private @Nullable String areaCode;
    private boolean asPrinted;
    private String fileSha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private int rowTotal;

    /** The step that is ordered and not yet carried out. */
    @Enumerated(EnumType.STRING)
    private @Nullable ImportStep working;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ImportFailure failure;

    private String fingerprint;

    /** The indicators its rows are about; empty until it is tried. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> indicatorCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ImportReport report;

    private String madeBy;
    private Instant madeAt;
    private @Nullable String acceptedBy;
    private @Nullable Instant settledAt;
    private @Nullable String publishedBy;
    private @Nullable String source;

    @Version
    private long rowVersion;

    protected ImportRun() {}

    ImportRun(String id, ImportTerms terms, String fileSha256, int rows, String actor, Instant at) {
        this.id = id;
        this.layout = terms.layout();
        this.reportingMonth =
                terms.reportingMonth() == null ? null : terms.reportingMonth().toString();
        this.areaCode = terms.area();
        this.asPrinted = terms.asPrinted();
        this.fileSha256 = fileSha256;
        this.state = ImportState.TRYING;
        this.rowTotal = rows;
        this.working = ImportStep.TRY;
        this.fingerprint = "";
        this.indicatorCodes = List.of();
        this.report = ImportReport.of(List.of());
        this.madeBy = actor;
        this.madeAt = at;
    }

    void tried(Loaded trial) {
        fingerprint = trial.fingerprint();
        indicatorCodes = trial.codes().stream().sorted().toList();
        report = trial.report();
        state = ImportState.REPORTED;
        working = null;
    }

    /** Takes an order that is carried out later. */
    void begun(ImportOrder order) {
        if (working != null) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, working + " of this import is not finished; it comes first.");
        }
        require(order);
        working = order.step();
        failure = null;
    }

    /** The step did nothing. */
    void failed(ImportFailure why) {
        failure = why;
        working = null;
        state = state == ImportState.TRYING ? ImportState.FAILED : state;
    }

    void accepted(ImportReport loaded, String actor, Instant at) {
        working = null;
        settledAt = at;
        report = loaded.asCommitted();
        acceptedBy = actor;
        state = ImportState.ACCEPTED;
    }

    void approved(String actor) {
        working = null;
        publishedBy = actor;
        state = ImportState.APPROVED;
    }

    void recorded(String document, String actor) {
        working = null;
        source = document;
        publishedBy = actor;
        state = ImportState.RECORDED;
    }

    void undone(Instant at) {
        working = null;
        settledAt = at;
        state = ImportState.UNDONE;
    }

    /**
     * Lets an order pass that this import can take; approval is for somebody who neither sent nor accepted the file.
     *
     * @throws Problem 403 {@code separation-of-duties}, 409 {@code illegal-transition}
     */
    void require(ImportOrder order) {
        ImportStep step = order.step();
        ImportState needed = step == ImportStep.ACCEPT ? ImportState.REPORTED : ImportState.ACCEPTED;
        boolean embargoed = step == ImportStep.UNDO && state == ImportState.APPROVED;
        if (state != needed && !embargoed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    step + " needs an import that is " + needed + ", this is " + state + ".");
        }
        if (step == ImportStep.APPROVE && asPrinted) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    "This file is a document of the past: it is recorded by RECORD_AS_PRINTED, nobody approves it.");
        }
        if (step == ImportStep.APPROVE
                && (order.actor().equals(madeBy) || order.actor().equals(acceptedBy))) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who sent or accepted a file does not approve it as well.");
        }
    }

    ImportTerms terms() {
        return new ImportTerms(
                layout, reportingMonth == null ? null : YearMonth.parse(reportingMonth), areaCode, asPrinted);
    }

    public String id() {
        return id;
    }

    public Layout layout() {
        return layout;
    }

    public @Nullable String reportingMonth() {
        return reportingMonth;
    }

    public @Nullable String areaCode() {
        return areaCode;
    }

    public boolean asPrinted() {
        return asPrinted;
    }

    /** Whether it is known what its rows are about, and all of it is among these codes; {@code *} stands for all. */
    boolean within(Set<String> codes) {
        return codes.contains("*") || (!indicatorCodes.isEmpty() && codes.containsAll(indicatorCodes));
    }

    /** Whether its steps are carried out later. */
    boolean large() {
        return rowTotal > PartedLoad.AT_ONCE;
    }

    /** The step that is ordered and not yet carried out; null where none is. */
    public @Nullable ImportStep working() {
        return working;
    }

    /** Why the last ordered step did nothing; null where it did. */
    public @Nullable ImportFailure failure() {
        return failure;
    }

    String fileSha256() {
        return fileSha256;
    }

    public ImportState state() {
        return state;
    }

    String fingerprint() {
        return fingerprint;
    }

    public ImportReport report() {
        return report;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable String acceptedBy() {
        return acceptedBy;
    }

    /** When it was accepted or, later, undone; its file is kept from then. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }

    /** The printed document it was recorded from. */
    public @Nullable String source() {
        return source;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
