package org.openscrutiny.csa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.outbox.AggregateType;

/** How what this service publishes is read: on a day, as known at an instant, the privileged row, or its public bytes. */
@ApplicationScoped
public class Reading {

    private final PublicAnswers publicAnswers;
    private final PublicViews publicViews;
    private final Answers answers;
    private final History history;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Day day;

    Reading(
            PublicAnswers publicAnswers,
            PublicViews publicViews,
            Answers answers,
            History history,
            Pages pages,
            CurrentCaller caller,
            Day day) {
        this.publicAnswers = publicAnswers;
        this.publicViews = publicViews;
        this.answers = answers;
        this.history = history;
        this.pages = pages;
        this.caller = caller;
        this.day = day;
    }

    /**
     * A kind of published objects.
     *
     * @param onDay what held of one on a day
     * @param privileged roles that read the row
     */
    public record Kind<V>(
            AggregateType type, Class<V> view, BiFunction<V, LocalDate, ?> onDay, List<String> privileged) {
        public Kind {
            privileged = List.copyOf(privileged);
        }
    }

    /** What the caller asked of a list. */
    public record Asked(
            @Nullable String on,
            @Nullable String limit,
            @Nullable String cursor) {}

    /** The day asked of one object, and the instant at which it was known so (D3). */
    public record Times(@Nullable String on, @Nullable String asOf) {}

    /** One object; with both times what was known then of that day. */
    public <V> Response one(Kind<V> kind, String id, Times times, Supplier<? extends Stored<?>> row) {
        if (times.on() != null) {
            var asked = day.asked(times.on());
            return publicViews.answer(kind.onDay().apply(view(kind, id, times.asOf()), asked));
        }
        if (times.asOf() != null) {
            return history.asOf(kind.type(), id, times.asOf(), mayReadTheRow(kind));
        }
        if (mayReadTheRow(kind)) {
            var stored = row.get();
            return answers.privileged(stored.view(), stored.rowVersion());
        }
        return publicAnswers.single(kind.type(), id);
    }

    /** What everybody sees of an object, now or as it was known at an instant. */
    public <V> V view(Kind<V> kind, String id, @Nullable String asOf) {
        return asOf == null
                ? publicViews.find(kind.type(), id, kind.view())
                : publicViews.read(
                        history.bytesAsOf(kind.type(), id, asOf, false).payload(), kind.view());
    }

    /** When what was known of one object. */
    public Response history(Kind<?> kind, String id, @Nullable String limit, @Nullable String cursor) {
        return history.list(kind.type(), id, limit, cursor, mayReadTheRow(kind));
    }

    /**
     * A page of a list.
     *
     * @param scope the list and its filters, which a privileged cursor is bound to
     * @param id of a privileged row
     */
    public <V, R> Response page(
            Kind<V> kind, PublicQuery query, Asked asked, String scope, Pages.Rows<R> rows, Function<R, String> id) {
        return asked.on() == null && mayReadTheRow(kind)
                ? pages.of(scope, asked.limit(), asked.cursor(), rows, id)
                : publicPage(kind, query, asked);
    }

    /** A page of a list as everybody sees it. */
    public <V> Response publicPage(Kind<V> kind, PublicQuery query, Asked asked) {
        if (asked.on() == null) {
            return publicAnswers.list(query, asked.limit(), asked.cursor());
        }
        var on = day.asked(asked.on());
        return publicAnswers.list(
                query,
                asked.limit(),
                asked.cursor(),
                item -> publicViews.write(kind.onDay().apply(publicViews.read(item, kind.view()), on)));
    }

    private boolean mayReadTheRow(Kind<?> kind) {
        return caller.hasAny(kind.privileged().toArray(String[]::new));
    }
}
