package org.openscrutiny.csa.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.csa.Span;
import org.openscrutiny.csa.Stored;

/** The use cases of lead posts. The public sees a post on the priorities it leads. */
@ApplicationScoped
class PostService {

    /** Has no topic: all its changes are restricted, so that no holder's name is ever in an event. */
    static final AggregateType TYPE = AggregateType.of("csa", "post");

    private final Priorities priorities;
    private final PriorityService priorityService;
    private final Changes changes;
    private final CommandReader commands;
    private final Ids ids;

    PostService(
            Priorities priorities, PriorityService priorityService, Changes changes, CommandReader commands, Ids ids) {
        this.priorities = priorities;
        this.priorityService = priorityService;
        this.changes = changes;
        this.commands = commands;
        this.ids = ids;
    }

    @Transactional
    Stored<PostView> create(DescribePost command) {
        check(command);
        var post = new LeadPost(ids.nextText(), command);
        priorities.add(post);
        changes.append(() -> Change.restricted(TYPE, post.id(), "created", "CREATE", PostView.of(post)));
        return stored(post);
    }

    /** A new title shows on every priority that the post leads. */
    @Transactional
    Stored<PostView> describe(String id, @Nullable String ifMatch, byte[] patch) {
        var post = priorities.findPost(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, post.rowVersion());
        var command = commands.patched(post.described(), patch, DescribePost.class);
        check(command);
        post.describe(command);
        changes.appendAll(() -> {
            var all = new ArrayList<Change>();
            all.add(Change.restricted(TYPE, post.id(), "updated", "DESCRIBE", PostView.of(post)));
            all.addAll(priorityService.change(priorities.ledBy(id), PriorityEvent.LEAD_CHANGED, "DESCRIBE_POST"));
            return all;
        });
        return stored(post);
    }

    @Transactional
    Stored<PostView> find(String id) {
        return stored(priorities.findPost(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    List<PostView> page(@Nullable String afterId, int size) {
        return priorities.pageOfPosts(afterId, size).stream().map(PostView::of).toList();
    }

    private static Stored<PostView> stored(LeadPost post) {
        return new Stored<>(PostView.of(post), post.rowVersion());
    }

    private static void check(DescribePost command) {
        if (Span.isReversed(command.from(), command.to())) {
            throw Problem.ruleBroken("/to", "DATES_REVERSED", "The first day without the post comes after its first.");
        }
    }
}
