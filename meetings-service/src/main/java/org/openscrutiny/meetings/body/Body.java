package org.openscrutiny.meetings.body;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.Warning;

/** A body of the council. */
@Entity
public class Body {

    @Id
    String id;

    @Version
    long rowVersion;

    @Enumerated(EnumType.STRING)
    BodyKind kind;

    String name;

    @Nullable
    String shortName;

    @Nullable
    String parentId;

    @Nullable
    String statute;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Alias> aliases;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StandingSection> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Capacity> capacities;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SeatCount> seats;

    @JdbcTypeCode(SqlTypes.JSON)
    BodyPolicy policy;

    @Enumerated(EnumType.STRING)
    BodyState state;

    @Nullable
    String functionsTo;

    @Nullable
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Warning> warnings;

    protected Body() {}

    Body(String id, EnterBody wish) {
        this.id = id;
        state = BodyState.DRAFT;
        warnings = List.of();
        describe(wish);
    }

    final void describe(EnterBody wish) {
        kind = wish.kind();
        name = wish.name();
        shortName = wish.shortName();
        parentId = wish.parentId();
        statute = wish.statute();
        aliases = copy(wish.aliases());
        sections = copy(wish.sections());
        capacities = copy(wish.capacities());
        seats = copy(wish.seats());
        policy = wish.policy() == null ? BodyPolicy.OF_THE_COUNCIL : wish.policy();
    }

    private static <T> List<T> copy(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /**
     * Moves on.
     *
     * @throws Problem 409 for a pair that is not listed, 422 when a guard fails
     */
    void move(MoveBody wish) {
        switch (wish.command()) {
            case ESTABLISH -> establish();
            case RECORD_AS_PRINTED -> record(wish);
        }
    }

    private void establish() {
        requireListed(BodyCommand.ESTABLISH, BodyState.ACTIVE);
        if (!isComplete()) {
            throw new Problem(MeetingsProblem.BODY_INCOMPLETE, INCOMPLETE);
        }
        state = BodyState.ACTIVE;
    }

    private static final String INCOMPLETE = "Name its parent, or the statute of a capacity.";

    private void record(MoveBody wish) {
        var faults = new Faults();
        faults.brokenIf(wish.source() == null, "/source", "REQUIRED", "Say where the state is printed.");
        faults.brokenIf(wish.state() == null, "/state", "REQUIRED", "Say which state is printed.");
        faults.throwIfAny();
        var printed = java.util.Objects.requireNonNull(wish.state());
        requireListed(BodyCommand.RECORD_AS_PRINTED, printed);
        var noted = new ArrayList<Warning>();
        if (!isComplete()) {
            noted.add(Warning.guardNotMet(MeetingsProblem.BODY_INCOMPLETE, "/parentId", INCOMPLETE));
        }
        state = printed;
        source = wish.source();
        if (printed == BodyState.DISBANDED) {
            functionsTo = wish.functionsTo() == null ? parentId : wish.functionsTo();
        }
        warnings = List.copyOf(noted);
    }

    private void requireListed(BodyCommand command, BodyState to) {
        if (!command.leads(state, to)) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, command + " does not lead from " + state + " to " + to + ".");
        }
    }

    private boolean isComplete() {
        return switch (kind) {
            case COUNCIL -> true;
            case STATUTORY_CAPACITY -> statute != null;
            case CABINET,
                    CABINET_COMMITTEE,
                    SCRUTINY_COMMITTEE,
                    COMMITTEE,
                    SUB_COMMITTEE,
                    PANEL,
                    JOINT_COMMITTEE,
                    BOARD,
                    WORKING_GROUP -> parentId != null;
        };
    }

    /** Its name and aliases, each with its days. */
    Stream<Alias> names() {
        return Stream.concat(Stream.of(new Alias(name, null, null)), aliases.stream());
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public BodyPolicy policy() {
        return policy;
    }

    /** The body that took over from a disbanded one. */
    public @Nullable String functionsTo() {
        return functionsTo;
    }

    long rowVersion() {
        return rowVersion;
    }

    boolean isPublic() {
        return state != BodyState.DRAFT;
    }

    /** Whether meetings can be called of it; a capacity borrows the meetings of others. */
    public boolean meets() {
        return state == BodyState.ACTIVE && kind != BodyKind.STATUTORY_CAPACITY;
    }

    /** Whether it was a body that met once, so that its past can be recorded. */
    public boolean hasMet() {
        return state != BodyState.DRAFT && kind != BodyKind.STATUTORY_CAPACITY;
    }

    /** Whether it may sit in that capacity; without a day, whether it ever may. */
    public boolean sitsAs(String capacityId, @Nullable LocalDate day) {
        return capacities.stream().anyMatch(c -> c.bodyId().equals(capacityId) && (day == null || c.holdsOn(day)));
    }
}
