package org.openscrutiny.meetings.meeting;

/** Life of a meeting (domain/meetings.md 2.5); a draft, from an import or of a past day, is not public. */
public enum MeetingState {
    DRAFT,
    PROVISIONAL,
    SCHEDULED,
    AGENDA_PUBLISHED,
    POSTPONED,
    CANCELLED,
    IN_PROGRESS,
    ADJOURNED,
    ABANDONED,
    HELD;

    /** Whether nothing leads on from here. */
    boolean isFinal() {
        return switch (this) {
            case POSTPONED, ABANDONED, HELD -> true;
            case DRAFT, PROVISIONAL, SCHEDULED, AGENDA_PUBLISHED, CANCELLED, IN_PROGRESS, ADJOURNED -> false;
        };
    }

    /** Whether the agenda is still the clerk's own. */
    boolean beforeAgenda() {
        return switch (this) {
            case DRAFT, PROVISIONAL, SCHEDULED -> true;
            case AGENDA_PUBLISHED, POSTPONED, CANCELLED, IN_PROGRESS, ADJOURNED, ABANDONED, HELD -> false;
        };
    }

    /** What became of an item of a past meeting that ended so, where the paper says no more. */
    ItemState itemAsPrinted() {
        return switch (this) {
            case DRAFT, PROVISIONAL, SCHEDULED -> ItemState.DRAFT;
            case AGENDA_PUBLISHED, POSTPONED, CANCELLED, IN_PROGRESS, ADJOURNED -> ItemState.PUBLISHED;
            case ABANDONED -> ItemState.DEFERRED;
            case HELD -> ItemState.CONSIDERED;
        };
    }
}
