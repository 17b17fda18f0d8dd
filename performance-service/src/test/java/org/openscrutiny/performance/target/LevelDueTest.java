package org.openscrutiny.performance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RatingCase;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rule.RuleSet;

class LevelDueTest {
    private static final Period MAY = Periods.ofKey("2012-05");
    private static final Period TO_MAY = Periods.ofKey("YTD-2012-05");

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static LevelDue due(TargetTerms terms, Basis basis, Measure measure, Period period) {
        return due(terms, basis == Basis.PERIOD ? MeasureKind.PERCENTAGE : MeasureKind.FLOW, basis, measure, period);
    }

    private static LevelDue due(TargetTerms terms, MeasureKind kind, Basis basis, Measure measure, Period period) {
        return LevelDue.of(terms, kind, basis, Polarity.HIGHER_IS_BETTER, measure, period);
    }

    private static void assertNumber(String expected, @Nullable BigDecimal actual) {
        assertTrue(actual != null && n(expected).compareTo(actual) == 0, expected + " but was " + actual);
    }

    @Test
    void rogueTradersAreDueFiveAfterTwoMonthsAndTwoAndAHalfInMay() {
        // Given
        TargetTerms terms = TargetTerms.linear(n("30"), n("20"), n("0"));
        // When
        LevelDue year = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, TO_MAY);
        LevelDue month = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, MAY);
        LevelDue quarter = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, Periods.ofKey("FY2012-Q2"));
        // Then
        assertNumber("5", year.level());
        assertNumber("2.5", month.level());
        assertNumber("7.5", quarter.level());
        assertEquals(n("3.33"), round(year.floor()));
    }

    @Test
    void athletesRiseFromTheirStartLevel() {
        // Given
        TargetTerms terms = TargetTerms.linear(n("1350"), n("1275"), n("1240"));
        // When
        LevelDue due = due(terms, Basis.CUMULATIVE_MULTI_YEAR, Measure.PERIOD, Periods.ofKey("C48-2012-05"));
        // Then
        assertEquals(n("1258.33"), round(due.level()));
        assertEquals(n("1245.83"), round(due.floor()));
    }

    @Test
    void aFloorAlreadyBeatenAtTheStartStaysUnderPeriod() {
        // Given
        TargetTerms beaten = TargetTerms.linear(n("90"), n("75"), n("78"));
        TargetTerms unbeaten = TargetTerms.linear(n("90"), n("84"), n("78"));
        // When
        LevelDue kept = due(beaten, Basis.PERIOD, Measure.YEAR_TO_DATE, TO_MAY);
        LevelDue phased = due(unbeaten, Basis.PERIOD, Measure.PERIOD, MAY);
        LevelDue lower = LevelDue.of(
                TargetTerms.linear(n("10"), n("20"), n("18")),
                MeasureKind.PERCENTAGE,
                Basis.PERIOD,
                Polarity.LOWER_IS_BETTER,
                Measure.PERIOD,
                MAY);
        // Then
        assertNumber("80", kept.level());
        assertNumber("75", kept.floor());
        assertNumber("79", phased.floor());
        assertNumber("20", lower.floor());
    }

    @Test
    void seasonalSharesAreSummedAndTheWholeYearIsTheTarget() {
        // Given
        List<BigDecimal> shares = Stream.concat(
                        Stream.of(n("0.0730"), n("0.0770")), Collections.nCopies(10, n("0.0850")).stream())
                .toList();
        TargetTerms visits = TargetTerms.seasonal(n("7000000"), n("6500000"), n("0"), new SeasonalProfile(shares));
        // When
        LevelDue year = due(visits, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, TO_MAY);
        LevelDue may = due(visits, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, MAY);
        LevelDue end = due(visits, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, Periods.ofKey("YTD-2013-03"));
        // Then
        assertNumber("1050000", year.level());
        assertNumber("975000", year.floor());
        assertNumber("539000", may.level());
        assertNumber("500500", may.floor());
        assertNumber("7000000", end.level());
    }

    @Test
    void profilesTotalOneWithinATenThousandth() {
        // Given
        List<BigDecimal> tooLittle = Collections.nCopies(12, n("0.0816667"));
        List<BigDecimal> enough = Collections.nCopies(12, n("0.083333"));
        // Then
        assertTrue(SeasonalProfile.fault(tooLittle).orElseThrow().contains("0.98"));
        assertTrue(SeasonalProfile.fault(enough).isEmpty());
        assertTrue(SeasonalProfile.fault(enough.subList(0, 11)).isPresent());
        assertThrows(IllegalArgumentException.class, () -> new SeasonalProfile(tooLittle));
    }

    @Test
    void aFlowWithoutPhasingSaysNothingBeforeTheYearIsOver() {
        // Given
        TargetTerms plain = TargetTerms.unphased(n("30"), n("20"));
        // When
        LevelDue may = due(plain, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, TO_MAY);
        LevelDue march = due(plain, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, Periods.ofKey("YTD-2013-03"));
        LevelDue alone = due(plain, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, Periods.ofKey("2013-03"));
        LevelDue percentage = due(plain, Basis.PERIOD, Measure.PERIOD, MAY);
        // Then
        assertEquals(LevelDue.Absent.PROFILE_ABSENT, may.absent());
        assertNumber("30", march.level());
        assertEquals(LevelDue.Absent.PROFILE_ABSENT, alone.absent());
        assertNumber("30", percentage.level());
    }

    @Test
    void rollingAndForecastTakeTheFullTargetWhateverThePhasing() {
        // Given
        TargetTerms terms = TargetTerms.linear(n("850"), n("750"), n("0"));
        // When
        LevelDue rolling = due(terms, Basis.ROLLING, Measure.YEAR_TO_DATE, Periods.ofKey("R12-2012-05"));
        LevelDue forecast = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.FORECAST, Periods.ofKey("FY2012"));
        // Then
        assertNumber("850", rolling.level());
        assertNumber("750", forecast.floor());
        assertTrue(Phasing.NONE.allowedFor(Basis.ROLLING) && !Phasing.LINEAR.allowedFor(Basis.ROLLING));
    }

    @Test
    void aTableIsReadAndNeverInterpolated() {
        // Given
        DueTable table = new DueTable(Map.of(
                new DueTable.Cell(2, Measure.YEAR_TO_DATE), new DueTable.Levels(n("10"), n("8")),
                new DueTable.Cell(4, Measure.YEAR_TO_DATE), new DueTable.Levels(n("20"), n("16"))));
        TargetTerms terms = TargetTerms.table(n("60"), n("50"), table);
        // When
        LevelDue may = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, TO_MAY);
        LevelDue june = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, Periods.ofKey("YTD-2012-06"));
        LevelDue mayAlone = due(terms, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, MAY);
        // Then
        assertNumber("10", may.level());
        assertEquals(LevelDue.Absent.PROFILE_ABSENT, june.absent());
        assertEquals(LevelDue.Absent.PROFILE_ABSENT, mayAlone.absent());
    }

    @Test
    void withoutALevelOrANeededStartNothingIsDue() {
        // When
        LevelDue unconfirmed = due(TargetTerms.unphased(null, n("5")), Basis.PERIOD, Measure.PERIOD, MAY);
        LevelDue startless = due(TargetTerms.linear(n("80"), n("75"), null), Basis.PERIOD, Measure.PERIOD, MAY);
        // Then
        assertEquals(LevelDue.Absent.TARGET_TO_BE_CONFIRMED, unconfirmed.absent());
        assertNull(unconfirmed.level());
        assertEquals(LevelDue.Absent.PROFILE_ABSENT, startless.absent());
    }

    @Test
    void onlyAFlowStartsFromNothingUnlessItAddsUpForYears() {
        // Given
        TargetTerms linear = TargetTerms.linear(n("120"), n("60"), null);
        // When, Then
        assertNumber(
                "20",
                due(linear, MeasureKind.FLOW, Basis.PERIOD, Measure.PERIOD, MAY).level());
        assertNumber(
                "10",
                due(linear, MeasureKind.FLOW, Basis.CUMULATIVE_IN_YEAR, Measure.PERIOD, MAY)
                        .level());
        assertEquals(
                LevelDue.Absent.PROFILE_ABSENT,
                due(linear, MeasureKind.PERCENTAGE, Basis.CUMULATIVE_IN_YEAR, Measure.YEAR_TO_DATE, TO_MAY)
                        .absent());
        assertEquals(
                LevelDue.Absent.PROFILE_ABSENT,
                due(linear, MeasureKind.FLOW, Basis.CUMULATIVE_MULTI_YEAR, Measure.PERIOD, Periods.ofKey("C48-2012-05"))
                        .absent());
    }

    /** Before rounding, visits need share(2) in (14.54%, 15.66%] and books in (13.37%, 13.70%] for their two AMBERs. */
    @ParameterizedTest
    @CsvSource({
        // printed, target, floor, share below, least share, greatest share, share above; all thousands
        "1018, 7000, 6500, 14.54, 14.55, 15.66, 15.67, YTD-2012-05",
        "523, 7000, 6500, 7.47, 7.48, 8.04, 8.05, 2012-05",
        "904, 6760, 6600, 13.37, 13.38, 13.69, 13.70, YTD-2012-05",
        "463, 6760, 6600, 6.84, 6.85, 7.01, 7.02, 2012-05",
    })
    void theSharesOfTheJulyDashboardLieWhereItsColoursAre(
            BigDecimal printed,
            BigDecimal target,
            BigDecimal floor,
            BigDecimal below,
            BigDecimal least,
            BigDecimal greatest,
            BigDecimal above,
            String period) {
        assertEquals(RatingStatus.GREEN, colour(printed, target, floor, below, period));
        assertEquals(RatingStatus.AMBER, colour(printed, target, floor, least, period));
        assertEquals(RatingStatus.AMBER, colour(printed, target, floor, greatest, period));
        assertEquals(RatingStatus.RED, colour(printed, target, floor, above, period));
    }

    /** Of thousands, by a profile with this share in May, and in April and May together. */
    private static RatingStatus colour(
            BigDecimal printed, BigDecimal target, BigDecimal floor, BigDecimal share, String key) {
        Period period = Periods.ofKey(key);
        BigDecimal may = share.movePointLeft(2);
        List<BigDecimal> shares = new ArrayList<>(List.of(BigDecimal.ZERO, may));
        BigDecimal rest = BigDecimal.ONE.subtract(may).divide(BigDecimal.TEN);
        shares.addAll(Collections.nCopies(10, rest));
        TargetTerms terms = TargetTerms.seasonal(target, floor, null, new SeasonalProfile(shares));
        Measure measure = key.startsWith("YTD") ? Measure.YEAR_TO_DATE : Measure.PERIOD;
        LevelDue due = due(terms, MeasureKind.FLOW, Basis.CUMULATIVE_IN_YEAR, measure, period);
        return Rag.of(new RatingCase(IndicatorRole.PERFORMANCE, RuleSet.floorStandard(), Polarity.HIGHER_IS_BETTER, 6)
                        .due(due)
                        .value(printed)
                        .inputs())
                .status();
    }

    private static @Nullable BigDecimal round(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.HALF_UP);
    }
}
