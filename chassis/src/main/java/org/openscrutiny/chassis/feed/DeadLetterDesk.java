package org.openscrutiny.chassis.feed;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;

/** Where operators decide about dead letters: the record is read again at its offset, or left out for good. */
@ApplicationScoped
public class DeadLetterDesk {

    private final DeadLetterRows rows;
    private final List<EventTaker> takers;
    private final TopicRecords topics;
    private final Changes changes;
    private final Clock clock;
    private final AggregateType type;

    DeadLetterDesk(
            DeadLetterRows rows,
            @All List<EventTaker> takers,
            TopicRecords topics,
            Changes changes,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.takers = takers;
        this.topics = topics;
        this.changes = changes;
        this.clock = clock;
        this.type = AggregateType.ofService(service, "dead-letter");
    }

    /** A dead letter and the version of its row. */
    public record Decided(DeadLetterView letter, long rowVersion) {}

    /** In the order they were met first, after an id. */
    public List<DeadLetterView> page(long after, @Nullable String state, int limit) {
        return rows.page(after, state, limit);
    }

    /**
     * One dead letter.
     *
     * @throws Problem 404 when there is none
     */
    public Decided find(String id) {
        var kept = kept(id);
        return new Decided(kept.view(), kept.rowVersion());
    }

    /**
     * Leaves the record out for good.
     *
     * @throws Problem 404, 412, 428, or 409 when it was decided already
     */
    public Decided discard(String id, @Nullable String ifMatch, String ground) {
        return decide(open(id, ifMatch), "DISCARDED", "DISCARD", ground);
    }

    /**
     * Reads the record again and hands it to whoever takes the topic.
     *
     * @throws Problem 404, 412, 428, or 409 when it was decided already, when the record is gone from its topic, or
     *     when it still cannot be read
     */
    public Decided replay(String id, @Nullable String ifMatch) {
        var kept = open(id, ifMatch);
        var letter = kept.view();
        var event = topics.at(letter.topic(), letter.partition(), letter.offset());
        if (event == null || !Sha256.of(bytes(event)).equals(letter.sha256())) {
            throw new Problem(
                    GeneralProblem.RECORD_GONE,
                    "The record is not on its topic any more; have its producer publish the object again.");
        }
        for (var taker : takersOf(letter.topic())) {
            taker.take(alone(event));
        }
        if (kept(id).view().timesMet() > letter.timesMet()) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "The record still cannot be read: " + kept(id).view().reason());
        }
        return decide(kept, "REPLAYED", "REPLAY", null);
    }

    private List<EventTaker> takersOf(String topic) {
        var found = takers.stream()
                .filter(t -> TopicRecords.topicOf(t.channel()).equals(topic))
                .toList();
        if (found.isEmpty()) {
            throw new Problem(GeneralProblem.CONFLICT, "This service no longer takes that topic; discard the letter.");
        }
        return found;
    }

    private static ConsumerRecords<String, byte[]> alone(ConsumerRecord<String, byte[]> event) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(event.topic(), event.partition()), List.of(event)), Map.of());
    }

    private static byte[] bytes(ConsumerRecord<String, byte[]> event) {
        return event.value() == null ? new byte[0] : event.value();
    }

    private Decided decide(DeadLetterRows.Kept kept, String state, String command, @Nullable String ground) {
        Supplier<Decided> decision = () -> {
            if (!rows.decide(kept, state, ground, clock.instant())) {
                throw Problems.stale();
            }
            var decided = find(kept.view().id());
            changes.append(() -> Change.restricted(type, kept.view().id(), "updated", command, decided.letter()));
            return decided;
        };
        return QuarkusTransaction.joiningExisting().call(decision::get);
    }

    private DeadLetterRows.Kept open(String id, @Nullable String ifMatch) {
        var kept = kept(id);
        Preconditions.requireMatch(ifMatch, kept.rowVersion());
        if (!kept.view().state().equals("OPEN")) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION, "It is " + kept.view().state() + " already.");
        }
        return kept;
    }

    private DeadLetterRows.Kept kept(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problem.notFound();
        }
        return rows.find(Long.parseLong(id)).orElseThrow(Problem::notFound);
    }
}
