package org.openscrutiny.performance.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Keeps the register. An entry is public at once; what was entered for an area before stays as it is, whatever the
 * register says of it later. It is on no topic.
 */
@ApplicationScoped
class AreaService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "area");
    private static final String AROUND = """
            with recursive above(code) as (
                select cast(?1 as text) union select unnest(string_to_array(?2, chr(10)))
                union
                select a.parent from area a join above on above.code = a.code where a.parent is not null
            ), below(code) as (
                select unnest(string_to_array(?2, chr(10)))
                union
                select p.part from below join area a on a.code = below.code
                    cross join jsonb_array_elements_text(a.includes) as p(part)
            )
            select cast(body as text) from published_area where code in (
                select code from above union select code from below
                union select unnest(string_to_array(?3, chr(10))))""";

    private final Areas areas;
    private final EntityManager entities;
    private final Changes changes;
    private final PublicViews views;

    AreaService(Areas areas, EntityManager entities, Changes changes, PublicViews views) {
        this.areas = areas;
        this.entities = entities;
        this.changes = changes;
        this.views = views;
    }

    /**
     * An entry as it stands.
     *
     * @throws Problem 404
     */
    Area entry(String code) {
        return areas.findByIdOptional(code).orElseThrow(Problem::notFound);
    }

    /**
     * Registers an area.
     *
     * @throws Problem 409 where its code is registered, 422 with all that is wrong
     */
    @Transactional
    Area register(EnterArea wish) {
        if (areas.findByIdOptional(wish.code()).isPresent()) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "The register holds " + wish.code() + " already; replace that entry.");
        }
        AreaRules.check(wish, around(wish));
        Area area = new Area(wish);
        areas.persist(area);
        return append("REGISTER", area);
    }

    /**
     * Replaces an entry as a whole.
     *
     * @throws Problem 404, 412 or 428 without the version that stands, 422 with all that is wrong
     */
    @Transactional
    Area replace(String code, @Nullable String ifMatch, EnterArea wish) {
        Area area = entry(code);
        Preconditions.requireMatch(ifMatch, area.rowVersion());
        if (!wish.code().equals(code)) {
            throw Problem.ruleBroken(
                    "/code", "KEY_CHANGED", "The code stays " + code + "; register " + wish.code() + " beside it.");
        }
        AreaRules.check(wish, around(wish));
        area.set(wish);
        return append("REPLACE", area);
    }

    private Area append(String command, Area area) {
        String reason = command.equals("REGISTER") ? "created" : "updated";
        AreaView view = area.view();
        changes.append(
                () -> Change.published(TYPE, view.code(), reason, command, view).withFullView(view));
        return area;
    }

    /** The areas it names, all above it and its parts, and all parts of its parts: one statement. */
    private List<AreaView> around(EnterArea wish) {
        List<String> named = new ArrayList<>(wish.next());
        named.addAll(wish.left());
        List<?> rows = entities.createNativeQuery(AROUND, String.class)
                .setParameter(1, Objects.requireNonNullElse(wish.parent(), ""))
                .setParameter(2, String.join("\n", wish.parts()))
                .setParameter(3, String.join("\n", named))
                .getResultList();
        return rows.stream()
                .map(row -> views.read((String) row, AreaView.class))
                .toList();
    }
}
