package org.openscrutiny.chassis.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes events that have an effect beyond a read model. Event by event, the effect and the mark that it was carried
 * out are one transaction. Events carry whole states, so one that is doubled, or older than the last of its object,
 * has no effect.
 *
 * @param <T> the record type that names the fields this service reads
 */
public final class Inbox<T> {

    private final ObjectMapper json;
    private final Class<T> fields;
    private final EventReader<T> reader;
    private final InboxWriter writer;
    private final Consumer<Taken<T>> effect;

    /**
     * @param effect runs in the transaction of the mark; a {@code Problem} that it throws makes the event a dead letter
     */
    public Inbox(Class<T> fields, ObjectMapper json, InboxWriter writer, Consumer<Taken<T>> effect) {
        this.json = json;
        this.fields = fields;
        this.reader = new EventReader<>(json, fields);
        this.writer = writer;
        this.effect = effect;
    }

    public void take(ConsumerRecords<String, byte[]> records) {
        for (var event : records) {
            try {
                take(event);
            } catch (Unreadable e) {
                writer.bury(List.of(DeadLetter.of(event, e.reason())));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> event) throws Unreadable {
        var seen = reader.read(event);
        var body = seen.body();
        if (body == null) {
            return;
        }
        try {
            var taken = new Taken<>(
                    seen.id(),
                    seen.version(),
                    seen.deleted(),
                    json.readValue(body, fields),
                    EventReader.occurredAt(event));
            writer.carryOut(event, taken.version(), () -> effect.accept(taken));
        } catch (JsonProcessingException e) {
            throw new Unreadable("the data are not the JSON that is read here");
        } catch (Refused e) {
            throw new Unreadable(e.reason());
        }
    }
}
