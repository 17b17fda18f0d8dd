package org.openscrutiny.performance.check.rule;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;

/** A verdict before any reason is weighed, with what made it so. */
record Judged(Verdict verdict, @Nullable VerdictCode code) {
    static final Judged MATCH = new Judged(Verdict.MATCH, null);
    static final Judged CONFLICT = new Judged(Verdict.CONFLICT, null);

    /**
     * Compares a printed figure with the recomputed one: MATCH where rounding half away from zero to the printed place
     * gives it; else WITHIN_ROUNDING where both intervals have more than an end point in common, or where exact inputs
     * lead to less than a unit beside it; else CONFLICT.
     */
    static Judged of(PrintedFigure published, Recomputed again) {
        boolean equal = published.roundedAsThis(again.value()).compareTo(published.value()) == 0;
        // "Over 20%" is not met by 19.6%, although that rounds to 20%: a rule of our own.
        if (equal && !published.shutsOut(again.value())) {
            return MATCH;
        }
        if (published.interval().meets(again.interval())) {
            boolean plainly = equal || published.plain().meets(again.plain());
            return new Judged(Verdict.WITHIN_ROUNDING, plainly ? null : VerdictCode.QUALIFIER);
        }
        boolean near = published.value().subtract(again.value()).abs().compareTo(published.place()) < 0;
        if (again.exact() && near) {
            return new Judged(Verdict.WITHIN_ROUNDING, VerdictCode.TRUNCATED);
        }
        return CONFLICT;
    }

    static Judged within(@Nullable VerdictCode code) {
        return new Judged(Verdict.WITHIN_ROUNDING, code);
    }

    /** The same in the light of a reason that was accepted: it explains a conflict and nothing else. */
    Judged inLightOf(@Nullable ExplanationReason accepted) {
        return verdict == Verdict.CONFLICT && accepted != null ? new Judged(Verdict.EXPLAINED, code) : this;
    }
}
