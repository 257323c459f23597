package dev.guanxi.sales.customer;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Looks customers up in our copy of them; one that was merged is found as the one who goes on. */
@ApplicationScoped
public class KnownCustomers {
    private static final String FIND = """
            with recursive chain as (
                select id, name, status, merged_into from customer where id = $1
                union
                select c.id, c.name, c.status, c.merged_into from customer c join chain on c.id = chain.merged_into)
            select id, name, coalesce(status = 'REMOVED', false) as removed from chain where merged_into is null
            """;

    private static final String NAMED =
            "select id, name, false as removed from customer where lower(name) = any($1) and status = 'ACTIVE' order by id";

    private final Pool database;

    KnownCustomers(Pool database) {
        this.database = database;
    }

    public Uni<Optional<KnownCustomer>> find(UUID id) {
        return database.preparedQuery(FIND).execute(Tuple.of(id)).map(KnownCustomers::first);
    }

    /** The customer, or a refusal of the field that names it; of one in the recycle bin, too. */
    public Uni<KnownCustomer> require(UUID id) {
        return find(id).map(found -> found.orElseThrow(() -> new Invalid("customerId", "customer-unknown", id)))
                .invoke(found -> ensureField(!found.removed(), "customerId", "customer-in-bin", found.name()));
    }

    /** What a customer is called, or null when there is none or it has not become known here yet. */
    public Uni<@Nullable String> nameOf(@Nullable UUID id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : find(id).map(found -> found.map(KnownCustomer::name).orElse(null));
    }

    /** The customers of each of these names, which are given in lower case; none where nobody is called so. */
    public Uni<Map<String, List<KnownCustomer>>> named(Collection<String> names) {
        return database.preparedQuery(NAMED)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KnownCustomers::of)
                        .collect(Collectors.groupingBy(c -> c.name().toLowerCase(Locale.ROOT))));
    }

    private static Optional<KnownCustomer> first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(of(found.next())) : Optional.empty();
    }

    private static KnownCustomer of(Row row) {
        return new KnownCustomer(row.getUUID("id"), row.getString("name"), row.getBoolean("removed"));
    }
}
