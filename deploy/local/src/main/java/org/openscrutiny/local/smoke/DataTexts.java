package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the values of {@code data} out of a page of changes without writing them anew: their bytes are compared. */
final class DataTexts {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ITEM_DEPTH = 3;

    private DataTexts() {}

    static List<String> of(String page) {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(page)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME
                        && depth == ITEM_DEPTH
                        && "data".equals(parser.currentName())) {
                    parser.nextToken();
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    found.add(
                            page.substring(start, (int) parser.currentLocation().getCharOffset()));
                }
            }
        } catch (IOException e) {
            throw new Unmet("a page of changes is no JSON: " + e.getMessage());
        }
        return found;
    }
}
