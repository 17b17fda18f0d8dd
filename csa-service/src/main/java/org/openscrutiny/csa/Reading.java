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
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.outbox.AggregateType;

/** The three ways to read what this service publishes: the day asked, the privileged row, else the public bytes. */
@ApplicationScoped
public class Reading {

    private final PublicAnswers publicAnswers;
    private final PublicViews publicViews;
    private final Answers answers;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Day day;

    Reading(
            PublicAnswers publicAnswers,
            PublicViews publicViews,
            Answers answers,
            Pages pages,
            CurrentCaller caller,
            Day day) {
        this.publicAnswers = publicAnswers;
        this.publicViews = publicViews;
        this.answers = answers;
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

    /** One object. */
    public <V> Response one(Kind<V> kind, String id, @Nullable String on, Supplier<? extends Stored<?>> row) {
        if (on != null) {
            var asked = day.asked(on);
            return publicViews.answer(kind.onDay().apply(publicViews.find(kind.type(), id, kind.view()), asked));
        }
        if (mayReadTheRow(kind)) {
            var stored = row.get();
            return answers.privileged(stored.view(), stored.rowVersion());
        }
        return publicAnswers.single(kind.type(), id);
    }

    /**
     * A page of a list.
     *
     * @param scope the list and its filters, which a privileged cursor is bound to
     * @param id of a privileged row
     */
    public <V, R> Response page(
            Kind<V> kind, PublicQuery query, Asked asked, String scope, Pages.Rows<R> rows, Function<R, String> id) {
        if (asked.on() != null) {
            var on = day.asked(asked.on());
            return publicAnswers.list(
                    query,
                    asked.limit(),
                    asked.cursor(),
                    item -> publicViews.write(kind.onDay().apply(publicViews.read(item, kind.view()), on)));
        }
        return mayReadTheRow(kind)
                ? pages.of(scope, asked.limit(), asked.cursor(), rows, id)
                : publicAnswers.list(query, asked.limit(), asked.cursor());
    }

    private boolean mayReadTheRow(Kind<?> kind) {
        return caller.hasAny(kind.privileged().toArray(String[]::new));
    }
}
