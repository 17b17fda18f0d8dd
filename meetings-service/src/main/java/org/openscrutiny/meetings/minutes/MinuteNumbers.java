package org.openscrutiny.meetings.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.meetings.body.MinuteNumbering;

/**
 * Numbers of minutes (domain/meetings.md 3): taken on publication, one writer of a body at a time, and consecutive in
 * a meeting. Printed numbers stay as they are and move the next one on.
 */
@ApplicationScoped
class MinuteNumbers {

    private final EntityManager entities;
    private final MonthDay councilYear;

    MinuteNumbers(
            EntityManager entities,
            @ConfigProperty(name = "scrutiny.policy.council-year.begins") MonthDay councilYear) {
        this.entities = entities;
        this.councilYear = councilYear;
    }

    /** Gives numbers to the entries that have none, and tells whether the numbers leave a gap. */
    boolean number(Minutes minutes, MinuteNumbering rule) {
        var series = held(minutes, rule);
        int expected = series.next;
        var numbered = minutes.content.entered().stream()
                .map(entry -> {
                    int number = entry.number() == null ? series.next : entry.number();
                    series.next = Math.max(series.next, number + 1);
                    return entry.numbered(number);
                })
                .toList();
        minutes.content = minutes.content.withEntries(numbered);
        return leavesGap(numbered, expected);
    }

    private static boolean leavesGap(List<MinuteEntry> entries, int expected) {
        int before = entries.isEmpty() || expected == 1 ? 0 : expected - 1;
        for (var entry : entries) {
            int number = entry.number() == null ? 0 : entry.number();
            if (before != 0 && number != before + 1) {
                return true;
            }
            before = number;
        }
        return false;
    }

    /** The next number of the run that the minutes belong to. */
    int next(Minutes minutes, MinuteNumbering rule) {
        var series = entities.find(MinuteSeries.class, key(minutes, rule));
        return series == null ? 1 : series.next;
    }

    private MinuteSeries held(Minutes minutes, MinuteNumbering rule) {
        var key = key(minutes, rule);
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, key)
                .getSingleResult();
        var series = entities.find(MinuteSeries.class, key);
        if (series == null) {
            series = new MinuteSeries(key);
            entities.persist(series);
        } else {
            entities.refresh(series);
        }
        return series;
    }

    private String key(Minutes minutes, MinuteNumbering rule) {
        return minutes.bodyId
                + '/'
                + switch (rule) {
                    case NEVER -> "";
                    case COUNCIL_YEAR -> minutes.heldOn == null ? "" : "c" + councilYearOf(minutes.heldOn);
                    case CALENDAR_YEAR -> minutes.heldOn == null ? "" : "y" + minutes.heldOn.getYear();
                    case EACH_MEETING -> minutes.meetingId;
                };
    }

    private int councilYearOf(LocalDate day) {
        return day.isBefore(councilYear.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }
}
