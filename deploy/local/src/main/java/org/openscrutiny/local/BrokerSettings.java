package org.openscrutiny.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The files a lone broker reads: its settings, and the mark by which it knows its data directory. */
final class BrokerSettings {
    private BrokerSettings() {}

    /** Writes both under the directory and answers the path of the settings. */
    static Path write(Path directory, int port, int controllerPort) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Path mark = data.resolve("meta.properties");
        if (!Files.exists(mark)) {
            // What Kafka's own formatting tool would write; a cluster id is 22 characters.
            String cluster = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
            Files.writeString(mark, "version=1%ncluster.id=%s%nnode.id=1%n".formatted(cluster));
        }
        return Files.writeString(directory.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                min.insync.replicas=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, data));
    }
}
