package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Charts with what the rule set must give: our own in the repository, the published ones where they are present. */
class XmrVectorsTest {
    private static final double NEAR = 1e-9;

    @TestFactory
    Stream<DynamicTest> ourOwnVectors() throws IOException {
        try (var own = Objects.requireNonNull(getClass().getResourceAsStream("xmr-cases.json"))) {
            return tests(new ObjectMapper().readTree(own));
        }
    }

    @TestFactory
    Stream<DynamicTest> publishedVectors() throws IOException {
        var file = shared().resolve("data/xmr-vectors.json");
        Assumptions.assumeTrue(Files.exists(file), "the published vectors are not beside this repository");
        return tests(new ObjectMapper().readTree(file.toFile()));
    }

    private static Path shared() {
        var named = System.getProperty("SHARED_DIR", System.getenv("SHARED_DIR"));
        if (named != null) {
            return Path.of(named);
        }
        var root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("CONTRIBUTING.md"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared");
    }

    private static Stream<DynamicTest> tests(JsonNode file) {
        return StreamSupport.stream(file.path("cases").spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.path("name").asText(), () -> check(c)));
    }

    private static void check(JsonNode vector) {
        // Given
        var values = new ArrayList<@Nullable BigDecimal>();
        vector.path("values").forEach(v -> values.add(v.isNull() ? null : new BigDecimal(v.asText())));
        // When
        var chart = XmrChart.of(values, terms(vector, Improvement.INCREASE, null));
        // Then
        var limits = chart.groups().getLast().limits();
        if (vector.path("mean").isNumber()) {
            assertNotNull(limits);
            near(vector, "mean", limits.mean());
            near(vector, "avgMovingRange", limits.avgMovingRange());
            near(vector, "lpl", limits.lpl());
            near(vector, "upl", limits.upl());
            near(vector, "twoSigmaLow", limits.nearLower());
            near(vector, "twoSigmaHigh", limits.nearUpper());
            assertEquals(vector.path("movingRangesScreenedOut").asInt(), limits.screenedOut());
        } else {
            assertNull(limits);
        }
        var causes = new ArrayList<@Nullable String>();
        vector.path("cause").forEach(c -> causes.add(c.isNull() ? null : c.asText()));
        assertEquals(
                causes,
                Values.causes(chart).stream()
                        .map(c -> c == null ? null : c.name())
                        .toList());
        assertEquals(
                vector.path("variationIfIncreaseIsGood").asText(),
                chart.variation().name());
        for (var target : List.of("45", "40", "60")) {
            var expected = vector.path("assuranceTarget" + target);
            if (!expected.isMissingNode()) {
                assertEquals(expected.get(0).asText(), assurance(values, vector, Improvement.INCREASE, target));
                assertEquals(expected.get(1).asText(), assurance(values, vector, Improvement.DECREASE, target));
            }
        }
    }

    private static String assurance(
            List<@Nullable BigDecimal> values, JsonNode vector, Improvement good, String target) {
        return String.valueOf(
                XmrChart.of(values, terms(vector, good, new BigDecimal(target))).assurance());
    }

    private static XmrTerms terms(JsonNode vector, Improvement good, @Nullable BigDecimal target) {
        var fixAfter = vector.path("fixAfter");
        var rebases = new ArrayList<Integer>();
        vector.path("rebases").forEach(r -> rebases.add(r.asInt()));
        return new XmrTerms(
                fixAfter.isNumber() ? fixAfter.asInt() : null,
                vector.path("screenOutliers").asBoolean(),
                good,
                target,
                Set.copyOf(rebases));
    }

    private static void near(JsonNode vector, String field, BigDecimal actual) {
        assertEquals(
                vector.path(field).asDouble(),
                actual.doubleValue(),
                NEAR,
                () -> String.format(Locale.ROOT, "%s of %s", field, vector.path("name")));
    }
}
