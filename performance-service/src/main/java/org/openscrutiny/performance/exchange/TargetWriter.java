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
import org.openscrutiny.performance.target.TargetNumbers;
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

    List<LoadedObject> submit(List<Wish> wishes, LoadOrder order) {
        List<LoadedObject> objects = new ArrayList<>();
        List<NewTarget> made = new ArrayList<>();
        Map<Target, NewTarget> mended = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Target present = wish.present();
            if (present == null || (wish.moves() && present.inForce())) {
                made.add(wish.target());
            } else if (wish.moves()) {
                objects.add(LoadedObject.moved(Kind.TARGET, present.id(), TargetNumbers.of(present)));
                mended.put(present, wish.target());
            } else {
                objects.add(LoadedObject.left(Kind.TARGET, present.id()));
            }
        }
        if (!made.isEmpty()) {
            targets.submit(made, order.actor(), order.terms().guards())
                    .forEach(t -> objects.add(LoadedObject.made(Kind.TARGET, t.id())));
        }
        if (!mended.isEmpty()) {
            targets.resubmit(mended, order.actor(), order.terms().guards());
        }
        return objects;
    }
}
