package dev.guanxi.contact.search;

import dev.guanxi.platform.persistence.Sql;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that look for something. None of them costs more than its answer: the index is asked slice by slice,
 * newest first, until there is enough; what is everywhere is taken from the newest entries without the index.
 */
record Question(int generation, Asked asked, Sight sight) {
    /** So many of the newest entries tell how common something is. */
    static final int SAMPLE = 300;

    /** So many results are put in order at once, without asking for one match after the other. */
    static final int FEW = 200;

    /** So many records are told to a list by their ids. */
    static final int MOST_IDS = 4_000;

    static final long MOST_COUNTED = 1_000;

    private static final int WALK = 4_000;
    private static final String COLUMNS = "e.id, e.kind, e.label, e.details, e.owner_id";

    /** A place in the results: after this record of this match. */
    record Place(Match match, UUID id) {}

    private String table() {
        return "search_entry_" + generation;
    }

    /** How many of the newest entries there are of each match and of all better ones. */
    Sql sample() {
        var sql = new Sql();
        var counts = Stream.of(Match.values())
                .map(match -> "count(*) filter (where %s)".formatted(asked.condition(match, sql::bind)))
                .collect(Collectors.joining(", "));
        return sql.add("select " + counts + " from (select * from " + table() + " where shown order by id desc limit "
                + SAMPLE + ") e where " + sight.condition(sql::bind));
    }

    /** All there is in order, as far as that is few; how many that are, up to one more than few. */
    Sql few(int limit, @Nullable Place after) {
        var sql = new Sql();
        var ranks = IntStream.range(0, Match.SOUND.ordinal())
                .mapToObj(i -> "when %s then %d".formatted(asked.condition(Match.values()[i], sql::bind), i))
                .collect(Collectors.joining(" ", "case ", " else " + Match.SOUND.ordinal() + " end as match"));
        sql.add("with found as materialized (select x.* from ").add(slices(null, sql));
        sql.add(" cross join lateral (select " + COLUMNS + ", " + ranks + " from ");
        sql.add(candidates(Match.SOUND, sql)).add(" limit " + (FEW + 1) + ") x limit " + (FEW + 1) + ")");
        sql.add(" select *, (select count(*) from found) as total from found e where true");
        if (after != null) {
            var match = sql.bind(after.match().ordinal());
            sql.add(" and (match > %1$s or match = %1$s and id < %2$s)".formatted(match, sql.bind(after.id())));
        }
        return sql.add(" order by match, id desc limit " + (limit + 1));
    }

    /** What is common: looked for among the newest entries. */
    Sql walk(Match match, int limit, @Nullable UUID after) {
        var sql = new Sql();
        sql.add("select " + COLUMNS + ", " + match.ordinal() + " as match from (select * from " + table());
        sql.add(" where shown" + (after == null ? "" : " and id < " + sql.bind(after)));
        sql.add(" order by id desc limit " + WALK + ") e where " + sight.condition(sql::bind));
        return sql.add(exactly(match, sql)).add(" order by e.id desc limit " + (limit + 1));
    }

    /**
     * What is not common: looked for in the index. The offset keeps the order away from it: the database would rather
     * walk all entries in that order, once it has forgotten what is asked for.
     */
    Sql inSlices(Match match, int limit, @Nullable UUID after) {
        var sql = new Sql();
        sql.add("select x.* from ").add(slices(after, sql));
        sql.add(" cross join lateral (select * from (select " + COLUMNS + ", " + match.ordinal() + " as match from ");
        sql.add(candidates(match, sql)).add(exactly(match, sql)).add(" offset 0) e");
        sql.add(after == null ? "" : " where e.id < " + sql.bind(after));
        sql.add(" order by e.id desc limit " + (limit + 1) + ") x order by s.above desc, x.id desc");
        return sql.add(" limit " + (limit + 1));
    }

    /** How many of each kind there are, as far as anybody wants to know. */
    Sql counts() {
        var sql = new Sql();
        sql.add("select kind, count(*) from (select x.kind from ").add(slices(null, sql));
        sql.add(" cross join lateral (select e.kind from ").add(candidates(Match.SOUND, sql));
        return sql.add(" limit %1$d) x limit %1$d) counted group by kind order by kind".formatted(MOST_COUNTED + 1));
    }

    /** The records that fit, up to one more than a list wants to be told. */
    Sql ids() {
        var sql = new Sql();
        sql.add("select x.id from ").add(slices(null, sql));
        sql.add(" cross join lateral (select e.id from ").add(candidates(Match.PINYIN, sql));
        return sql.add(" limit %1$d) x limit %1$d".formatted(MOST_IDS + 1));
    }

    /** Whether the record of a row fits, as a condition on that row. */
    String ofRow(String rows, Function<Object, String> bind) {
        return "(select %s from %s e where e.id = %s.id)".formatted(asked.condition(Match.PINYIN, bind), table(), rows);
    }

    private String slices(@Nullable UUID after, Sql sql) {
        return "(select code, above from search_slice where generation = %d%s order by above desc) s"
                .formatted(generation, after == null ? "" : " and above < " + sql.bind(after));
    }

    /** Entries that the index leads to and that the caller sees, of a match or a better one. */
    private String candidates(Match match, Sql sql) {
        return "%s e where e.terms @@ replace(%s, %s, s.code)::tsquery and e.shown and %s and %s"
                .formatted(
                        table(),
                        sql.bind(asked.keys(match).and(sight.keys()).text()),
                        sql.bind(Keys.SLICE),
                        sight.condition(sql::bind),
                        asked.condition(match, sql::bind));
    }

    /** Of this match and of no better one. */
    private String exactly(Match match, Sql sql) {
        return Stream.concat(
                        Stream.of(asked.condition(match, sql::bind)),
                        Arrays.stream(Match.values(), 0, match.ordinal())
                                .map(better -> "not " + asked.condition(better, sql::bind)))
                .collect(Collectors.joining(" and ", " and ", ""));
    }
}
