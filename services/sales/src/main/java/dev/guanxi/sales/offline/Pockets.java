package dev.guanxi.sales.offline;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What phones were given, so that they are told the difference: exactly what they have not, whatever clocks and
 * transactions did meanwhile. A phone that goes on with one shows that it has it; the one before is then dropped.
 */
@ApplicationScoped
class Pockets implements Expiring {
    private static final String FIND = "select kinds, ids, marks from offline_snapshot where id = $1 and owner_id = $2";
    private static final String DROP_BEFORE = """
            delete from offline_snapshot where owner_id = $2 and id = (
                select follows from offline_snapshot where id = $1)
            """;
    private static final String KEEP = """
            insert into offline_snapshot (id, owner_id, follows, taken_at, kinds, ids, marks)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String EXPIRE = """
            delete from offline_snapshot where id in (select id from offline_snapshot where taken_at < $1 limit $2)
            """;

    private final CurrentCaller caller;
    private final Pool database;
    private final OfflineConfig config;
    private final Clock clock;

    Pockets(CurrentCaller caller, Pool database, OfflineConfig config, Clock clock) {
        this.caller = caller;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** What the caller's phone was given. */
    Uni<List<Mark>> of(UUID token) {
        return InTransaction.select(Pockets::marks, FIND, token, who()).map(found -> {
            if (found.isEmpty()) {
                throw new Invalid("since", "snapshot-unknown");
            }
            return found.getFirst();
        });
    }

    private static List<Mark> marks(Object[] row) {
        var kinds = (String[]) row[0];
        var ids = (UUID[]) row[1];
        var marks = (Long[]) row[2];
        var all = new ArrayList<Mark>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            all.add(new Mark(kinds[i], ids[i], marks[i]));
        }
        return all;
    }

    /**
     * Keeps what the caller's phone is given.
     *
     * @param follows what it had before; null when nothing
     */
    Uni<UUID> keep(List<Mark> marks, @Nullable UUID follows) {
        var token = Ids.next();
        return InTransaction.update(DROP_BEFORE, follows, who())
                .chain(() -> InTransaction.update(
                        KEEP,
                        token,
                        who(),
                        follows,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        marks.stream().map(Mark::kind).toArray(String[]::new),
                        marks.stream().map(Mark::id).toArray(UUID[]::new),
                        marks.stream().map(Mark::mark).toArray(Long[]::new)))
                .replaceWith(token);
    }

    private String who() {
        return caller.get().id();
    }

    @Override
    public String what() {
        return "what phones were given";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.snapshotsKept()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before, AT_ONCE)).map(SqlResult::rowCount);
    }
}
