package org.openscrutiny.performance.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.observation.Figure;
import org.openscrutiny.performance.observation.FigureRules;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Source;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.period.Period;

/** Looks at a figure before it is submitted, so that a row is refused by itself and nothing of it is half done. */
final class FigureReview {
    /** AS_PUBLISHED while a revision of it waits, of which the row then says nothing. */
    enum Stands {
        NO,
        AS_NEWEST,
        AS_PUBLISHED
    }

    private final ReviewedRow row;
    private final LocalDate today;

    FigureReview(ReviewedRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /**
     * Adds what is wrong to the row, or what it would move; nothing where it stands already.
     *
     * @param column header under which faults of the figure as a whole stand
     */
    Stands review(
            String column, DefinitionTerms definition, Period period, Figure wished, @Nullable Observation standing) {
        Stands stands = stands(definition, wished, standing);
        if (stands != Stands.NO) {
            return stands;
        }
        Figure figure = FigureRules.completed(definition, wished);
        for (Fault fault : FigureRules.faults(definition, period, figure, today)) {
            row.add(columnOf(fault, column), code(fault), fault.message(), "Mend the cell, or leave the row out.");
        }
        if (standing == null) {
            row.creates();
            return Stands.NO;
        }
        Figure before = standing.newest().figure();
        if (waits(standing)) {
            row.add(
                    column,
                    FindingCode.NOT_ALLOWED,
                    "Vintage " + standing.vintage() + " of " + period.key() + " is still " + standing.state() + ".",
                    "Undo the import that made it, or have it published first.");
        } else if (figure.reason() == null) {
            row.add(
                    column,
                    FindingCode.REVISION_REASON,
                    "Published is " + words(before) + ", the file has " + words(figure) + ".",
                    "Say in the column reason why the figure changes.");
        }
        row.moves(new FieldChange.Differences(period.key())
                .compare("value", before.value(), figure.value())
                .compare("numerator", before.numerator(), figure.numerator())
                .compare("denominator", before.denominator(), figure.denominator())
                .compare("flags", before.flags(), figure.flags())
                .compare("missingReason", before.missingReason(), figure.missingReason())
                .compare("dueOn", before.dueOn(), figure.dueOn())
                .compare("qualifier", before.qualifier(), figure.qualifier())
                .compare("upper", before.upper(), figure.upper())
                .found());
        if (before.sameAs(figure)) {
            row.moves(new FieldChange.Differences(period.key())
                    .compare("printed", before.printed(), figure.printed())
                    .compare("valueOnlyReason", before.valueOnlyReason(), figure.valueOnlyReason())
                    .compare("caveats", before.caveatWords(), figure.caveatWords())
                    .compare("source", words(before.source()), words(figure.source()))
                    .found());
        }
        return Stands.NO;
    }

    /** Whether a figure is one that is there. */
    static Stands stands(DefinitionTerms definition, Figure wished, @Nullable Observation standing) {
        Figure figure = FigureRules.completed(definition, wished);
        if (standing == null) {
            return Stands.NO;
        }
        if (standing.newest().restatedBy(figure)) {
            return Stands.AS_NEWEST;
        }
        boolean published = standing.published()
                .filter(v -> v.state() == VintageState.PUBLISHED)
                .filter(v -> v.restatedBy(figure))
                .isPresent();
        return published ? Stands.AS_PUBLISHED : Stands.NO;
    }

    /** Says what the row tells of a figure that stands, and that nothing of it is taken without a reason. */
    void left(Figure figure, Observation standing) {
        Figure before = standing.newest().figure();
        if (!figure.toldBy(before)) {
            row.add(
                    "reason",
                    FindingCode.TEXT_DIFFERS,
                    "The figure stands, its print, caveats or source are not those of the row: nothing is changed.",
                    "Say in the column reason why the text changes, or leave it.");
        }
    }

    private static boolean waits(Observation standing) {
        return standing.state() == VintageState.SUBMITTED
                || standing.state() == VintageState.RETURNED
                || standing.state() == VintageState.APPROVED;
    }

    private static String words(@Nullable Source source) {
        return source == null ? "" : source.words();
    }

    private static String words(Figure figure) {
        return figure.value() == null
                ? String.valueOf(figure.missingReason())
                : figure.value().toPlainString();
    }

    /** A fault of the figure stands under its own column where the layout has one. */
    private String columnOf(Fault fault, String column) {
        String field = fault.pointer().substring(1);
        boolean own = row.row().cells().containsKey(field);
        return own && !(field.equals("printed") && row.row().text(field).isEmpty()) ? field : column;
    }

    static FindingCode code(Fault fault) {
        try {
            return FindingCode.valueOf(fault.code());
        } catch (IllegalArgumentException unlisted) {
            return FindingCode.NOT_ALLOWED;
        }
    }
}
