package org.openscrutiny.performance.observation;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the value is, or why there is none.
 *
 * @param value plain number in the indicator's unit; 0 is a value
 * @param valueOnlyReason why a percentage, rate or mean comes without numerator and denominator
 * @param printed verbatim text beside the parsed value
 * @param flags at least one; A stands alone
 * @param dueOn when a missing value is promised
 * @param upper upper end of the qualifier RANGE
 * @param reason why it differs from the vintage before, from the second on
 */
@Embeddable
public record Figure(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String valueOnlyReason,
        @Nullable String printed,
        @Convert(converter = FlagsText.class) List<ObsStatus> flags,
        @Nullable @Enumerated(EnumType.STRING) MissingReason missingReason,
        @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) Qualifier qualifier,
        @Nullable BigDecimal upper,
        @Nullable @JdbcTypeCode(SqlTypes.JSON) List<Caveat> caveats,
        @Nullable @Embedded Source source,
        @Nullable String reason) {

    /** A plain number with flag A. */
    public static Figure of(
            BigDecimal value, @Nullable String printed, @Nullable String valueOnlyReason, Source source) {
        return new Figure(
                value,
                null,
                null,
                valueOnlyReason,
                printed,
                List.of(ObsStatus.A),
                null,
                null,
                Qualifier.EXACT,
                null,
                null,
                source,
                null);
    }

    /** No number, and why; the flag follows from the reason: M cannot exist, Q suppressed, else O missing. */
    public static Figure missing(
            MissingReason why, @Nullable String printed, @Nullable LocalDate dueOn, Source source) {
        ObsStatus flag =
                switch (why) {
                    case NOT_APPLICABLE -> ObsStatus.M;
                    case SUPPRESSED -> ObsStatus.Q;
                    case REPORTED_QUARTERLY,
                            DUE_LATER,
                            TO_BE_CONFIRMED,
                            NOT_AVAILABLE,
                            NEW_INDICATOR,
                            NO_RETURN,
                            EMPTY -> ObsStatus.O;
                };
        return new Figure(
                null, null, null, null, printed, List.of(flag), why, dueOn, Qualifier.EXACT, null, null, source, null);
    }

    /** The same with another value: worked out from its parts, or read otherwise than printed. */
    public Figure valued(BigDecimal number) {
        return new Figure(
                number,
                numerator,
                denominator,
                valueOnlyReason,
                printed,
                flags,
                missingReason,
                dueOn,
                qualifier,
                upper,
                caveats,
                source,
                reason);
    }

    /** The same with another source. */
    public Figure from(Source other) {
        return new Figure(
                value,
                numerator,
                denominator,
                valueOnlyReason,
                printed,
                flags,
                missingReason,
                dueOn,
                qualifier,
                upper,
                caveats,
                other,
                reason);
    }

    public ObsStatus primaryFlag() {
        return ObsStatus.primary(flags);
    }

    /** Its value in words. */
    String said() {
        return value == null ? "no value" : value.toPlainString();
    }

    /**
     * Whether the other tells of the number what this one does: print, why there are no parts, caveats and source, each as
     * far as this one says it. Kinds of caveats do not count, which files leave out.
     */
    public boolean toldBy(Figure other) {
        return told(printed, other.printed)
                && told(valueOnlyReason, other.valueOnlyReason)
                && told(caveatWords(), other.caveatWords())
                && (source == null || source.within(other.source));
    }

    private static boolean told(@Nullable String text, @Nullable String other) {
        return text == null || text.isBlank() || text.equals(other);
    }

    /** Its caveats as files have them: their texts, without their kinds. */
    public String caveatWords() {
        return caveats == null ? "" : caveats.stream().map(Caveat::text).collect(Collectors.joining(" "));
    }

    /** Whether it says the same: number, parts, flags and reason for none; what is told about them may differ. */
    public boolean sameAs(Figure other) {
        return equal(value, other.value)
                && equal(numerator, other.numerator)
                && equal(denominator, other.denominator)
                && equal(upper, other.upper)
                && Set.copyOf(flags).equals(Set.copyOf(other.flags))
                && missingReason == other.missingReason
                && qualifier == other.qualifier
                && Objects.equals(dueOn, other.dueOn);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
