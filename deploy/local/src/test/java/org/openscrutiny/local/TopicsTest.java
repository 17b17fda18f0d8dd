package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            channels:
              body:
                address: meetings.body.v1
                bindings:
                  kafka: { $ref: '#/components/channelBindings/compacted/kafka' }
              deadLetters:
                address: meetings-service.dlq
                bindings:
                  kafka:
                    partitions: 1
                    replicas: 3
                    topicConfiguration:
                      cleanup.policy: [delete, compact]
                      retention.ms: 604800000
              stream:
                address: /v1/events
            components:
              channelBindings:
                compacted:
                  kafka:
                    replicas: 3
                    topicConfiguration:
                      cleanup.policy: [compact]
                      max.compaction.lag.ms: 86400000
            """;

    private static final List<Topic> DECLARED = List.of(
            new Topic(
                    "meetings-service.dlq", 1, Map.of("cleanup.policy", "delete,compact", "retention.ms", "604800000")),
            new Topic("meetings.body.v1", 6, Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000")));

    @Test
    void theChannelsWithAKafkaBindingAreTheTopics(@TempDir Path checkout) throws IOException {
        // Given
        Path folder = Files.createDirectories(checkout.resolve("meetings-service/src/main/resources/META-INF"));
        Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT);
        Files.createDirectories(checkout.resolve("deploy"));

        // When
        List<Topic> topics = Topics.declaredUnder(checkout);

        // Then
        assertEquals(DECLARED, topics);
    }
}
