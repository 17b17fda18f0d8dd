package org.openscrutiny.chassis.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of {@link ArchitectureRules} that look at calls and at sources. */
final class SourceRules {

    private static final int MOST_LINES = 300;
    private static final Set<String> BULK =
            Set.of("update", "delete", "deleteAll", "deleteById", "executeUpdate", "createMutationQuery");
    private static final Pattern SEEN_WRITE = Pattern.compile(
            "(insert\\s+into|update|delete\\s+from|truncate(\\s+table)?|merge\\s+into)\\s+\\w+_seen\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Path SOURCES = Path.of("src");
    private static final ObjectMapper STRICT_JSON =
            new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private SourceRules() {}

    /** Panache's and JPA's changes by query; deleting a loaded entity is {@code delete(entity)} and stays allowed. */
    static DescribedPredicate<JavaMethodCall> bulkChange() {
        return DescribedPredicate.describe("change many rows by query", call -> {
            var owner = call.getTargetOwner();
            boolean panache = owner.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
            boolean query = owner.isAssignableTo("jakarta.persistence.Query");
            boolean byQuery = panache
                    && (!call.getName().equals("delete")
                            || call.getTarget()
                                    .getRawParameterTypes()
                                    .getFirst()
                                    .isEquivalentTo(String.class));
            return BULK.contains(call.getName()) && (byQuery || query);
        });
    }

    static DescribedPredicate<JavaMethod> isRoute() {
        return DescribedPredicate.describe(
                "are routes",
                method -> method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    /** SQL outside a feed that writes a read model. */
    static List<String> foreignWritesToReadModels() {
        return files(SOURCES.resolve("main/java"))
                .filter(file ->
                        !text(file).contains("extends Feed") && !file.toString().contains("/feed/"))
                .filter(file -> SEEN_WRITE.matcher(text(file)).find())
                .map(Path::toString)
                .toList();
    }

    static List<String> longFiles() {
        return files(SOURCES)
                .filter(file -> text(file).lines().count() > MOST_LINES)
                .map(Path::toString)
                .toList();
    }

    static List<String> packagesWithoutNullMarked(JavaClasses classes) {
        var marked = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (JavaClass type : classes) {
            all.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")
                    && type.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                marked.add(type.getPackageName());
            }
        }
        all.removeAll(marked);
        return List.copyOf(all);
    }

    /** Readers keep one of two values of a name, and not the same one: schemas and examples say each name once. */
    static List<String> jsonThatRepeatsNames() {
        return files(SOURCES, ".json")
                .filter(file -> {
                    try {
                        STRICT_JSON.readTree(text(file));
                        return false;
                    } catch (JsonProcessingException e) {
                        return true;
                    }
                })
                .map(Path::toString)
                .toList();
    }

    private static Stream<Path> files(Path directory) {
        return files(directory, ".java");
    }

    private static Stream<Path> files(Path directory, String ending) {
        try (var found = Files.walk(directory)) {
            return found.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
