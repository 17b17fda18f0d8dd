package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.feed.MeetingSeen;
import org.openscrutiny.performance.feed.SeenElsewhere;

/**
 * Holds the meeting that a dashboard names against what meetings-service published of it. That may come later than the
 * dashboard; so a plan may name a meeting that is not known yet, and a pack that is published may not.
 */
@ApplicationScoped
class NamedMeetings {
    private static final String AT = "/meetingId";

    private final SeenElsewhere elsewhere;

    NamedMeetings(SeenElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Finds fault with a meeting that is known to be of other bodies alone. */
    void check(DrawUpDashboard wish, Faults faults) {
        String meeting = wish.meetingId();
        if (meeting != null) {
            of(meeting).forEach(seen -> check(seen, meeting, wish.bodyId(), faults));
        }
    }

    /**
     * Lets a pack go to its meeting.
     *
     * @throws org.openscrutiny.chassis.problem.Problem 422 MEETING_UNKNOWN or MEETING_OF_ANOTHER_BODY
     */
    void require(Dashboard dashboard) {
        String meeting = dashboard.meetingId();
        if (meeting == null) {
            return;
        }
        Faults faults = new Faults();
        List<MeetingSeen> seen = of(meeting);
        faults.brokenIf(
                seen.isEmpty(),
                AT,
                "MEETING_UNKNOWN",
                "Meetings-service has published no meeting " + meeting
                        + ". Try again in a minute if it is new; else PUT the dashboard with the right meetingId or none.");
        seen.forEach(known -> check(known, meeting, dashboard.bodyId(), faults));
        faults.throwIfAny();
    }

    private static void check(MeetingSeen seen, String meeting, String body, Faults faults) {
        faults.brokenIf(
                !seen.bodyIds().isEmpty() && !seen.bodyIds().contains(body),
                AT,
                "MEETING_OF_ANOTHER_BODY",
                "Meeting " + meeting + " is of " + String.join(", ", seen.bodyIds()) + ", not of " + body
                        + ". Name a meeting of that body, or none.");
    }

    private List<MeetingSeen> of(String meeting) {
        return elsewhere.meetings(List.of(meeting));
    }
}
