package org.openscrutiny.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Finds methods in which two types meet at a join of branches, one of them ours. Quarkus computes the stack frames of
 * the classes that it transforms, loads both types to find their common parent, and does so in Maven's own JVM: on a
 * JDK older than our classes the build then fails. {@code if (full) return FullView.of(x); return View.of(x);} joins
 * nothing, where {@code full ? FullView.of(x) : View.of(x)} joins two.
 */
final class FrameMerges {

    private static final String OURS = "org/openscrutiny/";

    private FrameMerges() {}

    static List<String> in(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass type : classes) {
            type.getSource().ifPresent(source -> {
                try (var bytes = source.getUri().toURL().openStream()) {
                    new ClassReader(bytes).accept(new Merges(type.getName(), found), ClassReader.EXPAND_FRAMES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return List.copyOf(found);
    }

    private static final class Merges extends ClassWriter {

        private final String owner;
        private final Set<String> found;

        Merges(String owner, Set<String> found) {
            super(COMPUTE_FRAMES);
            this.owner = owner;
            this.found = found;
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            if (one.startsWith(OURS) || other.startsWith(OURS)) {
                found.add(owner + ": " + one + " and " + other);
            }
            return "java/lang/Object";
        }
    }
}
