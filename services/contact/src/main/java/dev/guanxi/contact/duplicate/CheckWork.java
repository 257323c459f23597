package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.jobs.ClaimUpkeep;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of a check, batch by batch. Where it stands is written in the transaction of each batch, which also
 * prolongs the claim: when the process dies another one, or the next, goes on from there. A long batch is no death.
 */
@ApplicationScoped
class CheckWork {
    private static final Logger LOG = Logger.getLogger(CheckWork.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String CLAIM = """
            update duplicate_check set holder = $1, held_until = now() + cast($2 as bigint) * interval '1 millisecond'
            where id = (
                select id from duplicate_check
                where status = 'RUNNING' and (held_until is null or held_until < now())
                order by started_at for update skip locked limit 1)
            returning id, kind, last_id, total
            """;
    private static final String ADVANCE = """
            update duplicate_check set kind = $3, last_id = $4, total = $5, done = done + $6,
                held_until = now() + cast($7 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2 and status = 'RUNNING'
            """;
    private static final String RENEW = """
            update duplicate_check set held_until = now() + cast($3 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2
            """;
    private static final String FINISH = """
            update duplicate_check set status = 'FINISHED', finished_at = now(), holder = null, held_until = null,
                open_pairs = (select count(*) from duplicate_pair where status = 'OPEN')
            where id = $1 and holder = $2 and status = 'RUNNING'
            """;

    private final UUID holder = UUID.randomUUID();
    private final Detection detection;
    private final Records records;
    private final DuplicateConfig config;
    private final Pool database;
    private final ClaimUpkeep claims;

    CheckWork(Detection detection, Records records, DuplicateConfig config, Pool database, ClaimUpkeep claims) {
        this.detection = detection;
        this.records = records;
        this.config = config;
        this.database = database;
        this.claims = claims;
    }

    /** Where a check stands. */
    private record Place(
            UUID check,
            RecordKind kind,
            UUID last,
            @Nullable Long total,
            boolean finished) {
        Place behind(UUID last) {
            return new Place(check, kind, last, total, false);
        }

        Place counted(long total) {
            return new Place(check, kind, last, total, false);
        }

        /** Contacts come behind the customers; behind the contacts there is nothing. */
        Place next() {
            return switch (kind) {
                case CUSTOMER -> new Place(check, RecordKind.CONTACT, BEFORE_ALL, total, false);
                case CONTACT -> new Place(check, kind, last, total, true);
            };
        }
    }

    @Scheduled(every = "${guanxi.duplicates.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return claim().chain(place -> place == null ? Uni.createFrom().voidItem() : goOn(place))
                .onFailure()
                .invoke(e -> LOG.warnf("A check for duplicates waits until its claim has lapsed: %s", e))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<@Nullable Place> claim() {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, config.lease().toMillis()))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        return null;
                    }
                    var row = rows.iterator().next();
                    return new Place(
                            row.getUUID("id"),
                            RecordKind.valueOf(row.getString("kind")),
                            row.getUUID("last_id"),
                            row.getLong("total"),
                            false);
                });
    }

    private Uni<Void> goOn(Place from) {
        var stand = new Place[] {from};
        var kept = claims.keep(config.lease(), () -> renew(from.check()));
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(() -> step(stand[0])))
                .invoke(place -> stand[0] = place)
                .repeat()
                .whilst(place -> !place.finished())
                .collect()
                .last()
                .onTermination()
                .invoke(kept::close)
                .replaceWithVoid();
    }

    private Uni<Void> renew(UUID check) {
        return database.preparedQuery(RENEW)
                .execute(Tuple.of(check, holder, config.lease().toMillis()))
                .replaceWithVoid();
    }

    private Uni<Place> step(Place place) {
        if (place.total() == null) {
            return count().map(place::counted).call(counted -> advance(counted, 0));
        }
        return records.of(place.kind()).after(place.last(), config.batch()).chain(ids -> {
            if (ids.isEmpty()) {
                var next = place.next();
                return (next.finished() ? finish(next) : advance(next, 0)).replaceWith(next);
            }
            var behind = place.behind(ids.getLast());
            return detection
                    .checkAgain(place.kind(), ids)
                    .chain(() -> advance(behind, ids.size()))
                    .replaceWith(behind);
        });
    }

    private Uni<Long> count() {
        return records.of(RecordKind.CUSTOMER)
                .count()
                .chain(customers -> records.of(RecordKind.CONTACT).count().map(contacts -> customers + contacts));
    }

    private Uni<Void> advance(Place place, int done) {
        return InTransaction.update(
                        ADVANCE,
                        place.check(),
                        holder,
                        place.kind().name(),
                        place.last(),
                        place.total(),
                        (long) done,
                        config.lease().toMillis())
                .invoke(CheckWork::ensureHeld)
                .replaceWithVoid();
    }

    private Uni<Void> finish(Place place) {
        return InTransaction.update(FINISH, place.check(), holder)
                .invoke(CheckWork::ensureHeld)
                .replaceWithVoid();
    }

    private static void ensureHeld(int changed) {
        if (changed == 0) {
            throw new IllegalStateException("the claim was lost; another replica goes on");
        }
    }
}
