package org.openscrutiny.csa.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** JSON that a row of a read model is asked to contain. */
final class Containing {

    private Containing() {}

    static String priority(String id) {
        var asked = JsonNodeFactory.instance.objectNode();
        asked.putArray("priorityIds").add(id);
        return asked.toString();
    }

    static String evidence(String type) {
        var asked = JsonNodeFactory.instance.objectNode();
        asked.putArray("items").addObject().putArray("evidence").addObject().put("type", type);
        return asked.toString();
    }
}
