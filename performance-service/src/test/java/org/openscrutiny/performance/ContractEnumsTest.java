package org.openscrutiny.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.Caveat;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rating.RatingCause;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.TargetState;
import org.openscrutiny.performance.rating.ValueState;

/** The words that schemas allow are those that the service sends: a reader may switch over them. */
class ContractEnumsTest {
    private static final Path CONTRACT = Path.of("src/main/resources/contract");
    private static final String RATING = "rating";
    private static final String INDICATOR = "indicator";
    private static final String OBSERVATION = "observation";

    /** A field of an event and the constants behind it. */
    private record Words(String event, String path, Class<? extends Enum<?>> constants) {}

    static Stream<Words> words() {
        return Stream.of(
                new Words(RATING, "/properties/rating", RatingStatus.class),
                new Words(RATING, "/properties/judgement/properties/rating", RatingStatus.class),
                new Words(RATING, "/properties/entries/items/properties/rating", RatingStatus.class),
                new Words(RATING, "/properties/reason", RatingReason.class),
                new Words(RATING, "/properties/measure", Measure.class),
                new Words(RATING, "/properties/cause", RatingCause.class),
                new Words(RATING, "/properties/flags/items", ObsStatus.class),
                new Words(RATING, "/properties/period/properties/type", PeriodType.class),
                new Words(RATING, "/properties/inputs/properties/role", IndicatorRole.class),
                new Words(RATING, "/properties/inputs/properties/family", RuleFamily.class),
                new Words(RATING, "/properties/inputs/properties/polarity", Polarity.class),
                new Words(RATING, "/properties/inputs/properties/valueState", ValueState.class),
                new Words(RATING, "/properties/inputs/properties/qualifier", Qualifier.class),
                new Words(RATING, "/properties/inputs/properties/targetState", TargetState.class),
                new Words(OBSERVATION, "/properties/flags/items", ObsStatus.class),
                new Words(OBSERVATION, "/properties/primaryFlag", ObsStatus.class),
                new Words(OBSERVATION, "/properties/missingReason", MissingReason.class),
                new Words(OBSERVATION, "/properties/qualifier", Qualifier.class),
                new Words(OBSERVATION, "/properties/caveats/items/properties/type", Caveat.Kind.class),
                new Words(OBSERVATION, "/properties/period/properties/type", PeriodType.class),
                new Words(INDICATOR, "/properties/role", IndicatorRole.class),
                new Words(INDICATOR, "/properties/unit", Unit.class),
                new Words(INDICATOR, "/properties/polarity", Polarity.class),
                new Words(INDICATOR, "/properties/kind", MeasureKind.class),
                new Words(INDICATOR, "/properties/basis", Basis.class),
                new Words(INDICATOR, "/properties/frequency", Frequency.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aSchemaAllowsTheConstantsAndNoOthers(Words words) throws IOException {
        var constants = Arrays.stream(words.constants().getEnumConstants())
                .map(Enum::name)
                .collect(sorted());
        assertEquals(constants, allowed(words.event(), words.path()));
    }

    @Test
    void anIndicatorIsNeverSentAsADraft() throws IOException {
        var sent = Arrays.stream(IndicatorState.values())
                .filter(state -> state != IndicatorState.DRAFT)
                .map(Enum::name)
                .collect(sorted());
        assertEquals(sent, allowed(INDICATOR, "/properties/state"));
    }

    @Test
    void theDirectionsOfARatingAreThoseBetweenTwoFigures() throws IOException {
        // Given: every polarity with every way from one figure to another
        Set<String> made = new TreeSet<>();
        for (Polarity polarity : Polarity.values()) {
            for (int now = 1; now <= 3; now++) {
                made.add(Movement.between(BigDecimal.TWO, BigDecimal.valueOf(now), polarity, BigDecimal.ONE)
                        .name());
            }
        }
        // Then
        assertEquals(made, allowed(RATING, "/properties/direction"));
    }

    @Test
    void anExampleShowsEachFieldOfARatingSomewhere() throws IOException {
        var json = new ObjectMapper();
        Set<String> shown = new TreeSet<>();
        for (String reason : new String[] {"recorded", "superseded", "judged"}) {
            json.readTree(CONTRACT.resolve("examples/performance.rating.v1." + reason + ".json")
                            .toFile())
                    .fieldNames()
                    .forEachRemaining(shown::add);
        }
        Set<String> fields = new TreeSet<>();
        schema(RATING).at("/properties").fieldNames().forEachRemaining(fields::add);
        assertEquals(fields, shown);
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static Set<String> allowed(String event, String path) throws IOException {
        JsonNode words = schema(event).at(path + "/enum");
        assertNotNull(words);
        Set<String> allowed = new TreeSet<>();
        words.forEach(word -> allowed.add(word.asText()));
        return allowed;
    }

    private static JsonNode schema(String event) throws IOException {
        return new ObjectMapper()
                .readTree(CONTRACT.resolve("performance." + event + ".v1.schema.json")
                        .toFile());
    }
}
