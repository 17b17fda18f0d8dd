package org.openscrutiny.performance.exchange;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is exported: a layout of import, or the history, which is for reading alone.
 *
 * @param key columns that tell rows apart
 * @param sql with {@code :code} for the code of one indicator or null, and {@code :at} for the instant
 * @param at null where none is asked for
 */
record ExportTable(
        String name,
        List<String> columns,
        List<String> key,
        String sql,
        @Nullable Instant at) {
    private static final String FIGURE = """
            v.value, v.numerator, v.denominator, v.value_only_reason as "valueOnlyReason", v.flags,
            v.missing_reason as "missingReason", v.due_on as "dueOn", v.qualifier, v.upper, v.printed,
            (select string_agg(c ->> 'text', ' ') from jsonb_array_elements(v.caveats) c) as "caveats",
            v.source_title as "sourceTitle", v.source_publisher as "sourcePublisher",
            v.source_published_on as "sourcePublishedOn", v.source_reference as "sourceReference", v.reason""";

    private static final List<String> FIGURE_KEY = List.of("indicatorCode", "areaCode", "period", "category");

    static final ExportTable OBSERVATIONS = of(Layout.OBSERVATIONS, FIGURE_KEY, """
            select i.code as "indicatorCode", o.area_code as "areaCode", o.period_key as "period", o.category,
            """ + FIGURE + """

            from observation o
            join indicator i on i.id = o.indicator_id
            join vintage v on v.observation_id = o.id and v.number = o.published_vintage and v.state = 'PUBLISHED'
            where :code::text is null or i.code = :code
            order by i.code, o.area_code, o.period_end, o.period_key, o.category""");

    /** Whether a vintage was withdrawn, or replaced by one that was. */
    private static final String TAKEN_BACK = "exists (select from vintage w where w.observation_id = o.id"
            + " and w.state = 'WITHDRAWN' and w.number >= v.number)";

    /** What stood published at an instant, of papers entered later too; nothing of what was withdrawn since. */
    private static final String THEN = """
            select i.code as "indicatorCode", o.area_code as "areaCode", o.period_key as "period", o.category,
            """ + FIGURE + """

            from observation o
            join indicator i on i.id = o.indicator_id
            join lateral (select * from vintage v
                          where v.observation_id = o.id and v.published_at <= :at and v.state in ('PUBLISHED', 'SUPERSEDED')
                          order by v.published_at desc, v.number desc limit 1) v on true
            where not %s and (:code::text is null or i.code = :code)
            order by i.code, o.area_code, o.period_end, o.period_key, o.category""".formatted(TAKEN_BACK);

    /** With the owners, whom only roles of the service see. */
    private static final ExportTable INDICATORS = indicators("i.owner,");

    private static final ExportTable INDICATORS_WITHOUT_OWNERS = indicators("null as owner,");

    private static ExportTable indicators(String owner) {
        return of(Layout.INDICATORS, List.of("code"), """
            select i.code, i.name, i.role, d.kind, d.basis, d.window_months as "windowMonths", d.frequency, d.calendar,
                   d.lag_months as "lagMonths", d.unit, d.multiplier, d.published_scale as "publishedScale",
                   d.scale_max as "scaleMax", d.bounded, d.polarity, d.rule_family as "ruleFamily",
                   d.numerator_label as "numeratorLabel", d.denominator_label as "denominatorLabel",
                   d.min_denominator as "minDenominator", d.plain_definition as "plainDefinition", d.rationale, d.source, %s
                   d.valid_from as "validFrom",
                   (select string_agg(a.code, ' ' order by a.place)
                    from jsonb_array_elements_text(i.area_codes) with ordinality as a(code, place)) as "areaCodes"
            from indicator i
            join definition_version d on d.indicator_id = i.id and d.number = i.definition_number
            where i.state <> 'DRAFT' and (:code::text is null or i.code = :code)
            order by i.code""".formatted(owner));
    }

    private static final ExportTable TARGETS =
            of(Layout.TARGETS, List.of("indicatorCode", "areaCode", "period", "effectiveFrom"), """
            select i.code as "indicatorCode", t.area_code as "areaCode", t.period_key as "period",
                   t.effective_from as "effectiveFrom", t.level, t.floor, t.amber, t.red, t.phasing,
                   t.start_level as "startLevel",
            """ + months() + """
                   t.source_title as "sourceTitle", t.source_reference as "sourceReference"
            from target t
            join indicator i on i.id = t.indicator_id and i.state <> 'DRAFT'
            cross join lateral (select case left(t.period_key, 2) when 'FY' then 4 when 'AY' then 9 else 1 end as first) y
            where t.state = 'APPROVED' and t.phasing <> 'TABLE' and (:code::text is null or i.code = :code)
            order by i.code, t.area_code, t.period_key, t.effective_from""");

    private static final ExportTable RANGES =
            of(Layout.EXPECTED_RANGES, List.of("indicatorCode", "areaCode", "period"), """
            select i.code as "indicatorCode", r.area_code as "areaCode", r.period_key as "period", r.expected, r.lower,
                   r.upper
            from expected_range r
            join indicator i on i.id = r.indicator_id and i.state <> 'DRAFT'
            where :code::text is null or i.code = :code
            order by i.code, r.area_code, r.period_key""");

    /** Every published vintage, and when it changed what is public; a figure under embargo does so at its end. */
    private static final String VERSIONS = """
            select * from (
            select i.code as "indicatorCode", o.area_code as "areaCode", o.period_key as "period", o.category,
            """ + FIGURE + """
            , v.number as "vintage", case when v.number = min(v.number) over w then 'INSERT' else 'UPDATE' end as "action",
              v.published_at as "validFrom", lead(v.published_at) over w as "validTo", v.recorded_at as "recordedAt",
              greatest(v.approved_at, case when not v.as_printed then v.published_at end) as changed
            from observation o
            join indicator i on i.id = o.indicator_id
            join vintage v on v.observation_id = o.id and v.published_at is not null
            where not %s and (:code::text is null or i.code = :code)
            window w as (partition by o.id order by v.number)
            union all
            select i.code, o.area_code, o.period_key, o.category, null, null, null, null, '', null, null, null, null, null,
                   null, null, null, null, null, null, v.number, 'DELETE', v.published_at, null, v.recorded_at,
                   (select max(f.modified) from change_feed f where f.type = 'performance.observation' and f.id = o.id)
            from observation o
            join indicator i on i.id = o.indicator_id
            join vintage v on v.observation_id = o.id and v.number = o.published_vintage and v.state = 'WITHDRAWN'
            where :code::text is null or i.code = :code) h
            """.formatted(TAKEN_BACK);

    private static final String IN_ORDER =
            "order by \"indicatorCode\", \"areaCode\", \"period\", category, \"vintage\"";

    /** Every published vintage from when to when it was the newest; of what was withdrawn only that it was. */
    static final ExportTable HISTORY = history(VERSIONS + IN_ORDER, null);

    /** The figures as they stood published at an instant. */
    static ExportTable publishedAt(Instant at) {
        return new ExportTable(Layout.OBSERVATIONS.word(), Layout.OBSERVATIONS.columns(), FIGURE_KEY, THEN, at);
    }

    /** The part of the history that was recorded after an instant. */
    static ExportTable updatedAfter(Instant at) {
        return history(VERSIONS + "where h.changed > :at " + IN_ORDER, at);
    }

    private static ExportTable history(String sql, @Nullable Instant at) {
        return new ExportTable(
                "observations-history",
                with(Layout.OBSERVATIONS.columns(), "vintage", "action", "validFrom", "validTo", "recordedAt"),
                with(FIGURE_KEY, "vintage"),
                sql,
                at);
    }

    /**
     * The table of a layout that is exported; the printed dashboard is for import alone.
     *
     * @param owners whether the reader may know who keeps an indicator
     */
    static ExportTable of(Layout layout, boolean owners) {
        return switch (layout) {
            case INDICATORS -> owners ? INDICATORS : INDICATORS_WITHOUT_OWNERS;
            case TARGETS -> TARGETS;
            case EXPECTED_RANGES -> RANGES;
            case OBSERVATIONS, PRINTED_DASHBOARD -> OBSERVATIONS;
        };
    }

    private static ExportTable of(Layout layout, List<String> key, String sql) {
        return new ExportTable(layout.word(), layout.columns(), key, sql, null);
    }

    private static List<String> with(List<String> columns, String... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }

    /** The shares by their months; the first of a profile is that of the month {@code y.first}. */
    private static String months() {
        StringBuilder text = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            text.append("(t.profile ->> ((12 + %d - y.first) %% 12))::numeric as \"m%02d\",\n".formatted(month, month));
        }
        return text.toString();
    }
}
