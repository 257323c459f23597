package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.Basis;
import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Remembers each change of a customer's class. */
@ApplicationScoped
class ClassHistory {
    private static final String APPEND = """
            insert into class_change (id, customer_id, from_class, to_class, basis, changed_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """;
    private static final String READ = """
            select from_class, to_class, basis, changed_at from class_change
            where customer_id = $1 order by changed_at desc, id desc limit 200
            """;

    private final Pool database;

    ClassHistory(Pool database) {
        this.database = database;
    }

    /** Joins the transaction of the change. */
    Uni<Void> append(Standing before, ValueClass found, Basis basis, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND)
                        .setParameter(1, Ids.next())
                        .setParameter(2, before.customerId())
                        .setParameter(3, name(before.valueClass()))
                        .setParameter(4, found.name())
                        .setParameter(5, basis.name())
                        .setParameter(6, at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The changes of one customer, newest first. */
    Uni<List<ClassChange>> of(UUID customerId) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(customerId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ClassHistory::change)
                        .toList());
    }

    private static ClassChange change(Row row) {
        var from = row.getString(0);
        return new ClassChange(
                from == null ? null : ValueClass.valueOf(from),
                ValueClass.valueOf(row.getString(1)),
                Basis.valueOf(row.getString(2)),
                row.getOffsetDateTime(3).toInstant());
    }

    private static @Nullable String name(@Nullable ValueClass valueClass) {
        return valueClass == null ? null : valueClass.name();
    }
}
