package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers what an address answered and when, then asks it again with {@code asOf} each of these instants: the bytes
 * must be the same. A service's own test changes the object at random in between.
 */
public final class Recollection {

    private final String path;
    private final String bearer;
    private final Clock clock;
    private final List<Moment> moments = new ArrayList<>();

    private record Moment(Instant at, Answer answer) {}

    /**
     * @param bearer an Authorization header, or empty for anybody
     * @param clock the service's own
     */
    public Recollection(String path, String bearer, Clock clock) {
        this.path = path;
        this.bearer = bearer;
        this.clock = clock;
    }

    /** Reads the address as it is now. */
    public void remember() {
        var answer = Wire.get(path).as(bearer).send();
        moments.add(new Moment(clock.instant(), answer));
    }

    public int size() {
        return moments.size();
    }

    /** Asks for each instant again, in reverse order; a 404 or 410 of then must be one now. */
    public void assertRecalled() {
        for (var moment : moments.reversed()) {
            var recalled = Wire.get(path + "?asOf=" + moment.at()).as(bearer).send();
            assertEquals(moment.answer().status(), recalled.status(), () -> moment + " became " + recalled);
            if (moment.answer().status() == 200) {
                assertEquals(moment.answer().body(), recalled.body(), () -> "as of " + moment.at());
            }
        }
    }
}
