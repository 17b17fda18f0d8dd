package org.openscrutiny.csa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.csa.Day;

/** The ratings seen, one statement whatever their number. */
@ApplicationScoped
public class RatingsSeen {

    static final SeenTable TABLE = new SeenTable("rating_seen");

    private static final String LATEST = """
            select distinct on (body ->> 'indicatorId', body ->> 'areaCode') id, body, trace_id
            from rating_seen
            where not deleted and body ->> 'indicatorId' = any(?) and body ->> 'measure' in ('YEAR_TO_DATE', 'PERIOD')
              and body #>> '{period,end}' < ? and (body ->> 'publishedAt')::timestamptz < ?::timestamptz
            order by body ->> 'indicatorId', body ->> 'areaCode', body ->> 'measure' desc,
                     body #>> '{period,end}' desc, id desc""";

    private final SeenRows rows;
    private final Day day;

    RatingsSeen(SeenRows rows, Day day) {
        this.rows = rows;
        this.day = day;
    }

    /**
     * What is shown of each indicator in each area on a day, in the order of the area codes: of the ratings published
     * by then whose last month has come, the latest year to date, else the latest of a period alone (D16).
     */
    public List<TracedRow<RatingSeen>> latest(Collection<String> indicatorIds, LocalDate on) {
        return rows.select(LATEST, RatingSeen.class, s -> {
            s.setArray(1, s.getConnection().createArrayOf("text", indicatorIds.toArray()));
            s.setString(2, YearMonth.from(on).plusMonths(1).atDay(1).toString());
            s.setString(3, day.endOf(on).toString());
        });
    }
}
