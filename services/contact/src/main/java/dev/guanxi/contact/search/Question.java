package dev.guanxi.contact.search;

import dev.guanxi.platform.persistence.Sql;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that look for something. None of them costs more than its answer: the index is asked slice by slice,
 * newest first, until there is enough; what is everywhere is taken from the newest entries without the index.
 *
 * @param slices of the generation that is asked
 * @param sight what the asker sees
 * @param census by which the way is chosen
 * @param fitting which part of the entries of the kinds that are seen fits, at each match or a better one
 * @param age for how many milliseconds the oldest change waits that is not in the index yet; 0 when none does
 */
record Question(Slices slices, Asked asked, Sight sight, Census census, Map<Match, Double> fitting, long age) {

    /** So many that fit, seen or not, are put in order at once, without asking for one match after the other. */
    static final int FEW = 400;

    static final long MOST_COUNTED = 1_000;

    /** From such a part of a list on, its rows are the quicker way than the index. */
    private static final double COMMON = 0.01;

    /** Such a part of the newest entries that one sees fills a page before many are read. */
    private static final double DENSE = 0.01;

    /** What leads to no more than this needs no other keys beside it. */
    private static final double RARE = 0.002;

    /** So many times as many as are wanted are looked for where nobody knows how many there are. */
    private static final int SURE = 3;

    private static final int WALK = 4_000;
    private static final String COLUMNS = "e.id, e.kind, e.label, e.details, e.owner_id";

    /** Of somebody, to a generation of which something is known. */
    static Question of(Slices slices, Asked asked, Sight sight, Census census, long age) {
        return new Question(slices, asked, sight, census, census.fitting(asked, sight.seen()), age);
    }

    /** A place in the results: after this record of this match. */
    record Place(Match match, UUID id) {}

    private String table() {
        return "search_entry_" + generation();
    }

    int generation() {
        return slices.generation();
    }

    /** The worst match at which, with all better ones, few may fit; none when even exact ones are many. */
    Optional<Match> fewAt() {
        return isRare(sight.keys())
                ? Optional.of(Match.SOUND)
                : Stream.of(Match.values())
                        .filter(match -> fitting.getOrDefault(match, 0.0) * census.entries() <= FEW)
                        .reduce((_, worse) -> worse);
    }

    /** Whether the newest entries soon have a page of this match and no better one. */
    boolean isDense(Match match) {
        var better = match == Match.EXACT ? 0 : fitting.getOrDefault(Match.values()[match.ordinal() - 1], 0.0);
        return (fitting.getOrDefault(match, 0.0) - better) * sight.keys().share(census) >= DENSE;
    }

    /** Whether a page of a list of this kind is soon full. */
    boolean isCommonIn(RecordKind kind) {
        return (sight.isWhole(kind) || !isRare(sight.keys())) && fitting.getOrDefault(Match.PINYIN, 0.0) >= COMMON;
    }

    /**
     * How many of the newest slices probably have so many of a kind that fit; none where they would be most of all slices.
     */
    Optional<Integer> newest(RecordKind kind, int wanted) {
        var ofKind = census.share(Lexemes.kind(kind));
        var seen = sight.isWhole(kind) ? ofKind : ofKind * sight.keys().share(census);
        var fits = Math.max(fitting.getOrDefault(Match.PINYIN, 0.0), Keys.RAREST);
        var newest = slices.of(SURE * wanted / (seen * fits));
        return 2 * newest <= slices.above().size() ? Optional.of(newest) : Optional.empty();
    }

    /**
     * All there is of a match and of better ones, in order, as far as that is few: how many fit, up to one more than few,
     * in each row; a row without id when none of them is to be shown.
     */
    Sql few(Match match, int limit, @Nullable Place after) {
        var sql = new Sql();
        var ranks = IntStream.range(0, match.ordinal())
                .mapToObj(i -> "when %s then %d"
                        .formatted(asked.fits(Match.values()[i]).sql(sql::bind), i))
                .collect(Collectors.joining(" ", "case ", " else " + match.ordinal() + " end"));
        sql.add("with fitting as materialized (select x.* from ").add(fromSlices(null, sql::bind));
        sql.add(" cross join lateral (select " + COLUMNS + ", ");
        sql.add(match == Match.EXACT ? "0" : ranks).add(" as match, ");
        sql.add(sight.condition(sql::bind)).add(" as seen from ").add(candidates(match, sql::bind));
        sql.add(" limit " + (FEW + 1) + ") x limit " + (FEW + 1) + ")");
        sql.add(" select r.*, t.total from (select count(*) as total from fitting) t left join lateral (");
        sql.add("select e.id, e.kind, e.label, e.details, e.owner_id, e.match from fitting e where e.seen");
        if (after != null) {
            var last = sql.bind(after.match().ordinal());
            sql.add(" and (match > %1$s or match = %1$s and id < %2$s)".formatted(last, sql.bind(after.id())));
        }
        return sql.add(" order by match, id desc limit %d) r on true order by r.match, r.id desc".formatted(limit + 1));
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
        sql.add("select x.* from ").add(fromSlices(after, sql::bind));
        sql.add(" cross join lateral (select * from (select " + COLUMNS + ", " + match.ordinal() + " as match from ");
        sql.add(seen(match, sql::bind)).add(exactly(match, sql)).add(" offset 0) e");
        sql.add(after == null ? "" : " where e.id < " + sql.bind(after));
        sql.add(" order by e.id desc limit " + (limit + 1) + ") x order by s.above desc, x.id desc");
        return sql.add(" limit " + (limit + 1));
    }

    /** How many of each kind there are, as far as anybody wants to know. */
    Sql counts() {
        var sql = new Sql();
        sql.add("select kind, count(*) from (select x.kind from ").add(fromSlices(null, sql::bind));
        sql.add(" cross join lateral (select e.kind from ").add(seen(Match.SOUND, sql::bind));
        return sql.add(" limit %1$d) x limit %1$d) counted group by kind order by kind".formatted(MOST_COUNTED + 1));
    }

    /**
     * The ids of all records that fit. The offset keeps the database from reading all entries and asking the slices of
     * each.
     */
    String ids(Function<Object, String> bind) {
        return ids(fromSlices(null, bind), bind);
    }

    /** The ids of the records that fit in so many of the newest slices. */
    String ids(int newest, Function<Object, String> bind) {
        var slices = "(select code from search_slice where generation = %d and above >= %s) s"
                .formatted(generation(), bind.apply(this.slices.below(newest)));
        return ids(slices, bind);
    }

    private String ids(String slices, Function<Object, String> bind) {
        return "select x.id from %s cross join lateral (select e.id from %s offset 0) x"
                .formatted(slices, seen(Match.PINYIN, bind));
    }

    /** Whether the record of a row fits, as a condition on that row. */
    String ofRow(String rows, Function<Object, String> bind) {
        return "(select %s from %s e where e.id = %s.id)"
                .formatted(asked.fits(Match.PINYIN).sql(bind), table(), rows);
    }

    private String fromSlices(@Nullable UUID after, Function<Object, String> bind) {
        return "(select code, above from search_slice where generation = %d%s order by above desc) s"
                .formatted(generation(), after == null ? "" : " and above < " + bind.apply(after));
    }

    /** Entries of a match or a better one that the caller sees. */
    private String seen(Match match, Function<Object, String> bind) {
        return candidates(match, bind) + " and " + sight.condition(bind);
    }

    /** Entries of a match or a better one that the index leads to: all that the caller sees, and maybe others. */
    private String candidates(Match match, Function<Object, String> bind) {
        var found = ways(match)
                .map(keys -> "e.terms @@ replace(%s, %s, s.code)::tsquery"
                        .formatted(bind.apply(keys.text()), bind.apply(Keys.SLICE)))
                .collect(Collectors.joining(" or ", "(", ")"));
        return "%s e where %s and e.shown and %s"
                .formatted(table(), found, asked.fits(match).sql(bind));
    }

    /**
     * What leads to all entries of a match that the caller sees: where that is little, what is seen and the least that must
     * be asked for beside it; else what is asked for, where that is rare, or both together. Each way is a question of its
     * own then: together they would keep the index from passing over what is not in all of a way's keys.
     */
    private Stream<Keys> ways(Match match) {
        var seen = sight.keys();
        var wanted = asked.keys(match);
        return isRare(seen)
                ? Stream.of(seen.and(wanted.fewest(census)))
                : wanted.ways().stream()
                        .map(way -> isRare(way) ? way : way.and(seen))
                        .map(way -> way.rarest(census));
    }

    private boolean isRare(Keys keys) {
        return keys.share(census) <= RARE;
    }

    /** Of no better match. */
    private String exactly(Match match, Sql sql) {
        return Stream.concat(
                        Stream.of(asked.fits(match).sql(sql::bind)),
                        Arrays.stream(Match.values(), 0, match.ordinal())
                                .map(better -> "not " + asked.fits(better).sql(sql::bind)))
                .collect(Collectors.joining(" and ", " and ", ""));
    }
}
