package org.openscrutiny.chassis.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every service must refuse, over its own routes. Each refusal has its exact status and problem type, shows
 * nothing inner, and leaves no row, no event and no error in the log. Numbers are those of the list of refusals in
 * {@code deploy/docs/security.md}; they never change their meaning.
 */
public abstract class NegativeTests {

    /** The service's own routes and bodies. */
    protected abstract ServiceUnderTest service();

    @TestFactory
    Stream<DynamicTest> bodies() {
        return refusals(JsonCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> protocol() {
        return refusals(HttpCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> codec() {
        return Probes.of(service()).stream().map(Case::harmless);
    }

    @TestFactory
    Stream<DynamicTest> queries() {
        return refusals(QueryCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        return refusals(TokenCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> states() {
        return refusals(StateCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> surface() {
        return refusals(SurfaceCases.of(service()));
    }

    @TestFactory
    Stream<DynamicTest> accepted() {
        return AcceptedCases.of(service()).stream().map(Case::harmless);
    }

    private static Stream<DynamicTest> refusals(List<Case> cases) {
        return cases.stream().map(Case::withoutFootprint);
    }
}
