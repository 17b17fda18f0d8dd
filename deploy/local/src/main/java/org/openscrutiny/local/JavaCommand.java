package org.openscrutiny.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command that starts a Java process of the system: small, and soon ready, unless the environment wants it otherwise. */
final class JavaCommand {
    private static final String OWN_OPTIONS = "SCRUTINY_JAVA_OPTIONS";

    private JavaCommand() {}

    /** @param rest further options, then what to run */
    static List<String> of(String... rest) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        // The last one of two equal options holds.
        Stream.of(System.getenv().getOrDefault(OWN_OPTIONS, "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.addAll(List.of(rest));
        return command;
    }
}
