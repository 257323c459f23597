package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Findable.Words;
import dev.guanxi.platform.events.Consumers;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * How far the index is behind, and what helps against it: whoever changed a customer, a contact or an object finds it so,
 * because what they changed last is taken in before the answer, as its event would be.
 */
@ApplicationScoped
class Freshness {
    private static final String WAITING = """
            select array(
                    select distinct a.subject from (
                        select subject, kind, version, changed_at from audit_trail where actor = $1 order by id desc limit 50) a
                    left join search_entry_%d e on e.id = a.subject
                    where a.changed_at > now() - interval '10 minutes' and a.kind in ('Customer', 'Contact', 'ObjectRecord')
                        and coalesce(e.sequence, -1) < a.version
                        and (e.id is not null
                            or not exists (select from erased_subject s where s.subject = a.subject))) as own,
                coalesce((
                    select greatest(0, extract(epoch from now() - occurred_at) * 1000)::bigint
                    from outbox order by position limit 1), 0) as unsent
            """;
    private static final String STATES = """
            select 'CUSTOMER' as record_kind, id, version, status = 'ACTIVE' as shown, name, kind = 'PERSON' as person,
                email, phone, country, owner_id, team, null::uuid as customer_id from customer where id = any($1)
            union all
            select 'CONTACT', id, version, not erased and merged_into is null and not removed, full_name, true, email,
                phone, null, owner_id, team, customer_id
            from contact where id = any($1)
            union all
            select 'OBJECT', id, version, not removed, name, false, null, null, null, owner_id, team, null
            from object_record where id = any($1)
            """;

    private final Pool database;
    private final SearchIndex index;
    private final Consumers consumers;

    Freshness(Pool database, SearchIndex index, Consumers consumers) {
        this.database = database;
        this.index = index;
        this.consumers = consumers;
    }

    /**
     * Takes in what the person changed and the generation does not have yet. Tells for how many milliseconds the oldest
     * change of others waits, in the log or to be announced; 0 when there is none.
     */
    Uni<Long> takeIn(int generation, String person) {
        return database.preparedQuery(WAITING.formatted(generation))
                .execute(Tuple.of(person))
                .map(rows -> rows.iterator().next())
                .call(waiting -> takeIn(generation, waiting.getArrayOfUUIDs("own")))
                .map(waiting -> Math.max(
                        consumers.behind(Generations.consumer(generation)).toMillis(), waiting.getLong("unsent")));
    }

    private Uni<Void> takeIn(int generation, UUID[] own) {
        return own.length == 0
                ? Uni.createFrom().voidItem()
                : states(own)
                        .chain(states -> Panache.withTransaction(
                                () -> index.write(generation, states).chain(() -> index.dropErased(generation, own))));
    }

    private Uni<List<Findable>> states(UUID[] ids) {
        return database.preparedQuery(STATES)
                .execute(Tuple.of(ids))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Freshness::findable)
                        .toList());
    }

    private static Findable findable(Row row) {
        var shown = row.getBoolean("shown");
        var words = new Words(
                row.getString("name"),
                row.getBoolean("person"),
                null,
                List.of(),
                row.getString("email"),
                row.getString("phone"),
                row.getString("country"));
        return new Findable(
                RecordKind.valueOf(row.getString("record_kind")),
                row.getUUID("id"),
                row.getLong("version"),
                shown,
                shown ? words : Words.NONE,
                new Ownership(row.getString("owner_id"), row.getString("team"), null, row.getUUID("customer_id")));
    }
}
