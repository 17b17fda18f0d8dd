package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.PrintedUnit;
import org.openscrutiny.performance.exchange.PrintedValue;
import org.openscrutiny.performance.exchange.Severity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.MissingReason;

/** The figures of a claim as read, by role; what cannot be read stands among the faults. */
final class ClaimFigures {
    private static final Set<MissingReason> TO_COME =
            Set.of(MissingReason.DUE_LATER, MissingReason.REPORTED_QUARTERLY, MissingReason.TO_BE_CONFIRMED);

    private final Claim claim;
    private final List<ClaimFault> faults = new ArrayList<>();
    private final Map<InputRole, List<PrintedFigure>> figures = new EnumMap<>(InputRole.class);
    private final Map<InputRole, MissingReason> missing = new EnumMap<>(InputRole.class);
    private final List<Optional<PrintedFigure>> inOrder = new ArrayList<>();
    private @Nullable PrintedFigure published;
    private @Nullable MissingReason unpublished;

    ClaimFigures(Claim claim) {
        this.claim = claim;
        Unit inferred = inferred();
        for (int i = 0; i < claim.inputs().size(); i++) {
            read(claim.inputs().get(i), "/inputs/" + i, inferred);
        }
        CheckKind kind = claim.kind();
        if (kind == null) {
            unpublished = PrintedValue.read(claim.published().printed()).missingReason();
        } else if (!kind.isWord()) {
            readPublished(kind, inferred);
        }
    }

    List<ClaimFault> faults() {
        return faults;
    }

    /** The figure that is checked; null for a word and where none is printed. */
    @Nullable
    PrintedFigure published() {
        return published;
    }

    /** Why the checked figure is not printed. */
    @Nullable
    MissingReason unpublished() {
        return unpublished;
    }

    List<PrintedFigure> all(InputRole role) {
        return figures.getOrDefault(role, List.of());
    }

    Optional<PrintedFigure> one(InputRole role) {
        return all(role).stream().findFirst();
    }

    /** The inputs as read, in the order of the claim; empty where a word stands. */
    List<Optional<PrintedFigure>> inOrder() {
        return inOrder;
    }

    /** Whether a figure of this role has a word in its place. */
    @Nullable
    MissingReason missing(InputRole role) {
        return missing.get(role);
    }

    /** Whether one that is to come stands in this role. */
    boolean awaits(InputRole role) {
        MissingReason reason = missing.get(role);
        return reason != null && toCome(reason);
    }

    static boolean toCome(MissingReason reason) {
        return TO_COME.contains(reason);
    }

    private void read(ClaimInput input, String pointer, @Nullable Unit inferred) {
        Unit told = inferred;
        if (input.role() == InputRole.WHOLE
                && (claim.kind() == CheckKind.MEAN
                        || claim.kind() == CheckKind.RATE
                        || claim.kind() == CheckKind.RATING)) {
            told = null;
        }
        PrintedFigure figure = figure(input.text(), input.text().printed(), pointer, told, input.role());
        ClaimText times = input.times();
        if (times != null) {
            PrintedFigure factor = figure(times, times.printed(), pointer + "/times", null, input.role());
            if (figure != null && factor != null) {
                figure = figure.times(factor);
            }
        }
        inOrder.add(Optional.ofNullable(figure));
        if (figure != null) {
            figures.computeIfAbsent(input.role(), r -> new ArrayList<>()).add(figure);
        }
    }

    private void readPublished(CheckKind kind, @Nullable Unit inferred) {
        Unit told =
                switch (kind) {
                    case PERCENT_CHANGE, POINT_CHANGE, SHARE -> Unit.PERCENT;
                    case RATE -> Unit.RATE;
                    case MEAN -> inferred == null || inferred == Unit.COUNT ? Unit.RATE : inferred;
                    case ABSOLUTE_CHANGE, TOTAL, VARIANCE, CROSS_PRINT, RATING, DIRECTION -> inferred;
                };
        String printed = claim.published().printed();
        ChangeWords words = words(kind, printed);
        PrintedFigure figure = figure(claim.published(), words.rest(), "/published", told, null);
        published = figure == null ? null : words.sign(figure);
        boolean percent = kind == CheckKind.PERCENT_CHANGE || kind == CheckKind.SHARE;
        if (published != null && percent && published.unit() != Unit.PERCENT) {
            mismatch("/published", "A percentage is checked here, and " + printed.strip() + " is none.");
        }
    }

    private static ChangeWords words(CheckKind kind, String printed) {
        if (kind == CheckKind.POINT_CHANGE) {
            return ChangeWords.ofPoints(printed);
        }
        return kind.signedByWord() ? ChangeWords.read(printed) : new ChangeWords(false, printed);
    }

    private @Nullable PrintedFigure figure(
            ClaimText text, String printed, String pointer, @Nullable Unit told, @Nullable InputRole role) {
        PrintedValue read = PrintedValue.read(printed);
        if (!read.readable()) {
            read.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .forEach(f -> fault(pointer + "/printed", f.code().name(), printed, f.message(), f.fix()));
            return null;
        }
        if (text.multiplier() != null && PrintedFigure.power(text.multiplier()) < 0) {
            fault(
                    pointer + "/multiplier",
                    "OUT_OF_RANGE",
                    text.multiplier().toPlainString(),
                    "A column multiplies by a power of ten.",
                    "Write 1000 for thousands, 1000000 for millions.");
            return null;
        }
        BigDecimal value = read.value();
        if (value == null) {
            MissingReason reason = read.missingReason() == null ? MissingReason.EMPTY : read.missingReason();
            if (role == null) {
                unpublished = reason;
            } else {
                missing.put(role, reason);
            }
            return null;
        }
        if (text.unit() != null
                && read.unit() != PrintedUnit.NONE
                && !text.unit().name().equals(read.unit().name())) {
            mismatch(pointer, printed.strip() + " shows another unit than " + text.unit() + ".");
        }
        return PrintedFigure.of(
                read, value, text, PrintedFigure.unit(read.unit(), text.in(told).unit(), Unit.COUNT));
    }

    /** Unit of what shows none: told, else that of the kind, else the one that the others show. */
    private @Nullable Unit inferred() {
        if (claim.terms().unit() != null) {
            return claim.terms().unit();
        }
        if (claim.kind() == CheckKind.VARIANCE) {
            return Unit.GBP;
        }
        if (claim.kind() == CheckKind.POINT_CHANGE) {
            return Unit.PERCENT;
        }
        boolean alike = claim.kind() == CheckKind.ABSOLUTE_CHANGE
                || claim.kind() == CheckKind.TOTAL
                || claim.kind() == CheckKind.CROSS_PRINT;
        Stream<ClaimText> shown = claim.inputs().stream().map(ClaimInput::text);
        List<PrintedUnit> units = (alike ? Stream.concat(shown, Stream.of(claim.published())) : shown)
                .map(t -> PrintedValue.read(t.printed()).unit())
                .filter(u -> u != PrintedUnit.NONE)
                .distinct()
                .toList();
        if (alike && units.size() > 1) {
            mismatch("/inputs", "Pounds and percentages do not belong to one figure.");
        }
        return units.isEmpty() ? null : PrintedFigure.unit(units.getFirst(), null, Unit.COUNT);
    }

    private void mismatch(String pointer, String message) {
        fault(pointer, "UNIT_MISMATCH", claim.published().printed(), message, "Give figures of one unit.");
    }

    private void fault(String pointer, String code, String value, String message, String fix) {
        faults.add(new ClaimFault(pointer, code, value, message, fix));
    }
}
