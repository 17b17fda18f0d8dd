package org.openscrutiny.performance.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.observation.FlagsText;
import org.openscrutiny.performance.observation.ObsStatus;

/** A status as it was computed once, with everything it was made from; never changed. */
@Entity
@Immutable
public class RatingEntry {
    @Id
    private String id;

    private int number;
    private String observationId;
    private int vintage;
    private @Nullable String targetId;
    private @Nullable Long targetVersion;
    private String ruleSet;
    private int ruleVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "rating")
    private RatingStatus status;

    @Enumerated(EnumType.STRING)
    private RatingReason reason;

    private String reasonText;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private RatingInputs inputs;

    private @Nullable BigDecimal value;
    private @Nullable BigDecimal previous;
    private @Nullable BigDecimal target;
    private @Nullable BigDecimal floor;

    @Convert(converter = FlagsText.class)
    private List<ObsStatus> flags;

    @Enumerated(EnumType.STRING)
    private @Nullable Movement direction;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingCause cause;

    private @Nullable LocalDate nextDueOn;
    private Instant ratedAt;
    private Instant publishedAt;

    protected RatingEntry() {}

    RatingEntry(String id, int number, Finding finding, @Nullable RatingCause cause) {
        this.id = id;
        this.number = number;
        this.observationId = finding.observationId();
        this.vintage = finding.vintage();
        this.targetId = finding.targetId();
        this.targetVersion = finding.targetVersion();
        this.ruleSet = finding.inputs().ruleSet();
        this.ruleVersion = finding.inputs().ruleVersion();
        this.status = finding.rag().status();
        this.reason = finding.rag().reason();
        this.reasonText = finding.reasonText();
        this.inputs = finding.inputs();
        this.value = finding.inputs().value();
        this.previous = finding.previous();
        this.target = finding.target();
        this.floor = finding.floor();
        this.flags = finding.flags();
        this.direction = finding.direction();
        this.cause = cause;
        this.nextDueOn = finding.nextDueOn();
        this.ratedAt = finding.ratedAt();
        this.publishedAt = finding.publishedAt();
    }

    /**
     * What a calculation found, ready to be frozen.
     *
     * @param target year-end level, {@code floor} year-end floor; what was due of them is among the inputs
     * @param previous the figure of the year before
     * @param direction against the previous period; null where there is nothing to compare with
     */
    record Finding(
            String observationId,
            int vintage,
            @Nullable String targetId,
            @Nullable Long targetVersion,
            Rag rag,
            RatingInputs inputs,
            String reasonText,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal target,
            @Nullable BigDecimal floor,
            List<ObsStatus> flags,
            @Nullable Movement direction,
            @Nullable LocalDate nextDueOn,
            Instant ratedAt,
            Instant publishedAt) {}

    String id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String observationId() {
        return observationId;
    }

    public int vintage() {
        return vintage;
    }

    public @Nullable String targetId() {
        return targetId;
    }

    public @Nullable Long targetVersion() {
        return targetVersion;
    }

    public String ruleSet() {
        return ruleSet;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public RatingStatus status() {
        return status;
    }

    public RatingReason reason() {
        return reason;
    }

    public String reasonText() {
        return reasonText;
    }

    public RatingInputs inputs() {
        return inputs;
    }

    public @Nullable BigDecimal value() {
        return value;
    }

    public @Nullable BigDecimal previous() {
        return previous;
    }

    public @Nullable BigDecimal target() {
        return target;
    }

    public @Nullable BigDecimal floor() {
        return floor;
    }

    public List<ObsStatus> flags() {
        return flags;
    }

    public @Nullable RatingCause cause() {
        return cause;
    }

    public @Nullable Movement direction() {
        return direction;
    }

    public @Nullable LocalDate nextDueOn() {
        return nextDueOn;
    }

    public Instant ratedAt() {
        return ratedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
