package org.openscrutiny.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout whose three services are {@link PretendService}s, one of them with a topic. */
record PretendCheckout(Path root) {
    private static final String ASYNCAPI = """
            asyncapi: 3.0.0
            channels:
              body:
                address: meetings.body.v1
                bindings: { kafka: { partitions: 6 } }
            """;

    static PretendCheckout in(Path root) throws IOException {
        for (Service service : Service.values()) {
            Path folder = Files.createDirectories(root.resolve(service.module()).resolve("target/quarkus-app"));
            writeJar(folder.resolve("quarkus-run.jar"));
        }
        Path resources = Files.createDirectories(root.resolve("meetings-service/src/main/resources"));
        Files.writeString(resources.resolve("asyncapi.yaml"), ASYNCAPI);
        return new PretendCheckout(root);
    }

    /** Runs the launcher on it with this test's class path; its output goes to the file. */
    Process up(Path output, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
        command.add("-Dscrutiny.checkout=" + root);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Up.class.getName());
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendService.class.getName());
        URI source = URI.create(Objects.requireNonNull(PretendService.class.getResource("PretendService.class"))
                .toString());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream bytes = source.toURL().openStream()) {
            out.putNextEntry(new JarEntry(PretendService.class.getName().replace('.', '/') + ".class"));
            bytes.transferTo(out);
        }
    }
}
