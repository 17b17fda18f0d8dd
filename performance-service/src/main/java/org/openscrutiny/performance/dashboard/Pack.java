package org.openscrutiny.performance.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting was given: a document that is stored, hashed and never changed; a correction is a new pack. An erasure
 * alone takes the document away.
 */
@Entity
@Immutable
@Table(name = "public_pack")
class Pack {
    @Id
    private String id;

    private String dashboardId;
    private int number;
    private String reportingMonth;
    private @Nullable String meetingId;
    private Instant asOf;
    private Instant publishedAt;
    private boolean asPrinted;
    private @Nullable String source;
    private @Nullable String document;
    private String sha256;
    private @Nullable Instant erasedAt;

    protected Pack() {}

    Pack(DashboardView view, CanonicalJson.Document document, @Nullable String source) {
        this.id = view.packId();
        this.dashboardId = view.id();
        this.number = view.packNumber();
        this.reportingMonth = view.reportingMonth();
        this.meetingId = view.meetingId();
        this.asOf = view.asOf();
        this.publishedAt = view.publishedAt();
        this.asPrinted = source != null;
        this.source = source;
        this.document = document.text();
        this.sha256 = document.sha256();
    }

    String id() {
        return id;
    }

    String dashboardId() {
        return dashboardId;
    }

    int number() {
        return number;
    }

    String reportingMonth() {
        return reportingMonth;
    }

    @Nullable
    String meetingId() {
        return meetingId;
    }

    Instant asOf() {
        return asOf;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    boolean asPrinted() {
        return asPrinted;
    }

    @Nullable
    String source() {
        return source;
    }

    /** Absent once it was erased. */
    @Nullable
    String document() {
        return document;
    }

    String sha256() {
        return sha256;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
