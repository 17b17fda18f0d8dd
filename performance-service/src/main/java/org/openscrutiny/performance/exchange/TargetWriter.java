package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.target.NewTarget;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetService;

/** Submits the targets of rows that load; one that waits for approval takes the new numbers. */
@ApplicationScoped
class TargetWriter {
    private final TargetService targets;

    TargetWriter(TargetService targets) {
        this.targets = targets;
    }

    /**
     * A target a row stands for.
     *
     * @param present the newest that stands; {@code moves} says that the row differs from it
     */
    record Wish(NewTarget target, @Nullable Target present, boolean moves) {}

    List<LoadedObject> submit(List<Wish> wishes, String actor) {
        List<LoadedObject> objects = new ArrayList<>();
        List<NewTarget> made = new ArrayList<>();
        Map<Target, NewTarget> mended = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Target present = wish.present();
            if (present == null || (wish.moves() && present.inForce())) {
                made.add(wish.target());
            } else {
                objects.add(new LoadedObject(Kind.TARGET, present.id(), false));
                if (wish.moves()) {
                    mended.put(present, wish.target());
                }
            }
        }
        if (!made.isEmpty()) {
            targets.submit(made, actor).forEach(t -> objects.add(new LoadedObject(Kind.TARGET, t.id(), true)));
        }
        if (!mended.isEmpty()) {
            targets.resubmit(mended, actor);
        }
        return objects;
    }
}
