package org.openscrutiny.performance.indicator;

import jakarta.persistence.CascadeType;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;

/** A defined thing that is measured; its identity survives renames, its code is never used again. */
@Entity
public class Indicator {
    @Id
    private String id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private IndicatorRole role;

    @Enumerated(EnumType.STRING)
    private IndicatorState state;

    private @Nullable String owner;
    private @Nullable String substitute;
    private @Nullable String heading;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> bodyIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> areaCodes;

    private @Nullable String successorId;
    private @Nullable String retiredReason;

    @Enumerated(EnumType.STRING)
    private DefinitionState definitionState;

    private int definitionNumber = 1;
    private @Nullable LocalDate nextDefinitionOn;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "indicator_id", nullable = false, updatable = false)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<DefinitionVersion> definitions = new ArrayList<>();

    @Version
    private long rowVersion;

    protected Indicator() {}

    Indicator(String id, String definitionId, DraftIndicator draft, String actor) {
        this.id = id;
        this.code = draft.code();
        this.name = draft.name();
        this.role = draft.role();
        this.state = IndicatorState.DRAFT;
        this.owner = draft.owner();
        this.substitute = draft.substitute();
        this.heading = draft.heading();
        this.bodyIds = List.copyOf(draft.bodies());
        this.areaCodes = List.copyOf(draft.areaCodes());
        this.definitionState = DefinitionState.DRAFT;
        this.definitions.add(new DefinitionVersion(definitionId, 1, draft.definition(), actor));
    }

    void change(ChangeIndicator change) {
        if (state == IndicatorState.RETIRED && !change.ofPeopleAlone(this)) {
            throw new Problem(
                    PerformanceProblem.INDICATOR_RETIRED,
                    code + " is retired: owner and substitute can change, the rest stays as it was.");
        }
        name = change.name();
        owner = change.owner();
        substitute = change.substitute();
        heading = change.heading();
        bodyIds = List.copyOf(change.bodies());
        areaCodes = List.copyOf(change.areaCodes());
    }

    /** Adds a version, or mends the one that is a draft; it must hold from a later day than the one before. */
    void define(String definitionId, DefinitionTerms terms, String actor) {
        DefinitionVersion newest = newest();
        if (newest.state() == DefinitionState.SUBMITTED) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    "Definition " + newest.number()
                            + " waits for approval; another can follow once it is approved or returned.");
        }
        int number = newest.approved() ? newest.number() + 1 : newest.number();
        versions()
                .numbered(number - 1)
                .map(before -> before.terms().validFrom())
                .filter(before -> !terms.validFrom().isAfter(before))
                .ifPresent(before -> {
                    throw Problem.ruleBroken(
                            "/validFrom", "SPAN_OVERLAP", "A new definition begins after " + before + ".");
                });
        if (newest.number() == number) {
            newest.mend(terms, actor);
        } else {
            definitions.add(new DefinitionVersion(definitionId, number, terms, actor));
        }
        definitionState = DefinitionState.DRAFT;
    }

    /** Whether none of its definitions was ever approved. */
    boolean isUndefined() {
        return versions().approved().isEmpty();
    }

    /** Has a version take a step that leaves the others as they are. */
    void moveDefinition(int number, Consumer<DefinitionVersion> step) {
        step.accept(definition(number));
        definitionState = newest().state();
    }

    /** Approves a version; it is in force from its first day on, which may be to come. */
    void approveDefinition(int number, String actor, LocalDate today) {
        definition(number).approve(actor);
        definitionState = newest().state();
        takeEffect(today);
    }

    /** Lets the version that holds today be the one in force. */
    void takeEffect(LocalDate today) {
        definitionNumber = versions().takeEffect(today);
        nextDefinitionOn = versions().nextOn(definitionNumber);
    }

    void activate() {
        if (state != IndicatorState.DRAFT) {
            throw illegal("ACTIVATE");
        }
        if (isUndefined()) {
            throw Problem.ruleBroken(
                    "/command", "DEFINITION_NOT_APPROVED", "Its definition must be approved before it becomes active.");
        }
        state = IndicatorState.ACTIVE;
    }

    void recordAsPrinted(String actor, LocalDate today) {
        newest().recordAsPrinted(actor);
        definitionState = newest().state();
        takeEffect(today);
        state = state == IndicatorState.DRAFT ? IndicatorState.ACTIVE : state;
    }

    void suspend() {
        if (state != IndicatorState.ACTIVE) {
            throw illegal("SUSPEND");
        }
        state = IndicatorState.SUSPENDED;
    }

    void resume() {
        if (state != IndicatorState.SUSPENDED) {
            throw illegal("RESUME");
        }
        state = IndicatorState.ACTIVE;
    }

    void retire(@Nullable String successor, @Nullable String reason) {
        if (state != IndicatorState.ACTIVE && state != IndicatorState.SUSPENDED) {
            throw illegal("RETIRE");
        }
        if (successor == null && (reason == null || reason.isBlank())) {
            throw new Problem(PerformanceProblem.REASON_REQUIRED, "Name the successor or say why it ends.");
        }
        state = IndicatorState.RETIRED;
        successorId = successor;
        retiredReason = reason;
    }

    private Problem illegal(String command) {
        return new Problem(
                GeneralProblem.ILLEGAL_TRANSITION, command + " is not possible: " + code + " is " + state + ".");
    }

    private Definitions versions() {
        return new Definitions(definitions);
    }

    private DefinitionVersion newest() {
        return versions().newest();
    }

    /** The version of that number, else 404. */
    public DefinitionVersion definition(int number) {
        return versions().numbered(number).orElseThrow(Problem::notFound);
    }

    /** The approved version that holds on a day, before the first the first; while none is approved, the current one. */
    public DefinitionVersion definitionOn(LocalDate day) {
        return versions().on(day).orElseGet(this::current);
    }

    /** The version in force, the one drafted first while none is approved. */
    public DefinitionVersion current() {
        return definition(definitionNumber);
    }

    /** Approved versions that wait for their first day. */
    List<DefinitionVersion> coming() {
        return nextDefinitionOn == null ? List.of() : versions().coming(definitionNumber);
    }

    /** The newest break of the series between two days, the earlier first; empty where it goes on. */
    public Optional<LocalDate> breakBetween(LocalDate before, LocalDate after) {
        return versions().breakBetween(before, after);
    }

    /** State of the newest definition. */
    public DefinitionState definitionState() {
        return definitionState;
    }

    public List<DefinitionVersion> definitions() {
        return List.copyOf(definitions);
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public IndicatorRole role() {
        return role;
    }

    public IndicatorState state() {
        return state;
    }

    /** Whether the public knows of it. */
    public boolean published() {
        return state != IndicatorState.DRAFT;
    }

    public @Nullable String owner() {
        return owner;
    }

    public @Nullable String substitute() {
        return substitute;
    }

    public @Nullable String heading() {
        return heading;
    }

    public List<String> bodyIds() {
        return bodyIds;
    }

    public List<String> areaCodes() {
        return areaCodes;
    }

    public @Nullable String successorId() {
        return successorId;
    }

    public @Nullable String retiredReason() {
        return retiredReason;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
