package org.openscrutiny.performance.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.observation.Figure;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.returns.NextReturn;
import org.openscrutiny.performance.rule.KnownRules;
import org.openscrutiny.performance.rule.RuleSet;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.LevelDue;
import org.openscrutiny.performance.target.Target;

/** Brings figure, definition, target and rule set together into what a rating is made from. */
final class RatingMaker {
    private final RatingGrounds grounds;
    private final KnownRules rules;
    private final NextReturn nextReturn;
    private final Instant now;

    RatingMaker(RatingGrounds grounds, KnownRules rules, NextReturn nextReturn, Instant now) {
        this.grounds = grounds;
        this.rules = rules;
        this.nextReturn = nextReturn;
        this.now = now;
    }

    RatingEntry.Finding rate(Rateable one) {
        DefinitionTerms terms = RatingGrounds.terms(one);
        Target target = one.indicator().role() == IndicatorRole.PERFORMANCE ? grounds.target(one) : null;
        RatingInputs inputs = inputs(one, terms, target);
        Rag rag = Rag.of(inputs);
        boolean withdrawn = one.cause() == RatingCause.WITHDRAWN;
        return new RatingEntry.Finding(
                one.observation().id(),
                one.vintage().number(),
                target == null ? null : target.id(),
                target == null ? null : target.rowVersion(),
                rag,
                inputs,
                ReasonText.of(rag, inputs, terms.unit(), one.observation().period()),
                grounds.previous(one),
                target == null ? null : target.levels().level(),
                target == null ? null : target.levels().floor(),
                withdrawn ? List.of(ObsStatus.O) : one.vintage().figure().flags(),
                grounds.direction(one, inputs.level()),
                nextDueOn(one, terms),
                now,
                one.publishedAt());
    }

    private RatingInputs inputs(Rateable one, DefinitionTerms terms, @Nullable Target target) {
        RuleSet rule = rules.on(terms.ruleFamily(), one.observation().period().end());
        RatingCase ratingCase = new RatingCase(one.indicator().role(), rule, terms.polarity(), terms.scale());
        value(one, ratingCase);
        ratingCase.cases(one.vintage().figure().denominator(), terms.minDenominator());
        if (target != null) {
            ratingCase.due(due(one, terms, target));
            ratingCase.tolerances(target.levels().amber(), target.levels().red());
            if (one.indicator()
                    .breakBetween(target.effectiveFrom(), one.observation().periodEnd())
                    .isPresent()) {
                ratingCase.otherDefinition();
            }
        }
        ExpectedRange range = one.indicator().role() == IndicatorRole.ACTIVITY ? grounds.range(one) : null;
        if (range != null) {
            ratingCase.range(range.lower(), range.upper());
        }
        return ratingCase.inputs();
    }

    private static void value(Rateable one, RatingCase ratingCase) {
        Figure figure = one.vintage().figure();
        if (one.cause() == RatingCause.WITHDRAWN) {
            ratingCase.noValue(ValueState.MISSING);
        } else if (figure.value() == null) {
            ratingCase.noValue(ValueState.without(figure.flags(), figure.missingReason()));
        } else {
            ratingCase.value(figure.value()).qualified(figure.qualifier(), figure.upper());
        }
    }

    /** The months are counted by the definition's calendar: a month has none of its own. */
    private static LevelDue due(Rateable one, DefinitionTerms terms, Target target) {
        Period period = one.observation().period();
        int to = terms.calendar().monthsGone(period.lastMonth());
        boolean sameYear =
                terms.calendar().yearOf(period.firstMonth()) == terms.calendar().yearOf(period.lastMonth());
        int from = sameYear ? terms.calendar().monthsGone(period.firstMonth()) - 1 : 0;
        return LevelDue.of(
                target.levels().terms(), terms.kind(), terms.basis(), terms.polarity(), one.measure(), from, to);
    }

    /** A promise made with the figure goes before the rhythm; a forecast is followed by the outturn of its own period. */
    private @Nullable LocalDate nextDueOn(Rateable one, DefinitionTerms terms) {
        Figure figure = one.vintage().figure();
        if (figure.dueOn() != null) {
            return figure.dueOn();
        }
        Period period = one.observation().period();
        return one.measure() == Measure.FORECAST
                ? nextReturn.dueOn(period.lastMonth(), terms)
                : nextReturn.after(period.lastMonth(), terms);
    }
}
