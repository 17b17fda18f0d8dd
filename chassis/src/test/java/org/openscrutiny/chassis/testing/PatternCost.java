package org.openscrutiny.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression costs on hostile input, counted in characters looked at, not in time: doubling the input
 * may at most triple it.
 */
final class PatternCost {

    private static final int SHORT = 500;
    private static final int MOST_GROWTH = 3;
    private static final long MOST_LOOKS = 50_000_000;
    private static final List<String> SEEDS =
            List.of("a", "1", " ", "-", "a-", "1,", "a.", "A1", "\"", "/", "0 ", "ab1");
    private static final List<String> ENDS = List.of("", "!", "\u0000", "\n");

    private PatternCost() {}

    /** The patterns of these classes that grow faster, with the input that shows it. */
    static List<String> superlinear(JavaClasses classes) {
        var found = new ArrayList<String>();
        for (var type : classes) {
            for (var field : type.getFields()) {
                var pattern = pattern(type, field);
                if (pattern != null) {
                    var input = hostile(pattern);
                    if (!input.isEmpty()) {
                        found.add(field.getFullName() + " " + pattern + " on " + input);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Pattern pattern(JavaClass type, JavaField field) {
        if (field.isAnnotatedWith("jakarta.validation.constraints.Pattern")) {
            var regexp = field.getAnnotationOfType("jakarta.validation.constraints.Pattern")
                    .get("regexp")
                    .orElse("");
            return Pattern.compile(String.valueOf(regexp));
        }
        if (!field.getRawType().isEquivalentTo(Pattern.class)) {
            return null;
        }
        try {
            Field reflected = Class.forName(type.getName()).getDeclaredField(field.getName());
            if (!Modifier.isStatic(reflected.getModifiers())) {
                return null;
            }
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hostile(Pattern pattern) {
        for (var seed : SEEDS) {
            for (var end : ENDS) {
                long once = looks(pattern, seed.repeat(SHORT) + end);
                long twice = looks(pattern, seed.repeat(2 * SHORT) + end);
                if (once >= MOST_LOOKS || twice > MOST_GROWTH * once + SHORT) {
                    return "'" + seed + "' repeated, then '" + end + "': " + once + " looks, doubled " + twice;
                }
            }
        }
        return "";
    }

    private static long looks(Pattern pattern, String input) {
        var counted = new Counted(input);
        try {
            pattern.matcher(counted).matches();
        } catch (TooMany | StackOverflowError e) {
            return MOST_LOOKS;
        }
        return counted.looks;
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
