package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Service;

/** Walks a list to its end. */
final class Listed {
    private Listed() {}

    /** The items of all pages. */
    static List<JsonNode> items(Api api, Service service, String list) {
        List<JsonNode> found = new ArrayList<>();
        String page = list;
        while (!page.isEmpty()) {
            JsonNode answer = api.get(service, page).json();
            answer.path("items").forEach(found::add);
            page = answer.path("next").asText();
        }
        return found;
    }

    static List<String> ids(Api api, Service service, String list) {
        return items(api, service, list).stream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
