package org.openscrutiny.performance.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.RuleFamily;

class VersionRulesTest {
    private static final List<RuleVersion> THREE =
            List.of(version(1, "3", "8", null), version(2, "2", "6", "2012-05-01"), version(3, "1", "5", "2013-04-01"));

    @ParameterizedTest
    @CsvSource({
        "PERCENT_TOLERANCE, 4, 1, 12, 2014-04-01, /amber NOT_READ",
        "PERCENT_TOLERANCE, 4, , , 2014-04-01, /red REQUIRED",
        "ON_TARGET, 4, , , 2014-04-01, /amber REQUIRED; /red REQUIRED",
        "ON_TARGET, 4, -1, 12, 2014-04-01, /amber OUT_OF_RANGE",
        "ON_TARGET, 4, 5, 4.9, 2014-04-01, /amber TOLERANCE_ORDER",
        "ON_TARGET, 4, 5, 5, 2014-04-01, ''",
        "ON_TARGET, 4, 1, 4, , /appliesFrom REQUIRED",
        "ON_TARGET, 4, 1, 4, 2013-03-31, /appliesFrom DATE_ORDER",
        "ON_TARGET, 4, 1, 4, 2013-04-01, ''",
        "ON_TARGET, 4, 1.0, 5.00, 2014-04-01, /red UNCHANGED",
        "ON_TARGET, 4, 2, 6, 2014-04-01, ''",
        "ON_TARGET, 2, 2, 7, 2013-04-02, /appliesFrom DATE_ORDER",
        "ON_TARGET, 2, 2, 7, 2013-04-01, ''",
        "ON_TARGET, 1, 2, 7, 2000-04-01, /appliesFrom NOT_READ",
        "ON_TARGET, 1, 2, 7, , ''",
        "FLOOR_STANDARD, 4, , , 2014-04-01, ' UNCHANGED'",
        "EXPECTED_RANGE, 4, , 5, 2014-04-01, /red NOT_READ",
    })
    void aVersionPassesOrAllItsFaultsAreNamed(
            RuleFamily family,
            int number,
            @Nullable String amber,
            @Nullable String red,
            @Nullable LocalDate from,
            String faults) {
        // Given
        EnterRuleVersion wish = new EnterRuleVersion(n(amber), n(red), from, "Decided so");
        // When
        String found = faults(family, number, wish);
        // Then
        assertEquals(faults, found);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, 1", "2012-04-30, 1", "2012-05-01, 2", "2013-03-31, 2", "2013-04-01, 4", "2030-01-01, 4"})
    void aPeriodIsRatedByTheLastVersionThatReachesItsLastDay(LocalDate lastDay, int number) {
        // Given the fourth in the place of the third
        List<RuleVersion> four = List.of(THREE.get(0), THREE.get(1), THREE.get(2), version(4, "0", "9", "2013-04-01"));
        // When
        RuleSet rule = new KnownRules(Map.of(RuleFamily.ON_TARGET, four)).on(RuleFamily.ON_TARGET, lastDay);
        // Then
        assertEquals("ON_TARGET v" + number, rule.label());
        assertEquals(four.get(number - 1).red(), rule.red());
    }

    @Test
    void anUnknownFamilyIsNotGuessedAt() {
        // Given
        KnownRules none = new KnownRules(Map.of());
        // When, Then
        assertThrows(IllegalStateException.class, () -> none.on(RuleFamily.ON_TARGET, LocalDate.of(2012, 5, 1)));
    }

    private static String faults(RuleFamily family, int number, EnterRuleVersion wish) {
        try {
            VersionRules.check(family, number, wish, THREE);
            return "";
        } catch (Problem problem) {
            return String.join(
                    "; ",
                    problem.faults().stream()
                            .map(fault -> fault.pointer() + " " + fault.code())
                            .toList());
        }
    }

    private static RuleVersion version(int number, String amber, String red, @Nullable String from) {
        LocalDate day = from == null ? null : LocalDate.parse(from);
        return new RuleVersion(number, n(amber), n(red), day, "Decided so", Instant.EPOCH);
    }

    private static @Nullable BigDecimal n(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
