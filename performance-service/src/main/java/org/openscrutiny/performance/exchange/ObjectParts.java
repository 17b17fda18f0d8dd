package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;

/**
 * Goes through the objects of an import kind by kind and part by part, in the caller's transaction; what a part of many
 * changed leaves memory before the next.
 */
@ApplicationScoped
class ObjectParts {
    private final EntityManager entities;

    ObjectParts(EntityManager entities) {
        this.entities = entities;
    }

    void of(List<LoadedObject> all, Kind kind, Progress progress, Consumer<List<String>> work) {
        int before =
                (int) all.stream().filter(o -> o.kind().compareTo(kind) < 0).count();
        List<String> ids =
                all.stream().filter(o -> o.kind() == kind).map(LoadedObject::id).toList();
        for (int from = 0; from < ids.size(); from += PartedLoad.PART) {
            int to = Math.min(ids.size(), from + PartedLoad.PART);
            work.accept(ids.subList(from, to));
            if (all.size() > PartedLoad.PART) {
                entities.flush();
                entities.clear();
            }
            progress.reached(before + to, all.size());
        }
    }
}
