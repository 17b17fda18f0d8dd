package org.openscrutiny.performance.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/** All indicators, drafts included. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {
    public Optional<Indicator> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Those of these codes, by code, in one statement and one for all their definitions. */
    public Map<String, Indicator> byCodes(Collection<String> codes) {
        return list("code in ?1", List.copyOf(codes)).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    /** Those of these ids, by id, in one statement and one for all their definitions. */
    public Map<String, Indicator> byIds(Collection<String> ids) {
        return list("id in ?1", List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** A page by code; {@code own} null sees all, otherwise drafts only of those codes. */
    List<Indicator> page(@Nullable Collection<String> own, Cursors.@Nullable Place after, int size) {
        String code = after == null ? "" : after.sortValue();
        return own == null
                ? find("code > ?1 order by code", code).page(0, size).list()
                : find("code > ?1 and (state <> ?2 or code in ?3) order by code", code, IndicatorState.DRAFT, own)
                        .page(0, size)
                        .list();
    }
}
