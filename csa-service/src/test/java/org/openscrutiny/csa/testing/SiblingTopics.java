package org.openscrutiny.csa.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the siblings' topics where their own descriptions have not made them yet. */
public final class SiblingTopics implements QuarkusTestResourceLifecycleManager {

    public static final String RATING = "performance.rating.v1";
    public static final String INDICATOR = "performance.indicator.v1";

    /** After the broker. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Broker.bootstrap()))) {
            for (var topic : List.of(RATING, INDICATOR, Committee.RECOMMENDATION, Committee.MEETING)) {
                create(admin, topic);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Map.of();
    }

    private static void create(Admin admin, String topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void stop() {}
}
