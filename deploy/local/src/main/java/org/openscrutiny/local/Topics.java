package org.openscrutiny.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that the services' AsyncAPI files declare; nothing else names a topic. */
public final class Topics {
    private Topics() {}

    /** The topics of all {@code asyncapi.yaml} files under {@code <module>/src/main/resources} of a checkout, by name. */
    public static List<Topic> declaredUnder(Path checkout) {
        try (Stream<Path> modules = Files.list(checkout)) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(Topics::files)
                    .flatMap(file -> read(file).stream())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Kafka channels of one AsyncAPI 3.0 file. */
    public static List<Topic> read(Path asyncapi) {
        try (InputStream yaml = Files.newInputStream(asyncapi)) {
            return AsyncApi.read(yaml).topics();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + asyncapi, e);
        }
    }

    /** Makes those that are missing, one replica each, and leaves the others as they are. */
    public static void create(String bootstrap, List<Topic> topics) {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // Another test JVM may have been quicker.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new NotStarted("The topics could not be made: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<Path> files(Path resources) {
        try (Stream<Path> found = Files.find(
                resources, 8, (path, attributes) -> path.endsWith("asyncapi.yaml") && attributes.isRegularFile())) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
