package org.openscrutiny.performance.rating;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** The ratings of one indicator, area, period and measure: frozen entries, and a judgement beside them. */
@Entity
public class Rating {
    @Id
    private String id;

    private String indicatorId;
    private String indicatorCode;
    private String areaCode;
    private String periodKey;
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private int entry;

    @Enumerated(EnumType.STRING)
    @Column(name = "rating")
    private RatingStatus status;

    @Embedded
    private @Nullable Judgement judgement;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "rating_id", nullable = false, updatable = false)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<RatingEntry> entries = new ArrayList<>();

    @Version
    private long rowVersion;

    protected Rating() {}

    Rating(String id, Indicator indicator, String areaCode, Period period, Measure measure) {
        this.id = id;
        this.indicatorId = indicator.id();
        this.indicatorCode = indicator.code();
        this.areaCode = areaCode;
        this.periodKey = period.key();
        this.periodEnd = period.end();
        this.measure = measure;
        this.status = RatingStatus.NONE;
    }

    void freeze(String entryId, RatingEntry.Finding finding, @Nullable RatingCause cause) {
        entry++;
        entries.add(new RatingEntry(entryId, entry, finding, cause));
        status = finding.rag().status();
    }

    IndicatorRole role() {
        return newest().inputs().role();
    }

    /** Whether its indicator can have this status: only in PERFORMANCE there are colours. */
    public boolean mayShow(RatingStatus status) {
        return !status.colour() || role() == IndicatorRole.PERFORMANCE;
    }

    void judge(@Nullable Judgement by) {
        judgement = by;
    }

    public RatingEntry newest() {
        return entries.getLast();
    }

    public List<RatingEntry> entries() {
        return List.copyOf(entries);
    }

    public String id() {
        return id;
    }

    public String indicatorId() {
        return indicatorId;
    }

    public String indicatorCode() {
        return indicatorCode;
    }

    public String areaCode() {
        return areaCode;
    }

    public Period period() {
        return Periods.ofKey(periodKey);
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public Measure measure() {
        return measure;
    }

    /** Number of the newest entry. */
    public int entry() {
        return entry;
    }

    /** Status of the newest entry. */
    public RatingStatus status() {
        return status;
    }

    public @Nullable Judgement judgement() {
        return judgement;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
