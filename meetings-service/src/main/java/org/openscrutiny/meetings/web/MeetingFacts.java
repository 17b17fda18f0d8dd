package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.meetings.meeting.MeetingView;
import org.openscrutiny.meetings.notice.DayBasis;
import org.openscrutiny.meetings.notice.NoticeProof;

/** What is known of a meeting, line by line; what is not known is said where a reader would look for it. */
final class MeetingFacts {

    private MeetingFacts() {}

    static List<Fact> of(MeetingView meeting) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Date", Words.when(meeting.when())));
        var start = meeting.plannedStart();
        facts.add(Fact.of("Time", start == null ? "To be confirmed" : Words.hours(start, meeting.plannedEnd())));
        facts.add(Fact.of("Place", Words.place(meeting.venue())));
        var remote = meeting.remoteUrl();
        if (remote != null) {
            facts.add(Fact.of("Join online", remote));
        }
        var webcast = meeting.webcast();
        if (webcast != null && webcast.planned()) {
            var url = webcast.url();
            facts.add(Fact.of("Webcast", url == null ? "The meeting may be filmed." : url));
        }
        facts.add(Fact.marked("Status", reason(meeting), StateWords.of(meeting.state()), "plain"));
        var published = meeting.publishedOn();
        if (published != null) {
            var notice = meeting.notice();
            facts.add(Fact.of(
                    "Agenda published",
                    notice == null ? Words.weekday(published) : Words.weekday(published) + ", " + words(notice)));
        }
        var late = meeting.lateReason();
        if (late != null) {
            facts.add(Fact.of("Why it was late", late));
        }
        moves(meeting, facts);
        if (meeting.asPrinted()) {
            facts.add(Fact.of("Source", "Recorded later, from the printed paper."));
        }
        return facts;
    }

    private static String reason(MeetingView meeting) {
        var reason = meeting.reason();
        return reason == null ? "" : reason;
    }

    private static void moves(MeetingView meeting, List<Fact> facts) {
        var to = meeting.replacedById();
        if (to != null) {
            facts.add(Fact.linked("Moved to", "The meeting that takes its place", "/meetings/" + to));
        }
        var from = meeting.replacesId();
        if (from != null) {
            facts.add(Fact.linked("In place of", "The meeting that was called first", "/meetings/" + from));
        }
    }

    /** Between publication and meeting, neither day counted. */
    private static String words(NoticeProof notice) {
        var days = Words.number(notice.clearDays(), basis(notice.basis()));
        return notice.met()
                ? days + " before the meeting: in time, " + notice.required() + " were needed"
                : days + " before the meeting: late, " + notice.required() + " were needed, so by "
                        + Words.weekday(notice.latestOn());
    }

    private static String basis(DayBasis basis) {
        return "clear " + basis.name().toLowerCase(java.util.Locale.UK) + " day";
    }
}
