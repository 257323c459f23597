package dev.guanxi.contact.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All records under which one person is known: as customer, as contact, and those that were merged into them. */
@ApplicationScoped
class KnownRecords {
    private static final String OF_PERSON = """
            with recursive known(id) as (
                select $1::uuid
                union
                select d.id from known p cross join lateral (
                    select c.id from customer c where c.merged_into = p.id and c.kind = 'PERSON'
                    union all select c.merged_into from customer c
                    where c.id = p.id and c.kind = 'PERSON' and c.merged_into is not null
                    union all select k.id from contact k where k.merged_into = p.id
                    union all select k.merged_into from contact k where k.id = p.id and k.merged_into is not null
                    union all select c.id from contact k
                    join customer c on c.id = k.customer_id and c.kind = 'PERSON' where k.id = p.id
                    union all select k.id from customer c join contact k on k.customer_id = c.id
                    where c.id = p.id and c.kind = 'PERSON') d)
            select id from known
            """;

    private final Pool database;

    KnownRecords(Pool database) {
        this.database = database;
    }

    Uni<List<UUID>> of(UUID person) {
        return database.preparedQuery(OF_PERSON)
                .execute(Tuple.of(person))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .sorted()
                        .toList());
    }
}
