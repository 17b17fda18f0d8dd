package org.openscrutiny.performance.observation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One version of an observation's value, from its submission on; the next stands beside it, never over it. */
@Entity
public class Vintage {
    @Id
    private String id;

    private int number;

    @Enumerated(EnumType.STRING)
    private VintageState state;

    @Embedded
    private Figure figure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> warnings;

    private Instant recordedAt;
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> submittedBy;

    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishedAt;
    private boolean asPrinted;
    private @Nullable String returnedReason;
    private @Nullable String withdrawnReason;

    protected Vintage() {}

    Vintage(String id, int number, Figure figure, List<String> warnings, String actor, Instant at) {
        this.id = id;
        this.number = number;
        this.state = VintageState.SUBMITTED;
        this.figure = figure;
        this.warnings = List.copyOf(warnings);
        this.recordedAt = at;
        this.recordedBy = actor;
        this.submittedBy = List.of(actor);
    }

    void approve(String actor, Instant at, Instant publishing) {
        state = VintageState.APPROVED;
        approvedBy = actor;
        approvedAt = at;
        publishAt = publishing;
    }

    void printed(String actor, Instant at, @Nullable Source document) {
        approvedBy = actor;
        approvedAt = at;
        asPrinted = true;
        Source own = figure.source();
        if (document != null && (own == null || !own.named())) {
            figure = figure.from(document);
        }
    }

    void publish(Instant at) {
        state = VintageState.PUBLISHED;
        publishedAt = at;
    }

    void supersede() {
        state = VintageState.SUPERSEDED;
    }

    void giveBack(String reason) {
        state = VintageState.RETURNED;
        returnedReason = reason;
    }

    void resubmit(Figure other, List<String> found, String actor, Instant at) {
        state = VintageState.SUBMITTED;
        figure = other;
        warnings = List.copyOf(found);
        recordedBy = actor;
        submittedBy =
                Stream.concat(submittedBy.stream(), Stream.of(actor)).distinct().toList();
        recordedAt = at;
    }

    void withdraw(String reason) {
        state = VintageState.WITHDRAWN;
        withdrawnReason = reason;
    }

    String id() {
        return id;
    }

    public int number() {
        return number;
    }

    public VintageState state() {
        return state;
    }

    public Figure figure() {
        return figure;
    }

    /** Whether it says and tells all that a figure does; what was withdrawn can be said again. */
    public boolean says(Figure other) {
        return state != VintageState.WITHDRAWN && figure.sameAs(other) && other.toldBy(figure);
    }

    /** Whether a figure gives its number again, without a reason to tell something else of it. */
    public boolean restatedBy(Figure other) {
        boolean reasoned = other.reason() != null && !other.reason().isBlank();
        return state != VintageState.WITHDRAWN && figure.sameAs(other) && (!reasoned || other.toldBy(figure));
    }

    public List<String> warnings() {
        return warnings;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Everybody who ever submitted it, the first first: none of them approves it. */
    List<String> submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant publishAt() {
        return publishAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean asPrinted() {
        return asPrinted;
    }

    public @Nullable String returnedReason() {
        return returnedReason;
    }

    public @Nullable String withdrawnReason() {
        return withdrawnReason;
    }
}
