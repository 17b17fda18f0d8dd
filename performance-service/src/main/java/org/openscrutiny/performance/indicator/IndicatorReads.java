package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.problem.Problem;

/** Indicators as owners, approvers and clerks see them; what the caller does not see is not there. */
@ApplicationScoped
public class IndicatorReads {
    static final List<SortKey<Indicator>> SORTS = List.of(
            new SortKey<>("code", "{code}", SortKey.Kind.TEXT, "code", Indicator::code),
            new SortKey<>("name", "{name}", SortKey.Kind.TEXT, "name", Indicator::name),
            SortKey.made(Indicator::id));

    private final Indicators indicators;
    private final OwnIndicators own;

    IndicatorReads(Indicators indicators, OwnIndicators own) {
        this.indicators = indicators;
        this.own = own;
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    public Optional<Indicator> ifSeen(String id) {
        return own.privileged() ? indicators.findByIdOptional(id).filter(i -> own.sees(i.code())) : Optional.empty();
    }

    /**
     * An indicator all of which the caller sees.
     *
     * @throws Problem 404
     */
    public Indicator seen(String id) {
        return indicators.findByIdOptional(id).filter(i -> own.sees(i.code())).orElseThrow(Problem::notFound);
    }

    /**
     * The indicator of what a command names, of which the caller sees all.
     *
     * @param open whether everybody may read what is named, once the indicator is published
     * @throws Problem 403 for one of another owner where everybody may, else 404
     */
    public Indicator commanded(String id, boolean open) {
        Indicator indicator = indicators.findByIdOptional(id).orElseThrow(Problem::notFound);
        own.requireSeen(own.sees(indicator.code()), open && indicator.published());
        return indicator;
    }

    /**
     * The indicator whose definition a command names; only what was approved is everybody's to read.
     *
     * @throws Problem 404 where there is no such definition, and as for {@link #commanded(String, boolean)}
     */
    Indicator commanded(String id, int definition) {
        Indicator indicator = indicators.findByIdOptional(id).orElseThrow(Problem::notFound);
        return commanded(id, indicator.definition(definition).approved());
    }

    /**
     * The caller's own indicator at the version that the caller knows.
     *
     * @throws Problem 404, 403 for one of another owner, 428 or 412
     */
    Indicator own(String id, @Nullable String ifMatch) {
        Indicator indicator = indicators.findByIdOptional(id).orElseThrow(Problem::notFound);
        own.requireOwn(indicator);
        Preconditions.requireMatch(ifMatch, indicator.rowVersion());
        return indicator;
    }

    /**
     * The indicator a command names, which must be the caller's own.
     *
     * @throws Problem 422 INDICATOR_UNKNOWN, 403 for one of another owner
     */
    public Indicator ofCommand(String code) {
        return indicators.ofCommand(code, own);
    }

    /**
     * The same where it enters what a document of the past printed, which clerks do for every owner.
     *
     * @throws Problem as for any command
     */
    public Indicator ofPrint(String code) {
        return indicators.ofPrint(code, own);
    }

    /** Ids of the indicators whose drafts the caller sees, of one code where that is given; null means all. */
    public @Nullable Set<String> ids(@Nullable String code) {
        return indicators.seenIds(own.seen(), code);
    }

    /** What a cursor of a list of {@link #ids} is bound to. */
    public String scope(@Nullable String code) {
        Set<String> seen = own.seen();
        return (seen == null ? "*" : new TreeSet<>(seen).toString()) + ' ' + code;
    }

    /** A page, the drafts among them that the caller sees; {@code only} null means all. */
    List<Indicator> page(@Nullable Set<String> only, Sort<Indicator> sort, Cursors.@Nullable Place after, int size) {
        return indicators.page(own.seen(), only, sort, after, size);
    }

    /** As much of an indicator as the caller sees. */
    Object view(Indicator indicator) {
        if (own.sees(indicator.code())) {
            return IndicatorFullView.of(indicator);
        }
        return IndicatorView.of(indicator);
    }
}
