package dev.guanxi.sales.offline;

import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.customer.CustomerFollower;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Answers to what phones did are forgotten with whom they speak of, and after a time. That there was an answer stays as
 * long: what speaks of somebody forgotten is not done again when the phone sends it again.
 */
@ApplicationScoped
class AnswersForgotten implements Forgetful, Expiring, PersonalRecords, CustomerFollower {
    private static final String FORGET =
            "update offline_operation set answer = null where subjects @> array[$1::uuid] and answer is not null";
    private static final String FORGET_ERASED = """
            update offline_operation set answer = null where answer is not null and subjects && array(
                select subject from erased_subject where subject = any($1))
            """;
    private static final String EXPIRE = """
            delete from offline_operation where (owner_id, id) in (
                select owner_id, id from offline_operation where answered_at < $1 limit $2)
            """;

    private final Pool database;
    private final OfflineConfig config;
    private final Clock clock;

    AnswersForgotten(Pool database, OfflineConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }

    /** Ids stay what they were: what was answered was true then. */
    @Override
    public Uni<Void> follow(Collection<UUID> customers) {
        return Uni.createFrom().voidItem();
    }

    /** Contacts that are erased are heard of here as well. */
    @Override
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return InTransaction.update(FORGET_ERASED, (Object) contacts.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> erased(UUID customer) {
        return forget(customer);
    }

    @Override
    public String what() {
        return "answers to phones";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.answersKept()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before, AT_ONCE)).map(SqlResult::rowCount);
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.emptied("what was done on phones", """
                select id, batch_id, request, kind, record_id, answer, subjects, happened_at, answered_at
                from offline_operation where subjects && $1::uuid[]
                """, "answer is not null"));
    }
}
