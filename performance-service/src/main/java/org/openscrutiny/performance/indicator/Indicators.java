package org.openscrutiny.performance.indicator;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;

/** All indicators, drafts included. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {
    private static final String DUE = """
            select id from indicator where next_definition_on <= :today
            order by next_definition_on, id limit 500 for update skip locked""";

    public Optional<Indicator> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Those of these codes, by code, in one statement and one for all their definitions. */
    public Map<String, Indicator> byCodes(Collection<String> codes) {
        return list("holds(?1, code)", (Object) texts(codes)).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    /** Those of these ids, by id, in one statement and one for all their definitions. */
    public Map<String, Indicator> byIds(Collection<String> ids) {
        return list("holds(?1, id)", (Object) texts(ids)).stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** At most 500 for which the first day of another definition has come, locked. */
    Collection<Indicator> withDefinitionDue(LocalDate today) {
        List<?> due = getEntityManager()
                .createNativeQuery(DUE, String.class)
                .setParameter("today", today)
                .getResultList();
        return due.isEmpty()
                ? List.of()
                : byIds(due.stream().map(String::valueOf).toList()).values();
    }

    /** A page; {@code own} null sees all, otherwise drafts only of those codes; {@code only} null means all. */
    List<Indicator> page(
            @Nullable Collection<String> own,
            @Nullable Collection<String> only,
            Sort<Indicator> sort,
            Cursors.@Nullable Place after,
            int size) {
        return find(
                        sort.from(after, "?1", "?7")
                                + " and (?2 = true or state <> ?3 or code in ?4) and (?5 = true or id in ?6)"
                                + sort.by(),
                        sort.value(after),
                        own == null,
                        IndicatorState.DRAFT,
                        some(own),
                        only == null,
                        some(only),
                        sort.id(after))
                .page(0, size)
                .list();
    }

    private static Collection<String> some(@Nullable Collection<String> values) {
        return values == null || values.isEmpty() ? List.of("") : values;
    }

    /**
     * The indicator a command names, which must be the caller's own.
     *
     * @throws Problem 422 INDICATOR_UNKNOWN, 403 for one of another owner
     */
    public Indicator ofCommand(String code, OwnIndicators own) {
        Indicator indicator = named(code, own);
        own.requireOwn(indicator);
        return indicator;
    }

    /**
     * The same where it enters what a document of the past printed, which clerks do for every owner.
     *
     * @throws Problem as for any command
     */
    public Indicator ofPrint(String code, OwnIndicators own) {
        Indicator indicator = named(code, own);
        own.requireOwnOr(Role.CLERK, indicator);
        return indicator;
    }

    private Indicator named(String code, OwnIndicators own) {
        return byCode(code)
                .filter(i -> i.published() || own.sees(i.code()))
                .orElseThrow(() -> Problem.ruleBroken(
                        "/indicatorCode", "INDICATOR_UNKNOWN", "There is no indicator with this code."));
    }

    /** Ids of the indicators of these codes, of all where {@code codes} is null; of {@code only} where that is given. */
    public @Nullable Set<String> seenIds(@Nullable Set<String> codes, @Nullable String only) {
        if (only == null && codes == null) {
            return null;
        }
        Set<String> wanted = only == null ? codes : codes == null || codes.contains(only) ? Set.of(only) : Set.of();
        return wanted == null
                ? null
                : byCodes(wanted).values().stream().map(Indicator::id).collect(Collectors.toUnmodifiableSet());
    }
}
