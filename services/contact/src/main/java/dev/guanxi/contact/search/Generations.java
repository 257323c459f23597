package dev.guanxi.contact.search;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The generations of the index. One answers; when the index is to be built anew, a second is filled from the log beside
 * it, and takes its place when it has everything. Nobody waits meanwhile.
 */
@ApplicationScoped
public class Generations {
    /** There are never more: two at work, and those that did their duty until they are removed. */
    public static final int MOST = 100;

    private static final String ALL = """
            select g.generation, g.state, g.begun_at, g.active_at,
                (select coalesce(sum(entries), 0) from search_slice s where s.generation = g.generation)::bigint as entries
            from search_generation g order by g.generation
            """;
    private static final String ACTIVE = "select generation from search_generation where state = 'ACTIVE'";

    /** What is opened next to it is known a little later; it is above all of them. */
    private static final String SLICES_OF_ACTIVE = """
            select s.generation, s.above, s.entries from search_generation g join search_slice s using (generation)
            where g.state = 'ACTIVE' order by s.above desc
            """;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('search-generations'))";
    private static final String BEGIN = """
            insert into search_generation (generation, state)
            select max(generation) + 1, 'FILLING' from search_generation having not bool_or(state = 'FILLING')
            """;
    private static final String BEGUN = "select generation from search_generation where state = 'FILLING'";
    private static final String TABLE = "create table search_entry_%d (like search_entry including all)";

    /** Going by what the present generation has. */
    private static final String SLICES =
            "insert into search_slice (generation, above, code) select %d, above, code from (%s) cut";

    /** One replica fills, so that it knows alone whether that is done. */
    private static final String FILL = """
            insert into lease (name, holder, until) values ($1, $2, now() + interval '15 seconds')
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until < now()
            """;

    private static final String SWITCH = """
            update search_generation set
                state = case state when 'FILLING' then 'ACTIVE' else 'RETIRED' end,
                active_at = case state when 'FILLING' then now() else active_at end,
                retired_at = case state when 'FILLING' then null else now() end
            where state in ('ACTIVE', 'FILLING')
                and exists (select from search_generation where generation = $1 and state = 'FILLING')
            """;

    /** Searches that began before have ended. */
    private static final String OUTLIVED =
            "select generation from search_generation where state = 'RETIRED' and retired_at < now() - interval '1 minute'";

    private static final List<String> REMOVAL = List.of(
            "drop table if exists search_entry_%d",
            "delete from search_slice where generation = %d",
            "delete from search_generation where generation = %d",
            "delete from consumer_offset where consumer = 'contact-search-%d'",
            "delete from lease where name = 'contact-search-%d'");

    /** One that has done its duty is there for a minute, so a replica may learn a little later which one answers. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    private final Pool database;
    private final Clock clock;
    private volatile @Nullable Known known;

    Generations(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What this replica knows.
     *
     * @param active the generation that answers
     * @param until when that is looked up again
     */
    private record Known(Slices active, Instant until) {}

    /** Names the consumer that fills a generation. */
    public static String consumer(int generation) {
        return "contact-search-" + generation;
    }

    /** All there are, oldest first. */
    public Uni<List<Generation>> all() {
        return database.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Generation::of)
                        .toList());
    }

    /** The generation that answers. */
    Uni<Slices> active() {
        var present = known;
        var now = clock.instant();
        return present != null && now.isBefore(present.until())
                ? Uni.createFrom().item(present.active())
                : database.preparedQuery(SLICES_OF_ACTIVE)
                        .execute()
                        .map(Generations::slices)
                        .invoke(slices -> known = new Known(slices, now.plus(KNOWN_FOR)));
    }

    private static Slices slices(RowSet<Row> rows) {
        var newest = rows.iterator().next();
        return new Slices(
                newest.getInteger("generation"),
                newest.getLong("entries"),
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("above"))
                        .toList());
    }

    /** Begins a new generation, unless one is being filled. */
    @WithTransaction
    public Uni<Generation> begin() {
        return InTransaction.update(ONE_AT_A_TIME)
                .chain(() -> InTransaction.update(BEGIN))
                .invoke(begun -> ensure(begun == 1, "search-index-being-built"))
                .chain(() -> number(BEGUN))
                .chain(next -> number(ACTIVE)
                        .chain(present -> InTransaction.update(TABLE.formatted(next))
                                .chain(() -> InTransaction.update(
                                        SLICES.formatted(next, Slices.cut("search_entry_" + present, Slices.ENTRIES)))))
                        .replaceWith(next))
                .map(next -> Generation.begun(next, clock.instant()));
    }

    private static Uni<Integer> number(String sql) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Integer.class).getSingleResult());
    }

    /** Whether this replica is the one that fills the generation. */
    public Uni<Boolean> isFilledBy(int generation, String replica) {
        return database.preparedQuery(FILL)
                .execute(Tuple.of(consumer(generation), replica))
                .map(taken -> taken.rowCount() == 1);
    }

    /** The generation has everything: it answers from now on. */
    @WithTransaction
    public Uni<Void> switchTo(int generation) {
        return InTransaction.update(ONE_AT_A_TIME)
                .chain(() -> InTransaction.update(SWITCH, generation))
                .replaceWithVoid();
    }

    /** Removes what nobody searches in any more. */
    @WithTransaction
    public Uni<Void> removeOutlived() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(OUTLIVED, Integer.class).getResultList())
                .chain(outlived -> outlived.isEmpty() ? Uni.createFrom().voidItem() : remove(outlived.getFirst()));
    }

    private static Uni<Void> remove(int generation) {
        var removal = Uni.createFrom().item(0);
        for (var step : REMOVAL) {
            removal = removal.chain(() -> InTransaction.update(step.formatted(generation)));
        }
        return removal.replaceWithVoid();
    }
}
