package org.openscrutiny.chassis.sample;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openscrutiny.chassis.feed.Taken;
import org.openscrutiny.chassis.problem.Problem;

/** The effect of a note's events beyond the read model; it can be told to refuse some. */
@Singleton
public class NoteEcho {

    static final String REFUSED_TITLE = "title 13 ";

    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private volatile boolean refusing;

    void hear(Taken<NoteSeen> note) {
        if (refusing && note.state().title().startsWith(REFUSED_TITLE)) {
            throw Problem.ruleBroken("/title", "TITLE", "Not now.");
        }
        heard.merge(note.id(), 1, Integer::sum);
    }

    void refuse(boolean some) {
        refusing = some;
    }

    /** How often the effect of a note's events was carried out. */
    int times(String id) {
        return heard.getOrDefault(id, 0);
    }
}
