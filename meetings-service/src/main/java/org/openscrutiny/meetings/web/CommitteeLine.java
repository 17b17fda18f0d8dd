package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.body.BodyKind;
import org.openscrutiny.meetings.body.BodyState;
import org.openscrutiny.meetings.body.BodyView;

/**
 * A committee with its next meeting.
 *
 * @param next the earliest meeting to come that members are still expected at; null where none is called
 */
public record CommitteeLine(
        String id, String name, @Nullable MeetingLine next) {

    /** The bodies that meet, in the order of their names; a capacity borrows the meetings of its committee. */
    static List<CommitteeLine> of(List<BodyView> bodies, List<MeetingLine> ahead, List<MeetingLine> undated) {
        var toCome = new ArrayList<>(ahead);
        toCome.addAll(undated);
        return bodies.stream()
                .filter(b -> b.kind() != BodyKind.STATUTORY_CAPACITY && b.state() == BodyState.ACTIVE)
                .map(b -> new CommitteeLine(b.id(), b.name(), next(b.id(), toCome)))
                .toList();
    }

    private static @Nullable MeetingLine next(String body, List<MeetingLine> toCome) {
        return toCome.stream()
                .filter(m -> m.toCome() && m.bodyId().equals(body))
                .findFirst()
                .orElse(null);
    }
}
