package org.openscrutiny.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars this process runs from, to start another JVM with. */
final class ClassPath {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ClassPath() {}

    /** All jars of the class path, those named by the manifest of a class-path-only jar included. */
    static List<Path> jars() {
        Set<Path> jars = new LinkedHashSet<>();
        Stream.of("java.class.path", "surefire.test.class.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(SEPARATOR::splitAsStream)
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .forEach(jar -> {
                    jars.add(jar);
                    jars.addAll(named(jar));
                });
        return List.copyOf(jars);
    }

    /** The jars that the manifest of this one names and that exist. */
    static List<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String line = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (line == null) {
                return List.of();
            }
            URI here = jar.toAbsolutePath().toUri();
            return BLANKS.splitAsStream(line.strip())
                    .filter(entry -> entry.endsWith(".jar"))
                    .map(here::resolve)
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
