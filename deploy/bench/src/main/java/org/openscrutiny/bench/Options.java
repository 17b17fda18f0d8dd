package org.openscrutiny.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of a bench, each a name and a whole number. */
record Options(Map<String, Long> values) {

    static Options of(List<String> words) {
        var values = new HashMap<String, Long>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            values.put(words.get(i).replaceFirst("^--", ""), Long.valueOf(words.get(i + 1)));
        }
        return new Options(values);
    }

    long of(String name, long otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
