package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.performance.check.rule.ClaimFault;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;

/**
 * Finds the indicators, observations and dashboards that claims name, in four statements whatever their number. What
 * the caller may not see is not there; a dashboard is there once it is published.
 */
@ApplicationScoped
class CheckSubjects {
    private static final AggregateType DASHBOARD = AggregateType.of("performance", "dashboard");

    private final Indicators indicators;
    private final Observations observations;
    private final PublicState published;
    private final OwnIndicators own;

    CheckSubjects(Indicators indicators, Observations observations, PublicState published, OwnIndicators own) {
        this.indicators = indicators;
        this.observations = observations;
        this.published = published;
        this.own = own;
    }

    /** Everything that some claims name. */
    Known of(List<CheckFigure> claims) {
        Map<String, Observation> seen = observations.byIds(named(claims, CheckFigure::observationId));
        Map<String, Indicator> byCode = indicators.byCodes(named(claims, CheckFigure::indicatorCode));
        Set<String> ids = seen.values().stream().map(Observation::indicatorId).collect(Collectors.toSet());
        Set<String> dashboards = published.findAll(DASHBOARD, named(claims, CheckFigure::dashboardId)).stream()
                .filter(found -> !found.deleted())
                .map(PublicBytes::id)
                .collect(Collectors.toSet());
        return new Known(seen, byCode, indicators.byIds(ids), dashboards, own);
    }

    private static Set<String> named(List<CheckFigure> claims, Function<CheckFigure, @Nullable String> what) {
        return claims.stream()
                .flatMap(claim -> Stream.ofNullable(what.apply(claim)))
                .collect(Collectors.toSet());
    }

    /** What is there of it. */
    record Known(
            Map<String, Observation> observations,
            Map<String, Indicator> byCode,
            Map<String, Indicator> byId,
            Set<String> dashboards,
            OwnIndicators own) {

        /**
         * What one claim is about; every id of it that is unknown becomes a fault.
         */
        CheckSubject subject(CheckFigure claim, List<ClaimFault> faults) {
            Indicator named =
                    find(claim.indicatorCode(), byCode).filter(this::seen).orElse(null);
            Indicator observed = find(claim.observationId(), observations)
                    .flatMap(o -> find(o.indicatorId(), byId))
                    .filter(this::seen)
                    .orElse(null);
            unknown(claim.indicatorCode() != null && named == null, "/indicatorCode", claim.indicatorCode(), faults);
            unknown(claim.observationId() != null && observed == null, "/observationId", claim.observationId(), faults);
            boolean shown = claim.dashboardId() == null || dashboards.contains(claim.dashboardId());
            unknown(!shown, "/dashboardId", claim.dashboardId(), faults);
            if (named != null && observed != null && !named.id().equals(observed.id())) {
                faults.add(new ClaimFault(
                        "/observationId",
                        "SUBJECTS_DIFFER",
                        Objects.toString(claim.observationId(), ""),
                        "The observation is of another indicator than " + named.code() + ".",
                        "Name one of the two."));
            }
            return new CheckSubject(named == null ? observed : named);
        }

        boolean owns(CheckSubject subject) {
            Indicator indicator = subject.indicator();
            return indicator == null || own.owns(indicator.code());
        }

        private boolean seen(Indicator indicator) {
            return indicator.published() || own.sees(indicator.code());
        }

        private static <T> Optional<T> find(@Nullable String key, Map<String, T> among) {
            return key == null ? Optional.empty() : Optional.ofNullable(among.get(key));
        }

        private static void unknown(boolean so, String pointer, @Nullable String value, List<ClaimFault> faults) {
            if (so) {
                String what = pointer.substring(1).replaceAll("(Id|Code)$", "");
                faults.add(new ClaimFault(
                        pointer,
                        what.toUpperCase(Locale.ROOT) + "_UNKNOWN",
                        Objects.toString(value, ""),
                        "There is no such " + what + " that you may see.",
                        "Correct it, or leave it out."));
            }
        }
    }
}
