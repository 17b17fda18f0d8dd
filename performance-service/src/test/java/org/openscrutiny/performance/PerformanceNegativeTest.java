package org.openscrutiny.performance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.NegativeTests;
import org.openscrutiny.chassis.testing.ServiceUnderTest;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Existing;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Listing;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PerformanceNegativeTest extends NegativeTests {

    @Override
    protected ServiceUnderTest service() {
        return ServiceUnderTest.of(Listing.of("/v1/observations", "indicatorId", "area", "period")
                        .withSorts("id", "-id", "period", "-period"))
                .creating(Creation.of("/v1/indicators", PerformanceNegativeTest::officer, Council::draft, "name")
                        .withList("bodyIds"))
                .writingTo(PerformanceNegativeTest::existing)
                .publishing(() -> "/v1/indicators/" + Council.percentage().id())
                .withTable("/v1/exports/observations");
    }

    private static Existing existing() {
        var made = Council.officer().post("/v1/indicators", Council.draft());
        return new Existing(
                "PATCH",
                made.header("Location"),
                made.jsonPath().getString("id"),
                made.header("ETag"),
                "{\"heading\":\"Libraries\"}",
                officer());
    }

    private static String officer() {
        return TestTokens.bearer(Claims.of("officer-1", Role.OFFICER).withIndicators("*"));
    }
}
