package org.openscrutiny.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Withdrawals;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.body.Bodies;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.evidence.EvidenceLink;

/** What clerks do to the items of an agenda. Each write moves the version of the meeting too. */
@ApplicationScoped
class AgendaService {

    private final Meetings meetings;
    private final Bodies bodies;
    private final OwnBodies own;
    private final Ids ids;
    private final MeetingChanges changes;
    private final CommandReader commands;
    private final Withdrawals withdrawals;
    private final Event<AgendaReclassified> reclassified;

    AgendaService(
            Meetings meetings,
            Bodies bodies,
            OwnBodies own,
            Ids ids,
            MeetingChanges changes,
            CommandReader commands,
            Withdrawals withdrawals,
            Event<AgendaReclassified> reclassified) {
        this.withdrawals = withdrawals;
        this.reclassified = reclassified;
        this.meetings = meetings;
        this.bodies = bodies;
        this.own = own;
        this.ids = ids;
        this.changes = changes;
        this.commands = commands;
    }

    @Transactional
    AgendaItem add(String meetingId, EnterItem wish) {
        var meeting = ownMeeting(meetingId);
        meetings.moveVersion(meeting);
        requireOwnAgenda(meeting);
        var others = meetings.items(meetingId);
        requireFitting(wish, others.size(), others);
        var item = new AgendaItem(
                ids.nextText(), meetingId, others.size(), wish, capacityName(meeting, wish.capacityBodyId()));
        meetings.add(item);
        changes.append(meeting, MeetingEvent.UPDATED, "ADD_ITEM");
        return item;
    }

    /**
     * Changes an item; a published one keeps its number, and its place on the agenda. One that is no longer open keeps
     * its id and stub, and what the meeting's earlier public versions said of it is taken back.
     */
    @Transactional
    AgendaItem patch(String meetingId, String itemId, @Nullable String ifMatch, byte[] patch) {
        var meeting = ownMeeting(meetingId);
        var item = presentItem(meetingId, itemId);
        Preconditions.requireMatch(ifMatch, item.rowVersion());
        meetings.moveVersion(meeting);
        var wish = commands.patched(EnterItem.of(item), patch, EnterItem.class);
        if (item.isPublic() && !item.number.equals(wish.number() == null ? "" : wish.number())) {
            throw new Problem(
                    MeetingsProblem.PUBLISHED_NUMBER,
                    "The agenda is out under this number.",
                    List.of(new Fault("/number", "PUBLISHED_NUMBER", "Leave the number as it is.")));
        }
        requireFitting(
                wish,
                item.position,
                meetings.items(meetingId).stream().filter(i -> i != item).toList());
        boolean wasOpen = item.isPublic() && item.access().isOpen();
        item.describe(wish, capacityName(meeting, wish.capacityBodyId()));
        if (wasOpen && !item.access().isOpen()) {
            withdrawals.blankEarlier(MeetingChanges.TYPE, meetingId);
        }
        changes.append(meeting, MeetingEvent.UPDATED, "PATCH_ITEM");
        if (item.isPublic() && wasOpen != item.access().isOpen()) {
            reclassified.fire(new AgendaReclassified(meetingId, itemId, wasOpen));
        }
        return item;
    }

    /** Takes a draft item off and closes the gap it leaves. */
    @Transactional
    void remove(String meetingId, String itemId, @Nullable String ifMatch) {
        var meeting = ownMeeting(meetingId);
        var item = presentItem(meetingId, itemId);
        Preconditions.requireMatch(ifMatch, item.rowVersion());
        meetings.moveVersion(meeting);
        if (item.isPublic()) {
            throw new Problem(GeneralProblem.CONFLICT, "A published item stays on the agenda; it can be withdrawn.");
        }
        meetings.items(meetingId).stream()
                .filter(other -> other.position > item.position)
                .forEach(other -> other.position--);
        meetings.remove(item);
        changes.append(meeting, MeetingEvent.UPDATED, "REMOVE_ITEM");
    }

    private Meeting ownMeeting(String meetingId) {
        var meeting = meetings.held(meetingId);
        own.requireOwn(meeting.leadBodyId(), meeting.isPublic());
        return meeting;
    }

    private AgendaItem presentItem(String meetingId, String itemId) {
        var item = meetings.item(itemId);
        if (item == null || !item.meetingId.equals(meetingId)) {
            throw Problem.notFound();
        }
        return item;
    }

    private static void requireOwnAgenda(Meeting meeting) {
        if (!meeting.state.beforeAgenda()) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    "The meeting is " + meeting.state + "; its agenda takes no new item.");
        }
    }

    private static void requireFitting(EnterItem wish, int order, List<AgendaItem> others) {
        requireGround(wish.access());
        var faults = new Faults();
        faults.brokenIf(
                wish.order() != null && wish.order() != order,
                "/order",
                "ORDER_GAP",
                "The item stands at " + order + ": orders begin with 0, without a gap.");
        faults.brokenIf(
                wish.pages() != null && !wish.pages().isOrdered(),
                "/pages/to",
                "BEFORE_FIRST",
                "The last page is before the first.");
        faults.brokenIf(
                wish.parentId() != null && others.stream().noneMatch(i -> i.id.equals(wish.parentId())),
                "/parentId",
                "UNKNOWN_ITEM",
                "This meeting has no such item.");
        requireEvidence(wish, faults);
        faults.throwIfAny();
        if (wish.number() != null
                && !wish.number().isEmpty()
                && others.stream().anyMatch(i -> i.number.equals(wish.number()))) {
            throw new Problem(
                    MeetingsProblem.NUMBER_TAKEN,
                    "Another item of the meeting is " + wish.number() + ".",
                    List.of(new Fault("/number", "NUMBER_TAKEN", "Give the next number of the section.")));
        }
    }

    private static void requireGround(@Nullable Access access) {
        if (access == null) {
            return;
        }
        if (!access.statesItsGround()) {
            throw new Problem(
                    MeetingsProblem.EXEMPT_GROUND_MISSING,
                    "An exempt item names a paragraph from 1 to 7, a confidential one its ground.",
                    List.of(new Fault("/access", "GROUND_MISSING", "Add paragraphs, or ground.")));
        }
        if (access.statesAnothersGround()) {
            throw Problem.ruleBroken(
                    "/access", "GROUND_OF_ANOTHER_KIND", "Paragraphs go with EXEMPT, ground with CONFIDENTIAL.");
        }
    }

    private static void requireEvidence(EnterItem wish, Faults faults) {
        var links = wish.evidence() == null
                ? List.<EvidenceLink>of()
                : wish.evidence().stream().map(EvidenceLink::of).toList();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            faults.brokenIf(
                    !link.wish().statesNumberAndPeriodRightly(),
                    "/evidence/" + i + "/number",
                    "NUMBER_OF_VERSION",
                    "A version of an agreement has a number and no period; nothing else has a number.");
            faults.brokenIf(
                    links.subList(0, i).stream().anyMatch(link::sameTarget),
                    "/evidence/" + i,
                    "REPEATED",
                    "The same evidence is linked above.");
        }
    }

    /** The name of a capacity that one of the meeting's bodies may sit in on the day. */
    private @Nullable String capacityName(Meeting meeting, @Nullable String capacityId) {
        if (capacityId == null) {
            return null;
        }
        var capacity = bodies.findById(capacityId);
        boolean held = bodies.withIds(meeting.bodyIds).stream()
                .anyMatch(b -> b.sitsAs(capacityId, meeting.when().day()));
        if (capacity == null || !held) {
            throw Problem.ruleBroken(
                    "/capacityBodyId", "NOT_ITS_CAPACITY", "No body of the meeting sits in this capacity on the day.");
        }
        return capacity.name();
    }
}
