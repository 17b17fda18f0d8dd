package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @Test
    void aJarThatOnlyNamesOthersStandsForThem(@TempDir Path directory) throws IOException {
        // Given
        Path library = jar(directory.resolve("a library.jar"), "");
        Path booter = jar(directory.resolve("booter.jar"), "a%20library.jar missing.jar classes/");

        // When
        List<Path> named = ClassPath.named(booter);

        // Then
        assertEquals(List.of(library), named);
    }

    @Test
    void theBrokerIsAmongThisProcesssJars() {
        // When
        List<Path> jars = ClassPath.jars();

        // Then
        assertTrue(jars.stream().anyMatch(jar -> jar.getFileName().toString().startsWith("kafka_2.13-")));
    }

    private static Path jar(Path file, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }
}
