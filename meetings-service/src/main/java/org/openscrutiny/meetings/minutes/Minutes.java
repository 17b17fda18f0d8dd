package org.openscrutiny.meetings.minutes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.meeting.MeetingRecord;

/** The minutes of one meeting. */
@Entity
public class Minutes {

    @Id
    String id;

    @Version
    long rowVersion;

    String meetingId;

    String bodyId;

    String bodyName;

    @Nullable
    LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    MinutesState state;

    @JdbcTypeCode(SqlTypes.JSON)
    MinutesContent content;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    LaterResolve approval;

    @Nullable
    LocalDate signedOn;

    @Nullable
    String signedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    List<LaterResolve> corrections;

    @Nullable
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Warning> warnings;

    protected Minutes() {}

    Minutes(String id, MeetingRecord meeting, MinutesContent content) {
        this.id = id;
        meetingId = meeting.id();
        bodyId = meeting.bodyId();
        bodyName = meeting.bodyName();
        heldOn = meeting.day();
        state = MinutesState.DRAFT;
        corrections = List.of();
        warnings = List.of();
        this.content = content;
    }

    /**
     * Moves on; the caller has looked at the guards.
     *
     * @throws Problem 409 for a pair that is not listed
     */
    void moveTo(MinutesCommand command, MinutesState to) {
        requireListed(command, to);
        state = to;
    }

    void requireListed(MinutesCommand command, MinutesState to) {
        if (!command.leads(state, to)) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, command + " does not lead from " + state + " to " + to + ".");
        }
    }

    void corrected(LaterResolve by) {
        var all = new ArrayList<>(corrections);
        all.add(by);
        corrections = List.copyOf(all);
    }

    boolean isPublic() {
        return state != MinutesState.DRAFT;
    }

    long rowVersion() {
        return rowVersion;
    }
}
