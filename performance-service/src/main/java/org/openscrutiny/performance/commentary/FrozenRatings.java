package org.openscrutiny.performance.commentary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.indicator.CommentaryRule;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.rating.RatingCause;
import org.openscrutiny.performance.rating.RatingsFrozen;

/**
 * Makes obligations in the transaction that freezes ratings: one statement for all of them, none where no rating needs
 * commentary. Their clock is announced by {@link ObligationClock}, so that a publication does not wait for it.
 */
@ApplicationScoped
class FrozenRatings {
    private static final String MAKE = """
            insert into commentary_obligation (id, rating_id, indicator_id, indicator_code, area_code, period_key,
                measure, owner, rule, frozen_on, due_on, state, announced, row_version)
            select w.id, w."ratingId", w."indicatorId", w."indicatorCode", w."areaCode", w.period,
                w.measure, w.owner, w.rule, w."frozenOn", w."dueOn", 'OPEN', false, 0
            from jsonb_to_recordset(cast(? as jsonb)) as w(id text, "ratingId" text, "indicatorId" text,
                "indicatorCode" text, "areaCode" text, period text, "periodEnd" date, measure text, owner text,
                rule text, "frozenOn" date, "dueOn" date, "amberSince" date)
            where w."amberSince" is null or exists (select 1 from rating p
                where p.indicator_id = w."indicatorId" and p.area_code = w."areaCode" and p.measure = w.measure
                and p.period_end >= w."amberSince" and p.period_end < w."periodEnd" and p.rating = 'AMBER')
            on conflict (rating_id) do nothing""";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Concern concern;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final CouncilCalendar calendar;

    FrozenRatings(
            EntityManager entities,
            AgroalDataSource database,
            Concern concern,
            ObjectMapper json,
            Ids ids,
            CouncilCalendar calendar,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.entities = entities;
        this.database = database;
        this.concern = concern;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.calendar = calendar;
    }

    /**
     * An obligation to be made.
     *
     * @param amberSince where it needs an AMBER before: the first day on which the period before may end
     */
    private record Wish(
            String id,
            String ratingId,
            String indicatorId,
            String indicatorCode,
            String areaCode,
            String period,
            String periodEnd,
            String measure,
            @Nullable String owner,
            String rule,
            String frozenOn,
            String dueOn,
            @Nullable String amberSince) {}

    void frozen(@Observes RatingsFrozen frozen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Wish> wishes = new ArrayList<>();
        List<RatingsFrozen.Frozen> asked = new ArrayList<>();
        for (RatingsFrozen.Frozen one : frozen.ratings()) {
            DefinitionTerms terms = terms(one);
            switch (need(one, terms)) {
                case NOT_DUE -> {}
                case DUE -> wishes.add(made(one, rule(terms), today, null));
                case DUE_AFTER_AMBER -> wishes.add(made(one, rule(terms), today, before(one, terms)));
                case DUE_ON_CONCERN -> asked.add(one);
            }
        }
        if (!asked.isEmpty()) {
            Set<String> concerned = concern.among(asked);
            asked.stream()
                    .filter(one -> concerned.contains(one.rating().id()))
                    .forEach(one -> wishes.add(made(one, CommentaryRule.RED_OR_CONCERN, today, null)));
        }
        if (!wishes.isEmpty()) {
            make(text(wishes));
        }
    }

    /** None for what was recorded as printed, and for another rule alone: neither starts a clock. */
    private static CommentaryNeed need(RatingsFrozen.Frozen one, DefinitionTerms terms) {
        if (one.asPrinted() || one.cause() == RatingCause.RULE_CHANGED || one.cause() == RatingCause.WITHDRAWN) {
            return CommentaryNeed.NOT_DUE;
        }
        return CommentaryNeed.of(
                rule(terms), terms.basis(), one.rating().measure(), one.rating().status());
    }

    private static DefinitionTerms terms(RatingsFrozen.Frozen one) {
        return one.indicator().definitionOn(one.rating().periodEnd()).terms();
    }

    private static CommentaryRule rule(DefinitionTerms terms) {
        return terms.commentaryRule() == null ? CommentaryRule.YTD_RED : terms.commentaryRule();
    }

    private static LocalDate before(RatingsFrozen.Frozen one, DefinitionTerms terms) {
        int months = Math.max(1, terms.frequency().months());
        return one.rating().periodEnd().minusMonths(months).withDayOfMonth(1);
    }

    private Wish made(RatingsFrozen.Frozen one, CommentaryRule rule, LocalDate today, @Nullable LocalDate amberSince) {
        return new Wish(
                ids.nextText(),
                one.rating().id(),
                one.rating().indicatorId(),
                one.rating().indicatorCode(),
                one.rating().areaCode(),
                one.rating().period().key(),
                one.rating().periodEnd().toString(),
                one.rating().measure().name(),
                one.indicator().owner(),
                rule.name(),
                today.toString(),
                new ObligationDue(calendar.days()).dueOn(today, null).toString(),
                amberSince == null ? null : amberSince.toString());
    }

    /** The ratings are written first: they are what the rows refer to. */
    private void make(String wishes) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MAKE)) {
            insert.setString(1, wishes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("obligations could not be written", e);
        }
    }

    private String text(List<Wish> wishes) {
        try {
            return json.writeValueAsString(wishes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
