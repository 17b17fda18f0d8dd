package org.openscrutiny.chassis.testing;

import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * One case of the negative tests.
 *
 * @param name the number of the case in the list of refusals, and what is tried
 */
record Case(String name, Executable attempt) {

    /** A request that must end as this problem. */
    static Case refused(String name, int status, String slug, Supplier<Answer> request) {
        return new Case(name, () -> Refusals.refused(status, slug, request.get()));
    }

    static Case refused(String name, int status, String slug, String pointer, Supplier<Answer> request) {
        return new Case(name, () -> Refusals.refused(status, slug, pointer, request.get()));
    }

    static Case skipped(String name, String reason) {
        return new Case(name, () -> Assumptions.abort(reason));
    }

    /** A test of a refusal: it must leave nothing behind. */
    DynamicTest withoutFootprint() {
        return DynamicTest.dynamicTest(name, () -> Footprint.noneBy(this::named));
    }

    /** A test of something harmless that is let through. */
    DynamicTest harmless() {
        return DynamicTest.dynamicTest(name, this::named);
    }

    /** The name stands in the message too: reports of dynamic tests show their number only. */
    private void named() throws Throwable {
        try {
            attempt.execute();
        } catch (AssertionError e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }
}
