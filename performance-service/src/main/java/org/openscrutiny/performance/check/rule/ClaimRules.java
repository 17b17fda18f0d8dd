package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openscrutiny.performance.exchange.PrintedRag;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;

/** What a claim must have so that it can be read; a claim that cannot be checked is no fault. */
final class ClaimRules {
    private static final int WIDEST_SCALE = 6;

    private final Claim claim;
    private final CheckKind kind;
    private final List<ClaimFault> faults = new ArrayList<>();

    private ClaimRules(Claim claim, CheckKind kind) {
        this.claim = claim;
        this.kind = kind;
    }

    static List<ClaimFault> faults(Claim claim) {
        List<ClaimFault> faults = new ArrayList<>(new ClaimFigures(claim).faults());
        told(claim, faults);
        CheckKind kind = claim.kind();
        if (kind != null) {
            ClaimRules rules = new ClaimRules(claim, kind);
            rules.roles();
            rules.terms();
            faults.addAll(rules.faults);
        }
        return faults;
    }

    private static void told(Claim claim, List<ClaimFault> faults) {
        claim.terms().obstacles().stream()
                .filter(o -> !o.told())
                .sorted()
                .forEach(o -> faults.add(new ClaimFault(
                        "/obstacles",
                        "UNKNOWN_VALUE",
                        o.name(),
                        o + " is found by the calculation and not told.",
                        "Leave it out.")));
        CheckKind kind = claim.kind();
        if (kind != null && !kind.breaks() && claim.terms().obstacles().contains(NotCheckable.SERIES_BREAK)) {
            faults.add(new ClaimFault(
                    "/obstacles",
                    "NOT_ALLOWED",
                    NotCheckable.SERIES_BREAK.name(),
                    "A " + kind + " is calculated across a break as well; it stops CROSS_PRINT, RATING and DIRECTION.",
                    "Leave it out, and explain a conflict by DEFINITION_CHANGE."));
        }
    }

    private void roles() {
        for (int i = 0; i < claim.inputs().size(); i++) {
            ClaimInput input = claim.inputs().get(i);
            InputRole role = input.role();
            if (!kind.read().contains(role)) {
                fault(
                        "/inputs/" + i + "/role",
                        "ROLE_NOT_READ",
                        role.name(),
                        kind + " reads " + words(kind) + ", not " + role + ".");
            } else if (!kind.adds() && claim.inputs().subList(0, i).stream().anyMatch(o -> o.role() == role)) {
                fault("/inputs/" + i + "/role", "ROLE_TWICE", role.name(), kind + " reads one " + role + ".");
            }
        }
        if (claim.terms().obstacles().isEmpty()) {
            kind.needed().stream()
                    .filter(role -> claim.of(role).findAny().isEmpty())
                    .sorted()
                    .forEach(role -> fault("/inputs", "INPUT_REQUIRED", "", kind + " needs the input " + role + "."));
        }
    }

    private void terms() {
        Claim.Terms terms = claim.terms();
        BigDecimal per = terms.per();
        if (kind == CheckKind.RATE && (per == null || per.signum() <= 0)) {
            fault("/per", "PER_REQUIRED", "", "A rate needs its multiplier, 1000 or 100000.");
        }
        if (terms.months() != null && terms.months().signum() <= 0) {
            fault("/months", "OUT_OF_RANGE", terms.months().toPlainString(), "A count covers more than no months.");
        }
        if (terms.scale() != null && Math.abs(terms.scale()) > WIDEST_SCALE) {
            fault("/scale", "OUT_OF_RANGE", terms.scale().toString(), "A published scale runs from -6 to 6.");
        }
        String printed = claim.published().printed();
        if (kind == CheckKind.RATING) {
            if (PrintedRag.read(printed).isEmpty()) {
                fault("/published/printed", "VALUE_UNREADABLE", printed, "A colour is checked: GREEN, AMBER or RED.");
            }
            if (terms.family() == RuleFamily.EXPECTED_RANGE) {
                fault("/family", "UNKNOWN_VALUE", "EXPECTED_RANGE", "An expected range gives no colour.");
            }
            needPolarity();
        }
        if (kind == CheckKind.DIRECTION) {
            boolean readable = DirectionWord.read(printed, terms.polarity()).isPresent();
            if (!readable) {
                fault(
                        "/published/printed",
                        "VALUE_UNREADABLE",
                        printed,
                        "An arrow or a word is checked: improved, increased, unchanged, similar.");
            } else if (DirectionWord.read(printed, terms.polarity())
                    .orElseThrow()
                    .ofGoodness()) {
                needPolarity();
            }
            if (terms.polarity() == Polarity.ON_TARGET
                    && claim.of(InputRole.LEVEL).findAny().isEmpty()) {
                fault("/inputs", "INPUT_REQUIRED", "", "Nearness is measured from the target: give it as LEVEL.");
            }
        }
    }

    private void needPolarity() {
        if (claim.terms().polarity() == null) {
            fault("/polarity", "POLARITY_REQUIRED", "", "Say which way is good; nothing printed tells.");
        }
    }

    private void fault(String pointer, String code, String value, String message) {
        faults.add(
                new ClaimFault(pointer, code, value, message, "See the inputs of each kind in the API description."));
    }

    private static String words(CheckKind kind) {
        return kind.read().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
