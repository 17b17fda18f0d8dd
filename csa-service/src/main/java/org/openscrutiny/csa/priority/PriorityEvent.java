package org.openscrutiny.csa.priority;

import java.util.Locale;

/** Reasons of {@code csa.priority.v1}. */
public enum PriorityEvent {
    CREATED,
    UPDATED,
    RENAMED,
    EXPANDED,
    SPLIT,
    ABSORBED,
    RETIRED,
    LEAD_CHANGED;

    /** As it stands in the event type. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a description changed most: the new step of the lineage, else the name, else the lead. */
    static PriorityEvent of(PriorityContent before, PriorityContent after) {
        if (after.lineage().size() > before.lineage().size()) {
            switch (after.lineage().getLast().kind()) {
                case RENAMED -> {
                    return RENAMED;
                }
                case EXPANDED -> {
                    return EXPANDED;
                }
                case SPLIT_FROM -> {
                    return SPLIT;
                }
                case ABSORBED_INTO -> {
                    return ABSORBED;
                }
                case RETIRED -> {
                    return PriorityEvent.RETIRED;
                }
                case INTRODUCED, NARROWED, RESTORED, UNCHANGED -> {}
            }
        }
        if (!after.names().equals(before.names())) {
            return RENAMED;
        }
        return after.leads().equals(before.leads()) ? UPDATED : LEAD_CHANGED;
    }
}
