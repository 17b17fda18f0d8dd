package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.evidence.EvidenceLink;
import org.openscrutiny.meetings.minutes.ResolutionVerb;
import org.openscrutiny.meetings.minutes.ResolvedPart;
import org.openscrutiny.meetings.minutes.ResolvedParts;

/** What clerks enter of recommendations before they are made. */
@ApplicationScoped
class RecommendationService {

    private final Recommendations all;
    private final ResolvedParts parts;
    private final OwnBodies own;
    private final Ids ids;
    private final RecommendationChanges changes;
    private final CommandReader commands;

    RecommendationService(
            Recommendations all,
            ResolvedParts parts,
            OwnBodies own,
            Ids ids,
            RecommendationChanges changes,
            CommandReader commands) {
        this.all = all;
        this.parts = parts;
        this.own = own;
        this.ids = ids;
        this.changes = changes;
        this.commands = commands;
    }

    /** Drafts a recommendation from a part of a resolution; one for each part. */
    @Transactional
    Recommendation enter(EnterRecommendation wish) {
        var part = parts.find(wish.resolutionPartId())
                .filter(p -> p.published() || own.reads(p.meeting().bodyId()))
                .orElseThrow(() -> notARecommendation("There is no such part of a resolution."));
        own.requireOwnOrOfficer(part.meeting().bodyId(), part.published());
        requireRecommending(part);
        if (all.hasPart(wish.resolutionPartId())) {
            throw new Problem(GeneralProblem.CONFLICT, "The part has its recommendation already.");
        }
        var made = new Recommendation(ids.nextText(), part, said(wish, part));
        all.persist(made);
        changes.append(made, RecommendationEvent.UPDATED, "ENTER");
        return made;
    }

    @Transactional
    Recommendation patch(String id, @Nullable String ifMatch, byte[] patch) {
        var made = all.present(id);
        own.requireOwnOrOfficer(made.bodyId, made.isPublic());
        Preconditions.requireMatch(ifMatch, made.rowVersion());
        var wish = commands.patched(EnterRecommendation.of(made), patch, EnterRecommendation.class);
        if (made.state != RecommendationState.DRAFT) {
            throw new Problem(GeneralProblem.CONFLICT, "It stands as it was made.");
        }
        if (!wish.resolutionPartId().equals(made.resolutionPartId)) {
            throw Problem.ruleBroken("/resolutionPartId", "PART_STANDS", "A recommendation keeps the part it is of.");
        }
        made.describe(said(wish, resolved(made)));
        changes.append(made, RecommendationEvent.UPDATED, "PATCH");
        return made;
    }

    /** The part as it stands in the minutes now. */
    ResolvedPart resolved(Recommendation made) {
        var part = parts.find(made.resolutionPartId)
                .orElseThrow(() -> notARecommendation("The minutes no longer hold the part."));
        requireRecommending(part);
        return part;
    }

    private static EnterRecommendation said(EnterRecommendation wish, ResolvedPart part) {
        var business = part.business();
        var evidence = wish.evidence();
        if (evidence == null) {
            evidence = business == null
                    ? List.of()
                    : business.evidence().stream().map(EvidenceLink::wish).toList();
        }
        return new EnterRecommendation(
                wish.resolutionPartId(),
                wish.basis(),
                wish.text() == null || wish.text().isBlank() ? part.part().text() : wish.text(),
                wish.addressees() == null ? part.part().addressees() : wish.addressees(),
                evidence);
    }

    private static void requireRecommending(ResolvedPart part) {
        if (part.part().verb() != ResolutionVerb.RECOMMEND) {
            throw notARecommendation("The part has the verb " + part.part().verb() + ".");
        }
    }

    private static Problem notARecommendation(String detail) {
        return new Problem(
                MeetingsProblem.NOT_A_RECOMMENDATION,
                detail,
                List.of(new Fault("/resolutionPartId", "NOT_A_RECOMMENDATION", detail)));
    }
}
