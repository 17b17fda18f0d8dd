package org.openscrutiny.meetings.minutes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;

/** Applies to minutes what a later meeting resolved to change in them: texts only, each read before it is replaced. */
@ApplicationScoped
class Amendments {

    private final ObjectMapper json;
    private final CommandReader commands;

    Amendments(ObjectMapper json, CommandReader commands) {
        this.json = json;
        this.commands = commands;
    }

    /**
     * The content as amended.
     *
     * @throws Problem 422 {@code amendment-mismatch} where the text does not stand, or what comes of it breaks a rule
     */
    MinutesContent apply(MinutesContent content, List<Amendment> amendments) {
        if (amendments.isEmpty()) {
            return content;
        }
        var tree = json.<ObjectNode>valueToTree(content);
        for (int i = 0; i < amendments.size(); i++) {
            if (!replace(tree, amendments.get(i))) {
                throw new Problem(
                        MeetingsProblem.AMENDMENT_MISMATCH,
                        "Amendment " + (i + 1) + " changes a text that does not stand there.",
                        List.of(new Fault(
                                "/amendments/" + i + "/from",
                                "AMENDMENT_MISMATCH",
                                "Point to a text and repeat it as it stands.")));
            }
        }
        return commands.patched(
                MinutesContent.EMPTY, tree.toString().getBytes(StandardCharsets.UTF_8), MinutesContent.class);
    }

    private static boolean replace(ObjectNode tree, Amendment amendment) {
        if (!amendment.pointer().startsWith("/") || amendment.pointer().endsWith("/id")) {
            return false;
        }
        var pointer = JsonPointer.compile(amendment.pointer());
        var found = tree.at(pointer);
        if (!found.isTextual() || !found.textValue().equals(amendment.from())) {
            return false;
        }
        var text = TextNode.valueOf(amendment.to());
        var last = pointer.last();
        return switch (tree.at(pointer.head())) {
            case ObjectNode parent -> parent.replace(last.getMatchingProperty(), text) != null;
            case ArrayNode parent -> parent.set(last.getMatchingIndex(), text) != null;
            default -> false;
        };
    }
}
