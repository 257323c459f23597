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
                select c.id from customer c
                where c.kind = 'PERSON' and c.id in ($1, (select k.customer_id from contact k where k.id = $1))
                union
                select d.id from known p join customer e on e.id = p.id
                cross join lateral (
                    select id from customer where merged_into = e.id
                    union all select e.merged_into where e.merged_into is not null) d)
            select id from known
            union select k.id from contact k join known p on k.customer_id = p.id
            union select $1
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
