package org.openscrutiny.chassis.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Map;

/** A broken constraint of a command record: its pointer, an UPPER_SNAKE code, and a sentence. */
record Violation(String pointer, String code, String message) implements Comparable<Violation> {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotBlank", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Size", "LENGTH",
            "Pattern", "FORMAT");

    static Violation of(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Violation(
                pointer(violation.getPropertyPath()),
                CODES.getOrDefault(constraint, upperSnake(constraint)),
                sentence(violation.getMessage()));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(BodyPointers.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String upperSnake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String sentence(String message) {
        var first = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }

    @Override
    public int compareTo(Violation other) {
        return (pointer + code).compareTo(other.pointer + other.code);
    }
}
