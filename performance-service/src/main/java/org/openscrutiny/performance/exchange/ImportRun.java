package org.openscrutiny.performance.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
    private String fileSha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String fingerprint;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportReport report;

    private String madeBy;
    private Instant madeAt;
    private @Nullable String acceptedBy;
    private @Nullable String publishedBy;
    private @Nullable String source;

    @Version
    private long rowVersion;

    protected ImportRun() {}

    ImportRun(String id, ImportTerms terms, String fileSha256, Loaded trial, String actor, Instant at) {
        this.id = id;
        this.layout = terms.layout();
        this.reportingMonth =
                terms.reportingMonth() == null ? null : terms.reportingMonth().toString();
        this.areaCode = terms.area();
        this.fileSha256 = fileSha256;
        this.state = ImportState.REPORTED;
        this.fingerprint = trial.fingerprint();
        this.report = trial.report();
        this.madeBy = actor;
        this.madeAt = at;
    }

    void accepted(ImportReport loaded, String actor) {
        report = loaded.asCommitted();
        acceptedBy = actor;
        state = ImportState.ACCEPTED;
    }

    /** Approved by somebody who neither sent nor accepted the file. */
    void approved(String actor) {
        require(ImportState.ACCEPTED, "APPROVE");
        if (actor.equals(madeBy) || actor.equals(acceptedBy)) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who sent or accepted a file does not approve it as well.");
        }
        publishedBy = actor;
        state = ImportState.APPROVED;
    }

    void recorded(String document, String actor) {
        require(ImportState.ACCEPTED, "RECORD_AS_PRINTED");
        source = document;
        publishedBy = actor;
        state = ImportState.RECORDED;
    }

    void undone() {
        require(ImportState.ACCEPTED, "UNDO");
        state = ImportState.UNDONE;
    }

    void require(ImportState needed, String command) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " needs an import that is " + needed + ", this is " + state + ".");
        }
    }

    ImportTerms terms() {
        return new ImportTerms(layout, reportingMonth == null ? null : YearMonth.parse(reportingMonth), areaCode);
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
