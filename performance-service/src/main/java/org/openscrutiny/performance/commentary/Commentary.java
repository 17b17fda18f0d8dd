package org.openscrutiny.performance.commentary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Rating;

/** What people say of one rating, in versions; while a later text waits, the one before stays what the public sees. */
@Entity
public class Commentary {
    @Id
    private String id;

    private String ratingId;
    private String indicatorId;
    private String areaCode;
    private String periodKey;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private int number;

    @Enumerated(EnumType.STRING)
    private CommentaryState state;

    private @Nullable Instant publishAt;
    private @Nullable Integer publishedNumber;

    /** The epoch while nothing of it is public, so that lists can be sorted by it. */
    private Instant publishedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CommentaryVersion> versions = List.of();

    @Version
    private long rowVersion;

    protected Commentary() {}

    Commentary(String id, Rating rating, CommentaryText text, String actor, Instant at) {
        this.id = id;
        this.ratingId = rating.id();
        this.indicatorId = rating.indicatorId();
        this.areaCode = rating.areaCode();
        this.periodKey = rating.period().key();
        this.measure = rating.measure();
        this.state = CommentaryState.DRAFT;
        add(text, actor, at);
    }

    /**
     * Writes the draft or the returned text anew; a later text than the published one is a new version.
     *
     * @throws Problem 409 while it waits for approval or publication
     */
    void write(CommentaryText text, String actor, Instant at) {
        switch (state) {
            case DRAFT, RETURNED -> put(newest().rewritten(text, actor, at));
            case PUBLISHED -> add(text, actor, at);
            case SUBMITTED, APPROVED -> throw illegal("A change");
        }
    }

    void submit(String actor, Instant at) {
        if (state != CommentaryState.DRAFT && state != CommentaryState.RETURNED) {
            throw illegal("SUBMIT");
        }
        put(newest().submitted(actor, at));
    }

    void giveBack(String reason) {
        if (state != CommentaryState.SUBMITTED && state != CommentaryState.APPROVED) {
            throw illegal("RETURN");
        }
        put(newest().returned(reason));
    }

    /**
     * Approves what was submitted, to be public from an instant on.
     *
     * @throws Problem 409, or 403 {@code separation-of-duties} for who wrote or submitted it, whatever the roles
     */
    void approve(String actor, Instant publishing) {
        if (state != CommentaryState.SUBMITTED) {
            throw illegal("APPROVE");
        }
        if (newest().by(actor)) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who wrote a commentary does not approve it as well.");
        }
        put(newest().approved(actor, publishing, null));
    }

    /** Takes a text of the past as a document printed it; the caller publishes it in the same transaction. */
    void recordAsPrinted(String actor, Instant printedAt, String source) {
        if (state == CommentaryState.APPROVED || state == CommentaryState.PUBLISHED) {
            throw illegal("RECORD_AS_PRINTED");
        }
        put(newest().approved(actor, printedAt, source));
    }

    void publish(Instant at) {
        if (state != CommentaryState.APPROVED) {
            throw illegal("PUBLISH");
        }
        put(newest().published(at));
        publishedNumber = number;
        publishedAt = at;
    }

    /**
     * Lets go of the texts that neither the public sees nor anybody works on.
     *
     * @return whether there were any
     */
    boolean erase(Instant at) {
        List<CommentaryVersion> kept = versions.stream()
                .map(v -> v.text() == null || stands(v) ? v : v.erased(at))
                .toList();
        boolean changed = !kept.equals(versions);
        versions = kept;
        return changed;
    }

    private boolean stands(CommentaryVersion version) {
        return version.number() == number || Objects.equals(version.number(), publishedNumber);
    }

    /** The texts that the public sees or somebody works on. */
    List<CommentaryText> standing() {
        return versions.stream()
                .filter(this::stands)
                .map(CommentaryVersion::said)
                .toList();
    }

    private Problem illegal(String command) {
        return new Problem(
                GeneralProblem.ILLEGAL_TRANSITION,
                command + " is not possible: version " + number + " is " + state + ".");
    }

    private void add(CommentaryText text, String actor, Instant at) {
        number = versions.size() + 1;
        List<CommentaryVersion> all = new ArrayList<>(versions);
        all.add(CommentaryVersion.draft(number, text, actor, at));
        take(all);
    }

    private void put(CommentaryVersion version) {
        List<CommentaryVersion> all = new ArrayList<>(versions);
        all.set(all.size() - 1, version);
        take(all);
    }

    private void take(List<CommentaryVersion> all) {
        versions = List.copyOf(all);
        state = versions.getLast().state();
        publishAt = versions.getLast().publishAt();
    }

    CommentaryVersion newest() {
        return versions.getLast();
    }

    /** The version the public sees; empty before the first publication. */
    Optional<CommentaryVersion> published() {
        Integer shown = publishedNumber;
        return shown == null ? Optional.empty() : Optional.of(versions.get(shown - 1));
    }

    /** The version the public saw at an instant. */
    Optional<CommentaryVersion> publishedAt(Instant instant) {
        return versions.stream()
                .filter(v -> v.publishedAt() != null && !v.publishedAt().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    public String id() {
        return id;
    }

    String ratingId() {
        return ratingId;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String indicatorId() {
        return indicatorId;
    }

    String areaCode() {
        return areaCode;
    }

    String period() {
        return periodKey;
    }

    Measure measure() {
        return measure;
    }

    CommentaryState state() {
        return state;
    }

    /** When the newest version is to be public. */
    @Nullable
    Instant publishAt() {
        return publishAt;
    }

    List<CommentaryVersion> versions() {
        return versions;
    }

    long rowVersion() {
        return rowVersion;
    }
}
