package org.openscrutiny.meetings.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MeetingRecord;
import org.openscrutiny.meetings.minutes.MinutesView.EntryView;
import org.openscrutiny.meetings.minutes.MinutesView.PartView;
import org.openscrutiny.meetings.minutes.MinutesView.ResolutionView;

/** Makes the views of minutes: what everybody may read, and the whole for those who keep them. */
final class MinutesViews {

    private final Minutes minutes;
    private final Predicate<@Nullable String> readable;
    private final Optional<MeetingRecord> meeting;
    private final boolean printApologies;

    private MinutesViews(Minutes minutes, @Nullable MeetingRecord meeting, boolean full) {
        this.minutes = minutes;
        this.meeting = Optional.ofNullable(meeting);
        this.printApologies = full;
        this.readable = itemId -> full
                || itemId == null
                || this.meeting
                        .flatMap(m -> m.item(itemId))
                        .map(MeetingRecord.Business::open)
                        .orElse(false);
    }

    static MinutesView open(Minutes minutes, MeetingRecord meeting) {
        return new MinutesViews(minutes, meeting, false).view();
    }

    static MinutesView full(Minutes minutes) {
        return new MinutesViews(minutes, null, true).view();
    }

    private MinutesView view() {
        var content = minutes.content;
        return new MinutesView(
                minutes.id,
                minutes.meetingId,
                minutes.bodyId,
                minutes.bodyName,
                minutes.heldOn,
                minutes.state,
                content.attended().stream()
                        .filter(a -> printApologies || a.isPresent())
                        .toList(),
                content.declared(),
                content.moved().stream().filter(m -> readable.test(m.itemId())).toList(),
                content.entered().stream().map(this::entry).toList(),
                minutes.approval,
                minutes.signedOn,
                minutes.signedBy,
                minutes.corrections,
                minutes.source != null);
    }

    private EntryView entry(MinuteEntry entry) {
        if (!readable.test(entry.itemId())) {
            var title = meeting.flatMap(m -> m.item(entry.itemId()))
                    .map(MeetingRecord.Business::openTitle)
                    .orElse("Business that is not open");
            return new EntryView(
                    entry.number(), title, entry.printedItemRef(), entry.itemId(), List.of(), List.of(), null);
        }
        var resolutions = entry.resolved();
        return new EntryView(
                entry.number(),
                entry.title(),
                entry.printedItemRef(),
                entry.itemId(),
                entry.said(),
                IntStream.range(0, resolutions.size())
                        .mapToObj(i -> resolution(entry.number(), resolutions.get(i), i))
                        .toList(),
                entry.postMeetingText());
    }

    private static ResolutionView resolution(@Nullable Integer minute, Resolution resolution, int place) {
        var parts = resolution.parts();
        return new ResolutionView(
                Objects.requireNonNull(resolution.id()),
                resolution.text(),
                IntStream.range(0, parts.size())
                        .mapToObj(i -> part(parts.get(i), i, resolution.cited(minute, place, i)))
                        .toList());
    }

    private static PartView part(ResolutionPart part, int order, String cited) {
        return new PartView(
                Objects.requireNonNull(part.id()),
                order,
                part.label(),
                cited,
                part.verb(),
                part.addressed(),
                part.text(),
                part.dueText(),
                part.dueOn(),
                part.minutesOf());
    }
}
