package dev.guanxi.contact.customer;

import dev.guanxi.contact.customer.Lookalike.Likeness;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds customers that may be the same as one, among those that the caller sees. */
@ApplicationScoped
public class Lookalikes {
    /** The longest list of them. */
    public static final int MOST = 50;

    private static final String SAME = """
            select * from (
                select c.*, c.name_key = me.name_key as same_name, c.phone_key = me.phone_key as same_phone,
                    c.email_key = me.email_key as same_email
                from customer me join customer c on c.id <> me.id and c.id in (
                    select id from customer where name_key = me.name_key
                    union select id from customer where phone_key = me.phone_key
                    union select id from customer where email_key = me.email_key)
                where me.id = %s and c.status = 'ACTIVE') same
            where %s order by created_at, id limit %d
            """;

    private final Customers customers;
    private final Pool database;

    Lookalikes(Customers customers, Pool database) {
        this.customers = customers;
        this.database = database;
    }

    /** Those like a customer that the caller has seen, oldest first, fifty at most. */
    public Uni<List<Lookalike>> of(Customer customer) {
        var sql = new Sql();
        var me = sql.bind(customer.id());
        var seen = customers.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        return database.preparedQuery(SAME.formatted(me, seen, MOST))
                .execute(sql.parameters())
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(Lookalikes::lookalike)
                        .toList());
    }

    private static Lookalike lookalike(Row row) {
        var sameAs = Stream.of(Likeness.values())
                .filter(likeness -> Boolean.TRUE.equals(row.getBoolean(column(likeness))))
                .toList();
        return new Lookalike(CustomerRow.of(row), sameAs);
    }

    private static String column(Likeness likeness) {
        return switch (likeness) {
            case NAME -> "same_name";
            case PHONE -> "same_phone";
            case EMAIL -> "same_email";
        };
    }
}
