package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.area.AreaNotValid;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.area.KnownAreas;

/** Sets expected ranges: one an indicator, area and period; setting it again changes it. */
@ApplicationScoped
public class ExpectedRangeService {
    private final ExpectedRanges ranges;
    private final AreaRegister areas;
    private final LevelLog log;
    private final Ids ids;
    private final Event<LevelsChanged> levels;

    ExpectedRangeService(
            ExpectedRanges ranges, AreaRegister areas, LevelLog log, Ids ids, Event<LevelsChanged> levels) {
        this.ranges = ranges;
        this.areas = areas;
        this.log = log;
        this.ids = ids;
        this.levels = levels;
    }

    /**
     * Sets many with the same number of statements as one. A new one needs an area whose registered validity covers the
     * last day of its period.
     *
     * @throws Problem 422 with the faults of all
     */
    @Transactional
    public List<ExpectedRange> set(List<NewExpectedRange> wishes, String actor) {
        Map<String, ExpectedRange> standing = ranges
                .of(
                        wishes.stream().map(w -> w.indicator().id()).collect(Collectors.toSet()),
                        wishes.stream().map(NewExpectedRange::areaCode).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        r -> key(r.indicatorId(), r.areaCode(), r.period().key()), Function.identity()));
        refuse(wishes, standing.keySet());
        List<ExpectedRange> set = new ArrayList<>();
        for (NewExpectedRange wish : wishes) {
            String key = key(wish);
            ExpectedRange range = standing.get(key);
            if (range == null) {
                range = new ExpectedRange(ids.nextText(), wish, actor);
                ranges.persist(range);
                standing.put(key, range);
            } else {
                range.change(wish, actor);
            }
            set.add(range);
        }
        log.ranges("SET", set.stream().distinct().toList());
        tell(set);
        return set;
    }

    /** Has ranges be again what they were, by their ids; ratings follow. */
    @Transactional
    public void takeBack(Map<String, RangeNumbers> before) {
        List<ExpectedRange> found = ranges.byIds(before.keySet());
        found.forEach(range -> range.takeBack(Objects.requireNonNull(before.get(range.id()))));
        log.ranges("UNDO", found);
        tell(found);
    }

    /** Takes ranges away; where they were public the public learns that they are gone, and ratings do without them. */
    @Transactional
    public void remove(Collection<String> rangeIds) {
        List<ExpectedRange> gone = ranges.byIds(rangeIds);
        gone.forEach(ranges::delete);
        log.gone("UNDO", gone);
        tell(gone);
    }

    private void tell(List<ExpectedRange> moved) {
        if (!moved.isEmpty()) {
            levels.fire(new LevelsChanged(
                    moved.stream().map(ExpectedRange::indicatorId).collect(Collectors.toSet()),
                    moved.stream().map(ExpectedRange::areaCode).collect(Collectors.toSet()),
                    moved.stream()
                            .map(r -> r.period().start())
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    false));
        }
    }

    private void refuse(List<NewExpectedRange> wishes, Set<String> standing) {
        KnownAreas registered =
                areas.of(wishes.stream().map(NewExpectedRange::areaCode).collect(Collectors.toSet()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            String at = wishes.size() == 1 ? "" : "/" + i;
            NewExpectedRange wish = wishes.get(i);
            List<Fault> own = new ArrayList<>(wish.faults());
            if (!standing.contains(key(wish))) {
                registered
                        .refusal(wish.areaCode(), wish.period())
                        .map(AreaNotValid::fault)
                        .ifPresent(own::add);
            }
            own.forEach(f -> faults.add(new Fault(at + f.pointer(), f.code(), f.message())));
        }
        if (!faults.isEmpty()) {
            throw Problem.ruleBroken(faults);
        }
    }

    private static String key(NewExpectedRange wish) {
        return key(wish.indicator().id(), wish.areaCode(), wish.period().key());
    }

    private static String key(String indicatorId, String areaCode, String periodKey) {
        return indicatorId + ' ' + areaCode + ' ' + periodKey;
    }
}
