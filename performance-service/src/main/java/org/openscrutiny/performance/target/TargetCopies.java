package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.area.KnownAreas;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.period.Period;

/** Drafts one year's targets again for another, many with the same number of statements as one. */
@ApplicationScoped
class TargetCopies {
    private final Indicators indicators;
    private final Targets targets;
    private final AreaRegister areas;
    private final TargetService service;
    private final OwnIndicators own;

    TargetCopies(Indicators indicators, Targets targets, AreaRegister areas, TargetService service, OwnIndicators own) {
        this.indicators = indicators;
        this.targets = targets;
        this.areas = areas;
        this.service = service;
        this.own = own;
    }

    /** From one year to another, under the calendar of an indicator. */
    private record Years(Indicator indicator, Period from, Period to) {}

    /**
     * Drafts what was in force in the older year, wherever the newer one has nothing yet. A target that could not be
     * drafted is named with its reason and stops no other.
     *
     * @throws Problem 422 for a year that cannot be read, two equal years or a code that is unknown; 403 for an
     *     indicator of another owner
     */
    @Transactional
    CopiedTargets copy(CopyTargets wish) {
        Map<String, Years> years = new HashMap<>();
        for (Indicator indicator : concerned(wish.indicatorCodes())) {
            Years read = years(wish, indicator);
            if (read.from().equals(read.to())) {
                throw Problem.ruleBroken("/to", "SAME_YEAR", "Name another year than the one to copy from.");
            }
            years.put(indicator.id(), read);
        }
        List<Target> standing = years.isEmpty() ? List.of() : targets.ofYears(years.keySet(), keys(years.values()));
        List<CopiedTargets.Line> lines = new ArrayList<>();
        List<NewTarget> wishes = new ArrayList<>();
        Map<YearKey, String> taken = new HashMap<>();
        standing.forEach(target -> taken.put(target.key(), target.id()));
        Collection<Target> older = newest(standing, years);
        KnownAreas registered = areas.of(older.stream().map(Target::areaCode).collect(Collectors.toSet()));
        for (Target old : older) {
            Years read = Objects.requireNonNull(years.get(old.indicatorId()));
            NewTarget next = new NewTarget(read.indicator(), old.areaCode(), read.to(), null, old.levels());
            Fault fault = fault(next, taken.get(next.key()), registered);
            if (fault == null) {
                wishes.add(next);
            } else {
                lines.add(line(read, old.areaCode(), null, fault));
            }
        }
        for (Target drafted : service.draft(wishes, own.actor())) {
            Years read = Objects.requireNonNull(years.get(drafted.indicatorId()));
            lines.add(line(read, drafted.areaCode(), drafted.id(), null));
        }
        lines.sort(Comparator.comparing(CopiedTargets.Line::indicatorCode).thenComparing(CopiedTargets.Line::areaCode));
        return CopiedTargets.of(lines);
    }

    private List<Indicator> concerned(@Nullable Set<String> codes) {
        if (codes == null) {
            return indicators.list("state", IndicatorState.ACTIVE).stream()
                    .filter(indicator -> own.owns(indicator.code()))
                    .toList();
        }
        Map<String, Indicator> found = indicators.byCodes(codes);
        for (String code : codes) {
            Indicator indicator = found.get(code);
            if (indicator == null) {
                throw Problem.ruleBroken(
                        "/indicatorCodes", "INDICATOR_UNKNOWN", "There is no indicator with the code " + code + ".");
            }
            own.requireOwn(indicator);
        }
        return List.copyOf(found.values());
    }

    private static Years years(CopyTargets wish, Indicator indicator) {
        List<Fault> faults = new ArrayList<>();
        Period from = YearReading.of(wish.from(), indicator, "/from", faults);
        Period to = YearReading.of(wish.to(), indicator, "/to", faults);
        if (from == null || to == null) {
            throw Problem.ruleBroken(faults);
        }
        return new Years(indicator, from, to);
    }

    private static Set<String> keys(Collection<Years> years) {
        return years.stream()
                .flatMap(y -> Stream.of(y.from().key(), y.to().key()))
                .collect(Collectors.toSet());
    }

    /** The last in force of the older year, one for each indicator and area. */
    private static Collection<Target> newest(List<Target> standing, Map<String, Years> years) {
        Map<String, Target> newest = new TreeMap<>();
        for (Target target : standing) {
            Years read = years.get(target.indicatorId());
            if (target.inForce() && read != null && target.period().equals(read.from())) {
                newest.put(target.indicatorId() + ' ' + target.areaCode(), target);
            }
        }
        return newest.values();
    }

    private static @Nullable Fault fault(NewTarget next, @Nullable String present, KnownAreas registered) {
        return present == null
                ? TargetService.faults(next, registered).stream().findFirst().orElse(null)
                : new Fault("/to", "TARGET_PRESENT", "The year has a target already: " + present + ".");
    }

    private static CopiedTargets.Line line(
            Years years, String areaCode, @Nullable String targetId, @Nullable Fault fault) {
        return new CopiedTargets.Line(
                years.indicator().code(),
                areaCode,
                years.from().key(),
                years.to().key(),
                targetId,
                fault == null ? null : fault.code(),
                fault == null ? null : fault.message());
    }
}
