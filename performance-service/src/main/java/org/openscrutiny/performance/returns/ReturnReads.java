package org.openscrutiny.performance.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.IndicatorNarrowing.Narrowed;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PeriodSpan;

/** Returns as the public reads them, and with their owners as owner, approver and clerk do. */
@ApplicationScoped
class ReturnReads {
    static final List<SortKey<ReturnDue>> SORTS = List.of(
            SortKey.made(ReturnDue::id),
            new SortKey<>("dueOn", "{dueOn}", SortKey.Kind.DAY, "dueOn", ReturnDue::dueOn));

    private final Returns returns;
    private final ReturnService service;
    private final IndicatorReads indicators;
    private final OwnIndicators own;
    private final PrivilegedPage pages;
    private final PublicAnswers open;
    private final Answers answers;
    private final ObjectMapper json;

    ReturnReads(
            Returns returns,
            ReturnService service,
            IndicatorReads indicators,
            OwnIndicators own,
            PrivilegedPage pages,
            PublicAnswers open,
            Answers answers,
            ObjectMapper json) {
        this.returns = returns;
        this.service = service;
        this.indicators = indicators;
        this.own = own;
        this.pages = pages;
        this.open = open;
        this.answers = answers;
        this.json = json;
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<ReturnDue> ifSeen(String id) {
        return own.privileged()
                ? returns.findByIdOptional(id)
                        .filter(r -> indicators.ifSeen(r.indicatorId()).isPresent())
                : Optional.empty();
    }

    /**
     * The return that a command names.
     *
     * @throws Problem 403 for one of another owner, 404 where there is none
     */
    ReturnDue commanded(String id) {
        ReturnDue due = returns.findByIdOptional(id).orElseThrow(Problem::notFound);
        own.requireOwn(indicators.commanded(due.indicatorId(), true));
        return due;
    }

    /** What everybody sees of it on the day asked. */
    Response open(String id) {
        PublicBytes stored = open.standing(ReturnService.TYPE, id);
        ObjectNode shown = withOverdue(stored.payload(), service.today());
        return shown.path("overdue").asBoolean()
                ? answers.publicBytes(shown.toString(), stored.version(), "overdue")
                : answers.publicBytes(shown.toString(), stored.version());
    }

    ReturnFullView view(ReturnDue due) {
        return ReturnFullView.of(due, service.today());
    }

    /**
     * What the words of a list's parameters narrow it to.
     *
     * @throws Problem 400 for a word that is none of them, and for {@code owner} where the caller sees no owners
     */
    Returns.Filter filter(
            @Nullable String indicatorId,
            @Nullable String owner,
            @Nullable String state,
            @Nullable String overdue,
            FigureFilter figures) {
        if (owner != null && !own.privileged()) {
            throw Problem.unreadable("owner", "NOT_PUBLIC", "Owners are named to roles of the service only.");
        }
        if (overdue != null && !overdue.equals("true")) {
            throw Problem.unreadable("overdue", "UNKNOWN_VALUE", "Use true, or leave it out.");
        }
        return new Returns.Filter(
                indicatorId,
                owner,
                state == null ? null : state(state),
                overdue == null ? null : service.today(),
                figures);
    }

    private static ReturnState state(String word) {
        return Arrays.stream(ReturnState.values())
                .filter(s -> s.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable(
                        "state", "UNKNOWN_VALUE", "Use one of " + Arrays.toString(ReturnState.values()) + "."));
    }

    /** A page. */
    Response page(
            Returns.Filter filter,
            Narrowed narrowed,
            Sort<ReturnDue> sort,
            @Nullable String limit,
            @Nullable String cursor) {
        LocalDate today = service.today();
        Set<String> only = narrowed.ids();
        if (!own.privileged()) {
            PublicQuery query = narrowed.on(query(filter).sortedBy(sort), "{indicatorId}");
            return open.list(
                    query, limit, cursor, stored -> withOverdue(stored, today).toString());
        }
        Set<String> seen = indicators.ids(null);
        return pages.of(
                "full returns " + indicators.scope(null) + ' ' + filter + ' ' + narrowed.words() + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> returns.page(filter, only, seen, sort, place, size),
                r -> sort.place(r, r.id()),
                r -> shown(r, seen, today));
    }

    private static Object shown(ReturnDue due, @Nullable Set<String> seen, LocalDate today) {
        if (seen == null || seen.contains(due.indicatorId())) {
            return ReturnFullView.of(due, today);
        }
        return ReturnView.of(due);
    }

    private static PublicQuery query(Returns.Filter filter) {
        PublicQuery query = filter.figures().onKeys(PublicQuery.of(ReturnService.TYPE));
        PeriodSpan span = filter.figures().span();
        if (span != null && span.key() == null) {
            query.atLeast("{periodEnd}", span.from().toString())
                    .atMost("{periodEnd}", span.to().toString());
        }
        if (filter.indicatorId() != null) {
            query.where("{indicatorId}", filter.indicatorId());
        }
        if (filter.state() != null) {
            query.where("{state}", filter.state().name());
        }
        if (filter.pastOn() != null) {
            query.where("{state}", ReturnState.EXPECTED.name())
                    .atMost("{dueOn}", filter.pastOn().minusDays(1).toString());
        }
        return query;
    }

    private ObjectNode withOverdue(String stored, LocalDate today) {
        try {
            ObjectNode view = (ObjectNode) json.readTree(stored);
            boolean expected = view.path("state").asText().equals(ReturnState.EXPECTED.name());
            boolean past = LocalDate.parse(view.path("dueOn").asText()).isBefore(today);
            return view.put("overdue", expected && past);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
