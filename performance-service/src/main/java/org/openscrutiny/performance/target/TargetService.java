package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.Guards;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.area.AreaNotValid;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.area.KnownAreas;

/**
 * Sets targets. Every method takes many and costs the same number of statements for one; one fault refuses all. Call
 * {@link TargetRules#faults} first where each row's own faults are wanted.
 */
@ApplicationScoped
public class TargetService {
    private final Targets targets;
    private final AreaRegister areas;
    private final LevelLog log;
    private final Ids ids;
    private final Clock clock;
    private final Event<LevelsChanged> levels;

    TargetService(
            Targets targets, AreaRegister areas, LevelLog log, Ids ids, Clock clock, Event<LevelsChanged> levels) {
        this.targets = targets;
        this.areas = areas;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.levels = levels;
    }

    /**
     * Drafts targets. The registered validity of the area must cover the last day of the year, else AREA_NOT_VALID.
     *
     * @throws Problem 422 {@code floor-side}, {@code phasing-not-allowed} or {@code validation}
     */
    @Transactional
    public List<Target> draft(List<NewTarget> wishes, String actor) {
        return append("DRAFT", persisted(wishes, registered(wishes), actor, Guards.STRICT));
    }

    /**
     * Brings a target into force as a document of the past printed it; rules that the document breaks become warnings.
     *
     * @param printedAt when it was printed, where its source says
     * @throws Problem as {@link #draft} and {@link #recordAsPrinted}
     */
    @Transactional
    public Target print(NewTarget wish, Instant printedAt, String actor) {
        List<Target> made = persisted(List.of(wish), registered(List.of(wish)), actor, Guards.AS_PRINTED);
        TargetSource source = wish.levels().source();
        if (source == null || !source.named()) {
            throw Problem.ruleBroken("/source", "REQUIRED", "Say in which document it was printed.");
        }
        return recordAsPrinted(made, printedAt, null, actor).getFirst();
    }

    /** Drafts and submits in one step, as an import does. */
    @Transactional
    public List<Target> submit(List<NewTarget> wishes, String actor, Guards guards) {
        List<Target> made = persisted(wishes, registered(wishes), actor, guards);
        made.forEach(target -> target.submit(actor));
        return append("SUBMIT", made);
    }

    @Transactional
    public Target change(Target target, NewTarget wish) {
        TargetRules.refuse(TargetRules.faults(wish));
        Target managed = managed(List.of(target)).getFirst();
        managed.change(wish.levels(), wish.from());
        return append("CHANGE", List.of(managed)).getFirst();
    }

    @Transactional
    public List<Target> submit(Collection<Target> drafts, String actor) {
        List<Target> managed = managed(drafts);
        managed.forEach(target -> target.submit(actor));
        return append("SUBMIT", managed);
    }

    /**
     * Gives targets that are not in force yet other numbers; they wait for approval again.
     *
     * @throws Problem 409 for one in force, 422 as for {@link #draft}
     */
    @Transactional
    public List<Target> resubmit(Map<Target, NewTarget> wishes, String actor, Guards guards) {
        refuseFaults(List.copyOf(wishes.values()), KnownAreas.NONE, guards);
        Map<String, NewTarget> byId = new HashMap<>();
        wishes.forEach((target, wish) -> byId.put(target.id(), wish));
        List<Target> managed = managed(wishes.keySet());
        for (Target target : managed) {
            NewTarget wish = Objects.requireNonNull(byId.get(target.id()));
            target.resubmit(wish.levels(), wish.from(), actor);
            target.warn(guards.warnings(TargetRules.faults(wish)));
        }
        return append("RESUBMIT", managed);
    }

    /**
     * Has targets be again what they were before {@link #resubmit}.
     *
     * @param before by their ids
     * @throws Problem 409 for one in force
     */
    @Transactional
    public void takeBack(Map<String, TargetNumbers> before) {
        List<Target> found = targets.byIds(before.keySet());
        found.forEach(target -> target.takeBack(Objects.requireNonNull(before.get(target.id()))));
        append("UNDO", found);
    }

    /**
     * Brings targets into force as a printed document has them: nobody approves what held long ago.
     *
     * @param publishedAt when it was printed
     * @param document where, for targets that name no source
     * @throws Problem 422 NOT_PAST, 409 for a target in force and {@code target-overlap} naming the other target
     */
    @Transactional
    public List<Target> recordAsPrinted(
            Collection<Target> given, Instant publishedAt, @Nullable TargetSource document, String actor) {
        if (!publishedAt.isBefore(clock.instant())) {
            throw Problem.ruleBroken(
                    "/publishedAt", "NOT_PAST", "What is recorded as printed was printed in the past.");
        }
        List<Target> managed = managed(given);
        List<Target> standing = standing(managed);
        Instant at = publishedAt.truncatedTo(ChronoUnit.MICROS);
        managed.forEach(target -> target.recordAsPrinted(actor, at, document));
        return force("RECORD_AS_PRINTED", managed, standing, true);
    }

    /**
     * Brings submitted targets into force; one that was in force ends the day before.
     *
     * @throws Problem 403 {@code separation-of-duties}, 409 {@code target-overlap} naming the other target
     */
    @Transactional
    public List<Target> approve(Collection<Target> submitted, String actor) {
        List<Target> managed = managed(submitted);
        List<Target> standing = standing(managed);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        managed.forEach(target -> target.approve(actor, now));
        return force("APPROVE", managed, standing, false);
    }

    private List<Target> force(String command, List<Target> coming, List<Target> standing, boolean asPrinted) {
        Map<String, Target> newest = new HashMap<>();
        standing.forEach(target -> newest.put(key(target), target));
        List<Target> superseded = new ArrayList<>();
        for (Target target : coming) {
            Target other = newest.put(key(target), target);
            if (other != null && !target.effectiveFrom().isAfter(other.effectiveFrom())) {
                throw overlap(other);
            }
            if (other != null) {
                other.supersededBy(target);
                superseded.add(other);
            }
        }
        append(
                command,
                Stream.concat(superseded.stream(), coming.stream()).distinct().toList());
        if (!coming.isEmpty()) {
            levels.fire(new LevelsChanged(
                    coming.stream().map(Target::indicatorId).collect(Collectors.toSet()),
                    coming.stream().map(Target::areaCode).collect(Collectors.toSet()),
                    coming.stream()
                            .map(Target::effectiveFrom)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    asPrinted));
        }
        return coming;
    }

    private static Problem overlap(Target other) {
        String fault = "Target " + other.id() + " is in force from " + other.effectiveFrom()
                + "; give this one a later effectiveFrom.";
        return new Problem(
                PerformanceProblem.TARGET_OVERLAP,
                fault,
                List.of(new Fault("/effectiveFrom", "TARGET_OVERLAP", fault)));
    }

    private List<Target> standing(List<Target> coming) {
        return targets.inForce(
                coming.stream().map(Target::indicatorId).collect(Collectors.toSet()),
                coming.stream().map(Target::areaCode).collect(Collectors.toSet()));
    }

    private static String key(Target target) {
        return target.indicatorId()
                + ' '
                + target.areaCode()
                + ' '
                + target.period().key();
    }

    private KnownAreas registered(List<NewTarget> wishes) {
        return areas.of(wishes.stream().map(NewTarget::areaCode).collect(Collectors.toSet()));
    }

    static List<Fault> faults(NewTarget wish, KnownAreas registered) {
        List<Fault> faults = new ArrayList<>(TargetRules.faults(wish));
        registered
                .refusal(wish.areaCode(), wish.period())
                .map(AreaNotValid::fault)
                .ifPresent(faults::add);
        return faults;
    }

    private static void refuseFaults(List<NewTarget> wishes, KnownAreas registered, Guards guards) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            String at = wishes.size() == 1 ? "" : "/" + i;
            guards.refusing(faults(wishes.get(i), registered))
                    .forEach(f -> faults.add(new Fault(at + f.pointer(), f.code(), f.message())));
        }
        TargetRules.refuse(faults);
    }

    private List<Target> persisted(List<NewTarget> wishes, KnownAreas registered, String actor, Guards guards) {
        refuseFaults(wishes, registered, guards);
        List<Target> made = new ArrayList<>();
        for (NewTarget wish : wishes) {
            Target target = new Target(ids.nextText(), wish, actor);
            target.warn(guards.warnings(faults(wish, registered)));
            made.add(target);
        }
        targets.persist(made);
        return made;
    }

    private List<Target> append(String command, List<Target> changed) {
        log.targets(command, changed);
        return changed;
    }

    private List<Target> managed(Collection<Target> given) {
        Map<String, Target> found = targets.byIds(given.stream().map(Target::id).toList()).stream()
                .collect(Collectors.toMap(Target::id, Function.identity()));
        List<Target> managed = new ArrayList<>();
        for (Target one : given) {
            Target present = Objects.requireNonNull(found.get(one.id()));
            if (present.rowVersion() != one.rowVersion()) {
                throw Problems.stale();
            }
            managed.add(present);
        }
        return managed;
    }
}
