package org.openscrutiny.performance.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.openness.PublicCondition;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.period.Calendar;

/**
 * {@link Freshness} on one day as a condition on the public bytes of ratings: the day their next return is due against
 * days that are fixed beforehand, one for each frequency, and the end of their period against the first day of the year by
 * the calendar of their definition.
 */
final class FreshnessOn {
    private static final String DUE = "coalesce((:payload::jsonb) #>> '{nextDueOn}', '')";

    private static final String OLDER_YEAR = "(:payload::jsonb) #>> '{period,end}' <"
            + " case (select d.calendar from published_calendar d"
            + " where d.indicator_id = (:payload::jsonb) ->> 'indicatorId'"
            + " order by d.valid_from <= ?::date desc, d.number desc limit 1)"
            + " when 'ACADEMIC' then ? when 'CALENDAR' then ? else ? end";

    private static final String STALE = DUE + " > '' and " + DUE + " <= ? and " + DUE
            + " <= case (select (i.payload::jsonb) ->> 'frequency' from public_state i"
            + " where i.type = 'performance.indicator' and i.id = (:payload::jsonb) ->> 'indicatorId')"
            + " when 'MONTHLY' then ? when 'QUARTERLY' then ? when 'ANNUAL' then ? else '' end";

    private static final String MISSED = DUE + " > '' and " + DUE + " < ?";

    private final LocalDate judgedOn;

    FreshnessOn(LocalDate judgedOn) {
        this.judgedOn = judgedOn;
    }

    PublicCondition is(Freshness wanted) {
        List<String> missedOrOlder = new ArrayList<>(List.of(judgedOn.toString()));
        missedOrOlder.addAll(years());
        List<String> both = new ArrayList<>(missedOrOlder);
        both.addAll(stale());
        String why = "freshness " + wanted;
        return switch (wanted) {
            case CURRENT ->
                new PublicCondition("not (" + MISSED + ") and not (" + OLDER_YEAR + ")", missedOrOlder, why);
            case CARRIED ->
                new PublicCondition("((" + MISSED + ") or (" + OLDER_YEAR + ")) and not (" + STALE + ")", both, why);
            case STALE -> new PublicCondition(STALE, stale(), why);
        };
    }

    private List<String> years() {
        return List.of(
                judgedOn.toString(),
                firstDay(Calendar.ACADEMIC),
                firstDay(Calendar.CALENDAR),
                firstDay(Calendar.FINANCIAL));
    }

    private String firstDay(Calendar calendar) {
        return calendar.start(calendar.yearOf(YearMonth.from(judgedOn)))
                .atDay(1)
                .toString();
    }

    private List<String> stale() {
        String monthly = lastDueOfStale(Frequency.MONTHLY);
        return List.of(monthly, monthly, lastDueOfStale(Frequency.QUARTERLY), lastDueOfStale(Frequency.ANNUAL));
    }

    /** The last day on which a return could be due so that two more were missed since. */
    private String lastDueOfStale(Frequency frequency) {
        int months = 2 * frequency.months();
        LocalDate due = judgedOn.minusDays(1).minusMonths(months);
        while (due.plusDays(1).plusMonths(months).isBefore(judgedOn)) {
            due = due.plusDays(1);
        }
        return due.toString();
    }
}
