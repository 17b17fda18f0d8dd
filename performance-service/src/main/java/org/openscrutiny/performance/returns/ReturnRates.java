package org.openscrutiny.performance.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many returns of each owner came in time, in one statement. */
@ApplicationScoped
class ReturnRates {
    private static final String RATES = """
            select coalesce(owner, '') as owner,
                count(*) filter (where state = 'RECEIVED') as on_time,
                count(*) filter (where state = 'RECEIVED_LATE') as late,
                count(*) filter (where state = 'EXPECTED' and due_on < :today) as overdue,
                count(*) filter (where state = 'EXPECTED' and due_on >= :today) as awaited,
                count(*) filter (where state = 'NIL') as nil
            from return_due group by coalesce(owner, '') order by 1""";

    private final EntityManager entities;
    private final ReturnService service;

    ReturnRates(EntityManager entities, ReturnService service) {
        this.entities = entities;
        this.service = service;
    }

    /**
     * One owner's returns.
     *
     * @param owner empty where the indicator names none
     * @param share percent of those in time among all that came or are overdue, to one decimal; null for none
     */
    record OwnerRate(
            String owner,
            long onTime,
            long late,
            long overdue,
            long awaited,
            long nil,
            @Nullable BigDecimal share) {}

    List<OwnerRate> all() {
        List<OwnerRate> rates = new ArrayList<>();
        for (Object row : entities.createNativeQuery(RATES, Tuple.class)
                .setParameter("today", service.today())
                .getResultList()) {
            rates.add(rate((Tuple) row));
        }
        return rates;
    }

    private static OwnerRate rate(Tuple row) {
        long onTime = row.get("on_time", Long.class);
        long late = row.get("late", Long.class);
        long overdue = row.get("overdue", Long.class);
        return new OwnerRate(
                row.get("owner", String.class),
                onTime,
                late,
                overdue,
                row.get("awaited", Long.class),
                row.get("nil", Long.class),
                share(onTime, onTime + late + overdue));
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
