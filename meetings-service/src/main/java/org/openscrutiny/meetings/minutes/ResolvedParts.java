package org.openscrutiny.meetings.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.openscrutiny.meetings.meeting.MeetingRecord;
import org.openscrutiny.meetings.meeting.MeetingRecords;

/** Looks parts of resolutions up, for what comes of them. */
@ApplicationScoped
public class ResolvedParts {

    private final MinutesRepository all;
    private final MeetingRecords meetings;

    ResolvedParts(MinutesRepository all, MeetingRecords meetings) {
        this.all = all;
        this.meetings = meetings;
    }

    /** A numbered part of a meeting of a certain day; three statements. */
    public Optional<ResolvedPart> find(String partId) {
        return all.withPart(partId)
                .flatMap(minutes ->
                        meetings.find(minutes.meetingId).flatMap(meeting -> within(minutes, meeting, partId)));
    }

    private static Optional<ResolvedPart> within(Minutes minutes, MeetingRecord meeting, String partId) {
        for (var entry : minutes.content.entered()) {
            var resolutions = entry.resolved();
            for (int r = 0; r < resolutions.size(); r++) {
                var parts = resolutions.get(r).parts();
                for (int p = 0; p < parts.size(); p++) {
                    var heldOn = minutes.heldOn;
                    if (partId.equals(parts.get(p).id()) && heldOn != null) {
                        return Optional.of(new ResolvedPart(
                                minutes.id,
                                minutes.isPublic(),
                                meeting,
                                heldOn,
                                entry.number() == null ? 0 : entry.number(),
                                resolutions.get(r).cited(entry.number(), r, p),
                                parts.get(p),
                                meeting.item(entry.itemId()).orElse(null)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
