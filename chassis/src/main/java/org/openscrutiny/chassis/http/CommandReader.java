package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Binds a body to a command record and names all its faults at once: it reads a tree, binds, notes what fails,
 * prunes it and binds again; then the record's own constraints are asked.
 */
@ApplicationScoped
public class CommandReader {

    private static final int MOST_FAULTS = 50;

    private final ObjectMapper json;
    private final Validator validator;
    private final Set<String> longTextFields;

    public CommandReader(
            ObjectMapper json,
            Validator validator,
            @ConfigProperty(name = "scrutiny.http.long-text-fields") Optional<List<String>> longTextFields) {
        this.json = json;
        this.validator = validator;
        this.longTextFields = Set.copyOf(longTextFields.orElse(List.of()));
    }

    /**
     * Reads a command.
     *
     * @throws Problem 400 when a part does not bind, else 422 when a constraint is broken; with all faults
     */
    public <T> T read(byte[] body, Class<T> type) {
        return read(parse(body), type);
    }

    /**
     * Lays a JSON Merge Patch (RFC 7396) over what is there and reads the whole as a command: null removes, arrays
     * are replaced whole. Pointers are those of the patch and of the command alike.
     *
     * @param present what is there, in the form of the command
     * @throws Problem as for a command; 413 over 1 MiB
     */
    public <T extends Record> T patched(T present, byte[] patch, Class<T> type) {
        if (patch.length > CommandBodyReader.MAX_BODY) {
            throw new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "A JSON body has at most 1 MiB.");
        }
        return read(merged(json.valueToTree(present), parse(patch)), type);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var whole = target.isObject() ? ((ObjectNode) target).deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                whole.remove(member.getKey());
            } else {
                var inner = whole.path(member.getKey());
                whole.set(member.getKey(), merged(inner, member.getValue()));
            }
        });
        return whole;
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        var faults = new Faults();
        new BodyChecks(longTextFields, faults).walk(tree, "", "");
        var command = bind(tree, type, faults);
        if (command != null) {
            validator.validate(command).stream()
                    .map(Violation::of)
                    .filter(v -> !faults.names(v.pointer()))
                    .sorted()
                    .forEach(v -> faults.broken(v.pointer(), v.code(), v.message()));
        }
        faults.throwIfAny();
        if (command == null) {
            throw Problem.unreadable("", "EMPTY_BODY", "Send a JSON object.");
        }
        return command;
    }

    private JsonNode parse(byte[] body) {
        var tree = readTree(utf8(body));
        if (tree != null) {
            ComposedTexts.in(tree);
        }
        if (tree == null || !tree.isObject()) {
            throw Problem.unreadable("", "NOT_AN_OBJECT", "Send one JSON object.");
        }
        return tree;
    }

    private @Nullable JsonNode readTree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw Problem.unreadable(
                    "",
                    "JSON_UNREADABLE",
                    "The body is not the JSON that is read here" + where
                            + ": mind syntax, doubled names, depth (32) and number length (40).");
        }
    }

    private static String utf8(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.unreadable("", "ENCODING", "The body is not UTF-8; send it in UTF-8.");
        }
    }

    private <T> @Nullable T bind(JsonNode tree, Class<T> type, Faults faults) {
        while (faults.size() < MOST_FAULTS) {
            try {
                return json.treeToValue(tree, type);
            } catch (JsonMappingException e) {
                note(e, faults);
                if (!BodyPointers.prune(tree, e.getPath())) {
                    return null;
                }
            } catch (IOException e) {
                faults.unreadable("", "JSON_UNREADABLE", "The body cannot be read as this command.");
                return null;
            }
        }
        return null;
    }

    private static void note(JsonMappingException e, Faults faults) {
        var pointer = BodyPointers.of(e.getPath());
        if (faults.names(pointer)) {
            return;
        }
        switch (e) {
            case UnrecognizedPropertyException unknown ->
                faults.unreadable(
                        pointer,
                        "UNKNOWN_PROPERTY",
                        "There is no such property; known are " + new TreeSet<>(known(unknown)) + ".");
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                faults.unreadable(pointer, "UNKNOWN_VALUE", "Use one of " + constants(wrong.getTargetType()) + ".");
            default ->
                faults.unreadable(pointer, "WRONG_TYPE", "A value of another kind is needed: " + wanted(e) + ".");
        }
    }

    private static Set<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static String constants(Class<?> type) {
        return Arrays.toString(type.getEnumConstants());
    }

    private static String wanted(JsonMappingException e) {
        if (e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException m && m.getTargetType() != null) {
            return KindOfValue.of(m.getTargetType());
        }
        return "see the API description";
    }
}
