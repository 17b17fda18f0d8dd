package org.openscrutiny.chassis.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a world: emptied before it begins, and afterwards what the anonymous role may select of them. */
final class WorldTables {

    private static final String RELATIONS = "select relname from pg_class"
            + " where relnamespace = 'public'::regnamespace and relkind in (%s) and relname <> 'flyway_schema_history'";

    private WorldTables() {}

    /** Read models stay: they are fed by other services, and no story moves them. */
    static void empty() {
        var tables =
                withRows(TestDatabase.ask(RELATIONS.formatted("'r'") + " and relname not like '%\\_seen'"), "true");
        if (!tables.isEmpty()) {
            TestDatabase.ask("truncate " + String.join(", ", tables) + " restart identity cascade");
        }
    }

    /** The tables that have a row for which a condition on {@code t} holds, asked in one statement. */
    private static List<String> withRows(List<String> tables, String condition) {
        return TestDatabase.ask(tables.stream()
                .map(table ->
                        "select '%1$s' where exists (select 1 from %1$s t where %2$s)".formatted(table, condition))
                .collect(Collectors.joining(" union all ")));
    }

    /** Row by row, in the columns that it may select. */
    static Map<String, String> asThePublicSeesThem() {
        var seen = new TreeMap<String, String>();
        var anonymous = System.getProperty("SCRUTINY_DATABASE_PUBLIC");
        for (var table : TestDatabase.ask(RELATIONS.formatted("'r', 'v', 'm'")
                + " and has_any_column_privilege('%s', oid, 'select')".formatted(anonymous))) {
            var columns = TestDatabase.ask("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and has_column_privilege('%s', attrelid, attnum, 'select')""".formatted(table, anonymous));
            seen.put(
                    "table " + table,
                    TestDatabase.askAsPublic("select to_jsonb(t) as row from (select %s from %s) t order by row"
                            .formatted(columns.getFirst(), table)));
        }
        return seen;
    }

    /** Tables other than the sealed ones in which a text stands. */
    static List<String> openTablesWith(String text) {
        return withRows(
                TestDatabase.ask(RELATIONS.formatted("'r'") + " and relname not like 'sealed\\_%'"),
                "t::text like '%" + text + "%'");
    }
}
