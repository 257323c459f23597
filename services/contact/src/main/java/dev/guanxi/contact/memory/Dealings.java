package dev.guanxi.contact.memory;

import dev.guanxi.contact.elsewhere.RemovedElsewhere;
import dev.guanxi.contact.memory.GuestCard.Dealing;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What a customer ordered and wrote about lately, as e-commerce and service tell it. */
@ApplicationScoped
class Dealings {
    private static final int MOST = 10;

    /** A walk along the customer's timeline from its end. */
    private static final String LATELY = """
            select record_id, occurred_at, kind, number, subject, amount, currency from timeline_entry
            where customer_id = (select id from customer where id = $1 and %s)
                and kind in ('ORDER_PLACED', 'CASE_OPENED') and %s
            order by occurred_at desc, id desc limit %d
            """;

    private final Pool database;

    Dealings(Pool database) {
        this.database = database;
    }

    /** The newest first; nothing for whoever sees a guest but not the customer they come from. */
    Uni<List<Dealing>> of(UUID customer, Visibility visible) {
        var sql = new Sql();
        sql.bind(customer);
        var seen = visible.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        return database.preparedQuery(LATELY.formatted(seen, RemovedElsewhere.outside("record_id"), MOST))
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Dealings::dealing)
                        .toList());
    }

    private static Dealing dealing(Row row) {
        var amount = row.getBigDecimal("amount");
        return new Dealing(
                row.getOffsetDateTime("occurred_at").toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getUUID("record_id"),
                row.getString("number"),
                row.getString("subject"),
                amount == null ? null : new Money(amount, row.getString("currency")));
    }
}
