package dev.guanxi.contact.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Learns from time to time what a part of the entries tells of all. */
@ApplicationScoped
class Censuses {
    private static final int PART = 1_500;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    /** Of few entries everything is soon different, and learnt at once. */
    private static final Duration OF_FEW_KNOWN_FOR = Duration.ofSeconds(10);

    private static final String ENTRIES =
            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'search_entry_%d'::regclass";

    /** Whole pages from all over the table, each with a handful of entries. */
    private static final String ENTRIES_OF_PART = """
            select kind, plain, heard, tsvector_to_array(terms) as keys
            from search_entry_%d tablesample system (%s) where shown limit %d
            """;

    private static final int SLICE_LETTERS = 4;

    private final Pool database;
    private final Clock clock;
    private volatile Learnt learnt = new Learnt(0, Instant.MIN, new Census(0, List.of(), new TreeMap<>()));

    Censuses(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Learnt(int generation, Instant until, Census census) {}

    /** What is known of a generation. */
    Uni<Census> of(int generation) {
        var present = learnt;
        var now = clock.instant();
        if (present.generation() != generation) {
            return learn(generation, now);
        }
        if (now.isBefore(present.until())) {
            return Uni.createFrom().item(present.census());
        }
        // Whoever comes meanwhile goes by what was known.
        learnt = new Learnt(generation, now.plus(OF_FEW_KNOWN_FOR), present.census());
        return learn(generation, now);
    }

    private Uni<Census> learn(int generation, Instant now) {
        return database.query(ENTRIES.formatted(generation))
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(entries -> database.query(part(generation, entries))
                        .execute()
                        .map(rows -> Census.of(entries, known(rows))))
                .invoke(census -> learnt = new Learnt(
                        generation, now.plus(census.part().size() < PART ? OF_FEW_KNOWN_FOR : KNOWN_FOR), census));
    }

    private static String part(int generation, long entries) {
        var percent = Math.min(100, 100.0 * PART / Math.max(1, entries));
        return ENTRIES_OF_PART.formatted(generation, String.format(Locale.ROOT, "%.6f", percent), PART);
    }

    private static Map<Census.Known, List<String>> known(RowSet<Row> rows) {
        var part = new IdentityHashMap<Census.Known, List<String>>();
        rows.forEach(row -> part.put(
                new Census.Known(
                        RecordKind.valueOf(row.getString("kind")), row.getString("plain"), row.getString("heard")),
                Stream.of(row.getArrayOfStrings("keys"))
                        .map(key -> key.substring(SLICE_LETTERS))
                        .toList()));
        return part;
    }
}
