package org.openscrutiny.local.smoke;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Priorities of an agreement of their own, which a version then places and makes public. */
record PriorityWrites(RunningSystem system, AgreementWrites agreement) implements KillDrill.Writing {
    private static final int PRIORITIES = 30;

    static PriorityWrites prepare(RunningSystem system) {
        return new PriorityWrites(system, AgreementWrites.begun(system));
    }

    @Override
    public Service service() {
        return Service.CSA;
    }

    @Override
    public int writes() {
        return PRIORITIES;
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        KeyedWrites posts = new KeyedWrites(agreement.coordinator(), service());
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int i = 0; i < PRIORITIES; i++) {
            all = all.and(posts.post("/v1/priorities", agreement.priority(i)));
            afterEach.accept(i + 1);
        }
        return all;
    }

    @Override
    public List<String> present() {
        return Listed.ids(agreement.coordinator(), service(), "/v1/priorities?agreement=" + agreement.id());
    }

    /** A version places all of them and is published: each is on Kafka from now on. */
    @Override
    public void finish() {
        List<String> ids = present();
        agreement.adopted("1.0", LocalDate.now(Journey.LONDON), ids);
        agreement.publish("1.0");
        for (String id : ids) {
            system.api("smoke").get(service(), "/v1/priorities/" + id);
        }
    }
}
