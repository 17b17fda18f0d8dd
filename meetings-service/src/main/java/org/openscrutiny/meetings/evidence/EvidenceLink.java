package org.openscrutiny.meetings.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A link from an agenda item to evidence, with what that said when the agenda was published.
 *
 * @param asPublished frozen on publication of the agenda; null before, and for a link added later
 */
public record EvidenceLink(
        EvidenceType type,
        String id,
        @Nullable String number,
        @Nullable String label,
        @Nullable String period,
        @Nullable AsPublished asPublished) {

    public static EvidenceLink of(LinkEvidence wish) {
        return new EvidenceLink(wish.type(), wish.id(), wish.number(), wish.label(), wish.period(), null);
    }

    public LinkEvidence wish() {
        return new LinkEvidence(type, id, number, label, period);
    }

    public EvidenceLink frozen(@Nullable AsPublished figures) {
        return new EvidenceLink(type, id, number, label, period, figures);
    }

    /** Whether it points to the same thing, whatever its label. */
    public boolean sameTarget(EvidenceLink other) {
        return type == other.type
                && id.equals(other.id)
                && java.util.Objects.equals(number, other.number)
                && java.util.Objects.equals(period, other.period);
    }
}
