package org.openscrutiny.meetings.meeting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;

/** What became of the items of a meeting when it ended. */
record ItemOutcomes(Set<String> deferred, Set<String> withdrawn) {

    /** @throws org.openscrutiny.chassis.problem.Problem 422 for an item named twice or of another meeting */
    static ItemOutcomes of(MoveMeeting wish, List<AgendaItem> items) {
        var outcomes = new ItemOutcomes(setOf(wish.deferred()), setOf(wish.withdrawn()));
        var known = items.stream().map(i -> i.id).collect(java.util.stream.Collectors.toSet());
        var faults = new Faults();
        faults.brokenIf(
                !known.containsAll(outcomes.deferred), "/deferred", "UNKNOWN_ITEM", "The meeting has no such item.");
        faults.brokenIf(
                !known.containsAll(outcomes.withdrawn), "/withdrawn", "UNKNOWN_ITEM", "The meeting has no such item.");
        faults.brokenIf(
                outcomes.withdrawn.stream().anyMatch(outcomes.deferred::contains),
                "/withdrawn",
                "REPEATED",
                "An item is deferred or withdrawn, not both.");
        faults.throwIfAny();
        return outcomes;
    }

    private static Set<String> setOf(@Nullable List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }

    void apply(List<AgendaItem> items) {
        items.forEach(item -> item.state = outcome(item.id));
    }

    private ItemState outcome(String id) {
        if (deferred.contains(id)) {
            return ItemState.DEFERRED;
        }
        return withdrawn.contains(id) ? ItemState.WITHDRAWN : ItemState.CONSIDERED;
    }
}
