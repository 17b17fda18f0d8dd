package org.openscrutiny.performance.observation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.copy.CopiedRows;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/**
 * One value of indicator, area, period and category, with all its vintages. While a revision waits, the vintage before
 * it stays what the public sees.
 */
@Entity
public class Observation {
    /** The category that stands for all. */
    public static final String TOTAL = "_T";

    @Id
    private String id;

    private String indicatorId;
    private String areaCode;
    private String periodKey;

    @Enumerated(EnumType.STRING)
    private PeriodType periodType;

    private LocalDate periodEnd;
    private @Nullable String periodLabel;
    private String category;
    private int vintage;

    @Enumerated(EnumType.STRING)
    private VintageState state;

    private @Nullable Integer publishedVintage;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "observation_id", nullable = false, updatable = false)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<Vintage> vintages = new ArrayList<>();

    @Version
    private long rowVersion;

    protected Observation() {}

    Observation(String id, NewObservation wish) {
        this.id = id;
        this.indicatorId = wish.indicator().id();
        this.areaCode = wish.areaCode();
        this.periodKey = wish.period().key();
        this.periodType = wish.period().type();
        this.periodEnd = wish.period().end();
        this.periodLabel = wish.period().label();
        this.category = wish.category();
        this.state = VintageState.SUBMITTED;
    }

    /** Adds the next vintage, submitted. */
    void submit(String vintageId, Figure figure, List<String> warnings, String actor, Instant at) {
        if (vintage > 0
                && (state == VintageState.SUBMITTED
                        || state == VintageState.RETURNED
                        || state == VintageState.APPROVED)) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    "Vintage " + vintage + " is still " + state + "; it comes first.");
        }
        vintage++;
        vintages.add(new Vintage(vintageId, vintage, figure, warnings, actor, at));
        state = VintageState.SUBMITTED;
    }

    /** What is missing where the next vintage, or the waiting one mended, says nothing of why it differs. */
    Optional<Fault> reasonMissing(Figure figure, boolean mended) {
        int before = vintage - (mended ? 1 : 0);
        if (before < 1 || (figure.reason() != null && !figure.reason().isBlank())) {
            return Optional.empty();
        }
        String why = "Say why the value changes from "
                + vintages.get(before - 1).figure().said() + " to " + figure.said() + ".";
        return Optional.of(new Fault("/reason", "REVISION_REASON", why));
    }

    void approve(String actor, Instant at, Instant publishAt) {
        in(VintageState.SUBMITTED, "APPROVE");
        if (newest().submittedBy().contains(actor)) {
            throw new Problem(
                    GeneralProblem.SEPARATION_OF_DUTIES, "Who submitted a figure does not approve it as well.");
        }
        sourced();
        newest().approve(actor, at, publishAt);
        state = VintageState.APPROVED;
    }

    /** Approves as a document printed it; the caller publishes it in the same transaction. */
    void recordAsPrinted(String actor, Instant at, @Nullable Source document) {
        in(VintageState.SUBMITTED, "RECORD_AS_PRINTED");
        newest().printed(actor, at, document);
        sourced();
        state = VintageState.APPROVED;
    }

    /**
     * Publishes the newest vintage.
     *
     * @throws Problem 422 NOT_NEWER for an instant before that of the vintage that stands
     */
    void publish(Instant at) {
        in(VintageState.APPROVED, "PUBLISH");
        standing().ifPresent(stands -> {
            Instant since = Objects.requireNonNull(stands.publishedAt());
            if (at.isBefore(since)) {
                String why = "Vintage " + stands.number() + " of " + period().label() + " was published at " + since
                        + ": record documents in the order in which they were printed.";
                throw Problem.ruleBroken("/publishedAt", "NOT_NEWER", why);
            }
            stands.supersede();
        });
        newest().publish(at);
        state = VintageState.PUBLISHED;
        publishedVintage = vintage;
    }

    void giveBack(String reason) {
        if (state != VintageState.APPROVED) {
            in(VintageState.SUBMITTED, "RETURN");
        }
        newest().giveBack(reason);
        state = VintageState.RETURNED;
    }

    /** The returned vintage with the same figure or another. */
    void resubmit(Figure figure, String actor, Instant at) {
        in(VintageState.RETURNED, "RESUBMIT");
        newest().resubmit(figure, List.of(), actor, at);
        state = VintageState.SUBMITTED;
    }

    /** Another figure for what waits, or for a next vintage, as a document printed it. */
    void print(String vintageId, Figure figure, List<String> warnings, String actor, Instant at) {
        if (state == VintageState.SUBMITTED || state == VintageState.RETURNED) {
            newest().resubmit(figure, warnings, actor, at);
            state = VintageState.SUBMITTED;
        } else {
            submit(vintageId, figure, warnings, actor, at);
        }
    }

    /** Takes back what the public sees; a revision that waits goes on waiting. */
    Vintage withdraw(String reason) {
        Vintage stands = standing()
                .orElseThrow(() -> new Problem(
                        GeneralProblem.ILLEGAL_TRANSITION,
                        "WITHDRAW needs a figure that is public; vintage " + vintage + " is " + state + "."));
        stands.withdraw(reason);
        if (stands == newest()) {
            state = VintageState.WITHDRAWN;
        }
        return stands;
    }

    /** As a row of its table, its columns in the order of their names in {@link ObservationRows}. */
    void copyTo(CopiedRows rows) {
        rows.value(id)
                .value(indicatorId)
                .value(areaCode)
                .value(periodKey)
                .value(periodType)
                .value(periodEnd)
                .value(periodLabel)
                .value(category)
                .value(vintage)
                .value(state)
                .value(publishedVintage)
                .value(rowVersion)
                .end();
    }

    private void sourced() {
        Source source = newest().figure().source();
        if (source == null || !source.named()) {
            throw Problem.ruleBroken("/source", "SOURCE_REQUIRED", "A figure is published with its source only.");
        }
    }

    private void in(VintageState needed, String command) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " needs a vintage that is " + needed + "; vintage " + vintage + " is " + state + ".");
        }
    }

    public Vintage newest() {
        return vintages.getLast();
    }

    /** The vintage the public sees or last saw; empty before the first publication. */
    public Optional<Vintage> published() {
        Integer number = publishedVintage;
        return number == null ? Optional.empty() : Optional.of(vintages.get(number - 1));
    }

    /** The vintage the public sees. */
    private Optional<Vintage> standing() {
        return published().filter(v -> v.state() == VintageState.PUBLISHED);
    }

    /** Those that were public, oldest first, without what was withdrawn and what it had replaced. */
    public List<Vintage> everPublished() {
        int shown = published().map(Vintage::number).orElse(0);
        int withdrawn = vintages.stream()
                .filter(v -> v.state() == VintageState.WITHDRAWN && v.number() < shown)
                .mapToInt(Vintage::number)
                .max()
                .orElse(0);
        return vintages.stream()
                .filter(v -> v.publishedAt() != null && v.number() > withdrawn)
                .toList();
    }

    public List<Vintage> vintages() {
        return List.copyOf(vintages);
    }

    public String id() {
        return id;
    }

    public String indicatorId() {
        return indicatorId;
    }

    public String areaCode() {
        return areaCode;
    }

    /** Its period under the label it was entered with. */
    public Period period() {
        Period period = Periods.ofKey(periodKey);
        return periodLabel == null ? period : period.labelled(periodLabel);
    }

    public PeriodType periodType() {
        return periodType;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public String category() {
        return category;
    }

    public boolean total() {
        return category.equals(TOTAL);
    }

    public int vintage() {
        return vintage;
    }

    public VintageState state() {
        return state;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
