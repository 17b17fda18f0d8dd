package org.openscrutiny.meetings.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.meeting.MeetingRecord;

/** What minutes have to keep to (domain/meetings.md 2.2, 2.3), and what is only odd. */
final class MinutesRules {

    private final MinutesContent content;
    private final MeetingRecord meeting;
    private final Faults faults = new Faults();

    private MinutesRules(MinutesContent content, MeetingRecord meeting) {
        this.content = content;
        this.meeting = meeting;
    }

    /** @throws org.openscrutiny.chassis.problem.Problem 422 with every fault */
    static void require(MinutesContent content, MeetingRecord meeting, Set<String> knownIds) {
        var rules = new MinutesRules(content, meeting);
        rules.entries(knownIds);
        rules.people();
        rules.faults.throwIfAny();
        VoteRules.require(content);
    }

    private void entries(Set<String> knownIds) {
        var entries = content.entered();
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var at = "/entries/" + i;
            requireItem(entry.itemId(), at + "/itemId");
            faults.brokenIf(
                    entry.number() != null && !numbers.add(entry.number()),
                    at + "/number",
                    "NUMBER_TAKEN",
                    "Another entry has this number.");
            boolean closed = !meeting.item(entry.itemId())
                    .map(MeetingRecord.Business::open)
                    .orElse(true);
            faults.brokenIf(
                    closed
                            && !(entry.said().isEmpty()
                                    && entry.resolved().isEmpty()
                                    && entry.postMeetingText() == null),
                    at,
                    "CLOSED_BUSINESS",
                    "What was said and resolved on an item that is not open goes to its sealed part.");
            parts(entry, at);
        }
        var seen = new HashSet<String>();
        content.ids()
                .forEach(id -> faults.brokenIf(
                        !knownIds.contains(id) || !seen.add(id),
                        "/entries",
                        "UNKNOWN_ID",
                        "A resolution or part repeats the id it was given, once; a new one has none."));
    }

    private void parts(MinuteEntry entry, String at) {
        for (int r = 0; r < entry.resolved().size(); r++) {
            var parts = entry.resolved().get(r).parts();
            for (int p = 0; p < parts.size(); p++) {
                var part = parts.get(p);
                var here = at + "/resolutions/" + r + "/parts/" + p;
                faults.brokenIf(
                        part.minutesOf() != null && part.verb() != ResolutionVerb.APPROVE_MINUTES,
                        here + "/minutesOf",
                        "NOT_OF_THIS_VERB",
                        "Only the approval of minutes names their day.");
                faults.brokenIf(
                        part.verb() == ResolutionVerb.RECOMMEND
                                && part.addressed().stream().anyMatch(a -> a.kind() == AddresseeKind.PERSON),
                        here + "/addressees",
                        "NOBODY_IN_OFFICE",
                        "A recommendation goes to an organisation, a class or an office.");
            }
        }
    }

    private void people() {
        var attended = content.attended();
        for (int i = 0; i < attended.size(); i++) {
            var somebody = attended.get(i);
            var at = "/attendances/" + i;
            faults.brokenIf(
                    (somebody.capacity() == AttendanceCapacity.SUBSTITUTE) != (somebody.inPlaceOf() != null),
                    at + "/inPlaceOf",
                    "SUBSTITUTE",
                    "A substitute, and nobody else, stands in place of a member.");
            faults.brokenIf(
                    somebody.inPlaceOf() != null
                            && attended.stream()
                                    .anyMatch(a -> a.printedName().equals(somebody.inPlaceOf()) && a.votesOn(null)),
                    at + "/inPlaceOf",
                    "SUBSTITUTE",
                    "The member in whose place somebody stands was there.");
            requireItems(somebody.itemIds(), at + "/itemIds");
        }
        for (int i = 0; i < content.declared().size(); i++) {
            requireItems(content.declared().get(i).itemIds(), "/declarations/" + i + "/itemIds");
        }
        for (int i = 0; i < content.moved().size(); i++) {
            requireItem(content.moved().get(i).itemId(), "/motions/" + i + "/itemId");
        }
    }

    private void requireItems(@Nullable List<String> ids, String pointer) {
        if (ids != null) {
            ids.forEach(id -> requireItem(id, pointer));
        }
    }

    private void requireItem(@Nullable String id, String pointer) {
        faults.brokenIf(
                id != null && meeting.item(id).isEmpty(),
                pointer,
                "UNKNOWN_ITEM",
                "The agenda of the minuted meeting has no such item.");
    }

    /** What is odd and stays as printed. */
    static List<Warning> warnings(MinutesContent content) {
        var noted = new java.util.ArrayList<Warning>();
        for (int i = 0; i < content.declared().size(); i++) {
            var declared = content.declared().get(i);
            if (declared.itemIds() == null || declared.itemIds().isEmpty()) {
                noted.add(new Warning(
                        "DECLARATION_ITEM_NOT_STATED", "/declarations/" + i + "/itemIds", "No item is named."));
            }
            if (content.attended().stream()
                    .noneMatch(a -> a.isPresent() && a.printedName().equals(declared.printedName()))) {
                noted.add(new Warning("DECLARER_NOT_PRESENT", "/declarations/" + i, "Nobody of this name was there."));
            }
        }
        return noted;
    }
}
