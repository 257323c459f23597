package dev.guanxi.service.cases;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.service.customer.RelationshipLevel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who report cases. Cases know their ids only, so a name that changes or goes does so everywhere. */
@ApplicationScoped
public class Reporters {
    private static final String HOLD =
            "select customer_id, status from reporter where id = cast(cast(?1 as text) as uuid) for share";
    private static final String NAMES = """
            select (select name from customer where id = $1), (select full_name from reporter where id = $2),
                coalesce((select level from customer_level where customer_id = $1), 'BASIC'),
                (select count(*) from customer_task t where t.customer_id = $1 and t.standing = 'OPEN'
                    and not exists (select from customer c where c.id = $1 and c.status = 'REMOVED'))
            """;

    private final Pool database;
    private final CurrentCaller caller;

    Reporters(Pool database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * Who a case is about, as far as we know by now.
     *
     * @param level how close the relationship with the customer is meant to be; null for a shopper
     * @param openTasks how much is to be done for the customer; null for a shopper
     */
    public record Names(
            @Nullable String customer,
            @Nullable String reporter,
            @Nullable RelationshipLevel level,
            @Nullable Long openTasks) {}

    /**
     * A contact.
     *
     * @param isRemoved whether they lie in the recycle bin
     */
    record Reporter(UUID customer, boolean isRemoved) {}

    /** The contact, unless nothing was heard of them; they stay what they are until the transaction ends. */
    Uni<Optional<Reporter>> hold(UUID contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter(1, contact.toString())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Reporter((UUID) found[0], "REMOVED".equals(found[1]))));
    }

    /** What is to be shown of these people with a case. */
    public Uni<Names> names(Case about) {
        var state = about.state();
        return database.preparedQuery(NAMES)
                .execute(Tuple.of(state.customerId(), state.contactId()))
                .map(rows -> rows.iterator().next())
                .map(this::names);
    }

    private Names names(Row row) {
        var outside = caller.get().isOutsider();
        return new Names(
                row.getString(0),
                row.getString(1),
                outside ? null : RelationshipLevel.valueOf(row.getString(2)),
                outside ? null : row.getLong(3));
    }
}
