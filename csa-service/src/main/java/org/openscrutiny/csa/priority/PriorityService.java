package org.openscrutiny.csa.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.Stored;
import org.openscrutiny.csa.Warning;
import org.openscrutiny.csa.feed.IndicatorsSeen;

/** The use cases of priorities. */
@ApplicationScoped
public class PriorityService {

    private final Priorities priorities;
    private final IndicatorsSeen indicators;
    private final Changes changes;
    private final CommandReader commands;
    private final Ids ids;

    PriorityService(
            Priorities priorities, IndicatorsSeen indicators, Changes changes, CommandReader commands, Ids ids) {
        this.priorities = priorities;
        this.indicators = indicators;
        this.changes = changes;
        this.commands = commands;
        this.ids = ids;
    }

    @Transactional
    Stored<PriorityFullView> create(DescribePriority command) {
        requireAgreement(command);
        var id = ids.nextText();
        check(id, command);
        var priority = new Priority(id, command);
        priorities.add(priority);
        changes.append(
                () -> change(List.of(priority), PriorityEvent.CREATED, "CREATE").getFirst());
        return stored(priority);
    }

    @Transactional
    Stored<PriorityFullView> describe(String id, @Nullable String ifMatch, byte[] patch) {
        var priority = priorities.find(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, priority.rowVersion());
        var before = priority.content();
        var command = commands.patched(DescribePriority.of(priority), patch, DescribePriority.class);
        if (!command.agreementId().equals(priority.agreementId())) {
            throw Problem.ruleBroken("/agreementId", "FIXED", "A priority stays with its agreement.");
        }
        requireAgreement(command);
        check(id, command);
        priority.describe(command);
        var event = PriorityEvent.of(before, priority.content());
        changes.append(() -> change(List.of(priority), event, "DESCRIBE").getFirst());
        return stored(priority);
    }

    @Transactional
    Stored<PriorityFullView> link(String id, @Nullable String ifMatch, LinkIndicators command) {
        var priority = priorities.find(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, priority.rowVersion());
        var faults = new Faults();
        PriorityChecks.links(command.links(), command.noSuitableIndicator() != null, "/links", faults);
        faults.throwIfAny();
        priority.link(command);
        changes.append(() -> change(List.of(priority), PriorityEvent.UPDATED, "LINK_INDICATORS")
                .getFirst());
        return stored(priority);
    }

    @Transactional
    Stored<PriorityFullView> find(String id) {
        return stored(priorities.find(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    List<PriorityFullView> page(@Nullable String agreementId, @Nullable String afterId, int size) {
        var page = priorities.page(agreementId, afterId, size);
        var posts = priorities.postsOf(page);
        var known = indicators.known(linked(page));
        return page.stream()
                .map(p -> new PriorityFullView(PriorityView.of(p, posts), warnings(p, known)))
                .toList();
    }

    /** The changes to append for these priorities: public from their adoption on. */
    public List<Change> change(Collection<Priority> changed, PriorityEvent event, String command) {
        var posts = priorities.postsOf(changed);
        return changed.stream().map(p -> change(p, posts, event, command)).toList();
    }

    private static Change change(Priority priority, Map<String, LeadPost> posts, PriorityEvent event, String command) {
        var view = PriorityView.of(priority, posts);
        return priority.status() == PriorityStatus.PROPOSED
                ? Change.restricted(Priority.TYPE, priority.id(), event.reason(), command, view)
                : Change.published(Priority.TYPE, priority.id(), event.reason(), command, view);
    }

    private Stored<PriorityFullView> stored(Priority priority) {
        var one = List.of(priority);
        var view = PriorityView.of(priority, priorities.postsOf(one));
        return new Stored<>(
                new PriorityFullView(view, warnings(priority, indicators.known(linked(one)))), priority.rowVersion());
    }

    private static List<String> linked(List<Priority> of) {
        return of.stream()
                .flatMap(p -> p.content().indicatorLinks().stream())
                .map(IndicatorLink::indicatorId)
                .distinct()
                .toList();
    }

    private static List<Warning> warnings(Priority priority, Collection<String> known) {
        return priority.content().indicatorLinks().stream()
                .map(IndicatorLink::indicatorId)
                .filter(id -> !known.contains(id))
                .map(id ->
                        new Warning("UNKNOWN_INDICATOR", "No indicator " + id + " has been seen; it may still come."))
                .toList();
    }

    private void requireAgreement(DescribePriority command) {
        if (!priorities.lockAgreement(command.agreementId())) {
            throw Problem.ruleBroken("/agreementId", "UNKNOWN_AGREEMENT", "There is no such agreement.");
        }
    }

    private void check(String id, DescribePriority command) {
        var siblings = priorities.of(command.agreementId()).stream()
                .filter(p -> !p.id().equals(id))
                .toList();
        if (siblings.stream().anyMatch(p -> p.code().equals(command.code()))) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "Another priority of the agreement has the code " + command.code());
        }
        var posts = command.leads().stream()
                .flatMap(l -> l.postIds().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        new PriorityChecks(command).run(id, siblings, priorities.posts(posts).keySet());
    }
}
