package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.rule.KnownRules;
import org.openscrutiny.performance.rule.RuleReads;
import org.openscrutiny.performance.rule.RuleSet;

/**
 * Which version of a rule set a printed colour is checked by: that of the period of the observation it names, else that
 * of today, since a claim states no period itself. Two statements for many claims, none where no colour names a family.
 */
@ApplicationScoped
class CheckRules {
    private final RuleReads rules;
    private final Observations observations;
    private final Clock clock;
    private final ZoneId zone;

    CheckRules(
            RuleReads rules,
            Observations observations,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.rules = rules;
        this.observations = observations;
        this.clock = clock;
        this.zone = zone;
    }

    /** Finds the rule set of each; null where it needs none of the register. */
    Function<CheckFigure, @Nullable RuleSet> of(Collection<CheckFigure> claims) {
        List<CheckFigure> ruled =
                claims.stream().filter(claim -> family(claim) != null).toList();
        if (ruled.isEmpty()) {
            return claim -> null;
        }
        KnownRules known = rules.now();
        Map<String, Observation> named = observations.byIds(ruled.stream()
                .flatMap(claim -> Stream.ofNullable(claim.observationId()))
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return claim -> {
            RuleFamily family = family(claim);
            String observationId = claim.observationId();
            Observation observation = observationId == null ? null : named.get(observationId);
            return family == null
                    ? null
                    : known.on(
                            family,
                            observation == null ? today : observation.period().end());
        };
    }

    private static @Nullable RuleFamily family(CheckFigure claim) {
        return claim.kind() == CheckKind.RATING ? claim.family() : null;
    }
}
