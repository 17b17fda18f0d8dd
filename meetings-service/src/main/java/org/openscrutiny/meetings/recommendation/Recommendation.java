package org.openscrutiny.meetings.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.evidence.EvidenceType;
import org.openscrutiny.meetings.evidence.LinkEvidence;
import org.openscrutiny.meetings.minutes.Addressee;
import org.openscrutiny.meetings.minutes.ResolvedPart;

/** A recommendation of a committee, with a track for each addressee. */
@Entity
public class Recommendation {

    @Id
    String id;

    @Version
    long rowVersion;

    /** Drawn when it is made; what has none was never public. */
    @Nullable
    String reference;

    String resolutionPartId;

    @JdbcTypeCode(SqlTypes.JSON)
    ResolutionRef resolution;

    String bodyId;

    String bodyName;

    @Nullable
    String capacityBodyId;

    @Nullable
    String capacityName;

    String meetingId;

    @Nullable
    String itemId;

    @Nullable
    String itemNumber;

    String text;

    @Enumerated(EnumType.STRING)
    Basis basis;

    LocalDate madeOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Addressee> addressees;

    /** Ids of the organisations among them, for lists. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> addresseeIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<LinkEvidence> evidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> priorityIds;

    @Enumerated(EnumType.STRING)
    RecommendationState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ResponseTrack> tracks;

    /** Earliest day among the answers awaited; kept so that lists can ask for it. */
    @Nullable
    LocalDate responseDueOn;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Closure closure;

    @Nullable
    String reason;

    @Nullable
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Warning> warnings;

    protected Recommendation() {}

    Recommendation(String id, ResolvedPart part, EnterRecommendation wish) {
        this.id = id;
        resolutionPartId = wish.resolutionPartId();
        state = RecommendationState.DRAFT;
        tracks = List.of();
        warnings = List.of();
        bodyId = part.meeting().bodyId();
        bodyName = part.meeting().bodyName();
        meetingId = part.meeting().id();
        stand(part);
        describe(wish);
    }

    /** Takes the place of the part in the minutes as it is now. */
    final void stand(ResolvedPart part) {
        resolution = ResolutionRef.of(part, resolutionPartId);
        madeOn = part.heldOn();
        var business = part.business();
        itemId = business == null ? null : business.id();
        itemNumber = business == null || business.number().isEmpty() ? null : business.number();
        capacityBodyId = business == null ? null : business.capacityBodyId();
        capacityName = business == null ? null : business.capacityName();
    }

    final void describe(EnterRecommendation wish) {
        text = Objects.requireNonNullElse(wish.text(), "");
        basis = wish.basis();
        addressees = wish.addressees() == null ? List.of() : List.copyOf(wish.addressees());
        addresseeIds =
                addressees.stream().flatMap(a -> Stream.ofNullable(a.id())).toList();
        evidence = wish.evidence() == null ? List.of() : List.copyOf(wish.evidence());
        priorityIds = linked(EvidenceType.PRIORITY);
    }

    List<String> linked(EvidenceType type) {
        return evidence.stream()
                .filter(l -> l.type() == type)
                .map(LinkEvidence::id)
                .distinct()
                .toList();
    }

    void requireListed(RecommendationCommand command, RecommendationState to) {
        if (!command.leads(state, to)) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, command + " does not lead from " + state + " to " + to + ".");
        }
    }

    /**
     * Moves on; the caller has looked at the guards.
     *
     * @throws Problem 409 for a pair that is not listed
     */
    void moveTo(RecommendationCommand command, RecommendationState to) {
        requireListed(command, to);
        state = to;
        keep(tracks);
    }

    List<ResponseTrack> tracks() {
        return tracks;
    }

    final void keep(List<ResponseTrack> all) {
        tracks = List.copyOf(all);
        responseDueOn = state == RecommendationState.SENT
                ? tracks.stream()
                        .map(ResponseTrack::awaitedUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    boolean isAnswered() {
        return !tracks.isEmpty() && tracks.stream().allMatch(t -> t.answer().isGiven());
    }

    boolean isPublic() {
        return reference != null;
    }

    long rowVersion() {
        return rowVersion;
    }
}
