package org.openscrutiny.performance.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.indicator.RuleFamily;

/** What must hold of a version, by itself and between the one before and the one after. */
final class VersionRules {
    private final RuleFamily family;
    private final EnterRuleVersion wish;
    private final Faults faults = new Faults();

    private VersionRules(RuleFamily family, EnterRuleVersion wish) {
        this.family = family;
        this.wish = wish;
    }

    /**
     * Lets a version pass. The days of versions never go back, equal days allowed: then the later version rates all that
     * the earlier would, which is how one is mended that has rated already.
     *
     * @param number its number, of those there are or the next
     * @throws org.openscrutiny.chassis.problem.Problem 422 with all that is wrong
     */
    static void check(RuleFamily family, int number, EnterRuleVersion wish, List<RuleVersion> versions) {
        VersionRules rules = new VersionRules(family, wish);
        rules.tolerance("/amber", wish.amber(), family.readsAmber());
        rules.tolerance("/red", wish.red(), family.readsRed());
        Tolerances.order(wish.amber(), wish.red()).ifPresent(rules::add);
        RuleVersion before = number == 1 ? null : versions.get(number - 2);
        RuleVersion after = number < versions.size() ? versions.get(number) : null;
        rules.days(before, after);
        rules.change(before);
        rules.faults.throwIfAny();
    }

    private void tolerance(String pointer, @Nullable BigDecimal given, boolean read) {
        faults.brokenIf(
                read && given == null, pointer, "REQUIRED", family + " needs this tolerance: " + family.words());
        faults.brokenIf(
                !read && given != null,
                pointer,
                "NOT_READ",
                family + " does not read this tolerance, leave it out: " + family.words());
        Tolerances.negative(pointer, given).ifPresent(this::add);
    }

    private void add(Fault fault) {
        faults.broken(fault.pointer(), fault.code(), fault.message());
    }

    private void days(@Nullable RuleVersion before, @Nullable RuleVersion after) {
        LocalDate from = wish.appliesFrom();
        if (before == null) {
            faults.brokenIf(from != null, "/appliesFrom", "NOT_READ", "The first version rates all before the second.");
            return;
        }
        if (from == null) {
            faults.broken("/appliesFrom", "REQUIRED", "Say from which day on periods end that it rates.");
            return;
        }
        faults.brokenIf(
                !before.reaches(from),
                "/appliesFrom",
                "DATE_ORDER",
                "Version " + before.version() + " applies from " + before.appliesFrom()
                        + ": give that day or a later one.");
        LocalDate next = after == null ? null : after.appliesFrom();
        faults.brokenIf(
                next != null && from.isAfter(next),
                "/appliesFrom",
                "DATE_ORDER",
                "The version after it applies from " + next + ": give that day or an earlier one.");
    }

    /** Equal tolerances would make every rating again to say the same. */
    private void change(@Nullable RuleVersion before) {
        if (before == null || faults.size() > 0) {
            return;
        }
        if (!family.readsRed()) {
            faults.broken(
                    "",
                    "UNCHANGED",
                    family + " has no tolerances of its own: its levels come with targets and expected ranges.");
        } else if (same(before.amber(), wish.amber()) && same(before.red(), wish.red())) {
            faults.broken("/red", "UNCHANGED", "These are the tolerances of version " + before.version() + " already.");
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
