package dev.guanxi.service.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks customers up, within the transaction of whoever asks. */
@ApplicationScoped
public class CustomerDirectory {
    private static final String HOLD =
            "select id, status, merged_into from customer where id = cast(cast(?1 as text) as uuid) for share";
    private static final String VALUE_CLASS = """
            select coalesce(
                (select value_class from customer_value where id = cast(cast(?1 as text) as uuid)),
                (select value_class from customer where id = cast(cast(?1 as text) as uuid)))
            """;

    private static final String HOLD_ALL = "select id from customer where id = any($1) order by id for share";
    private static final String NAMED =
            "select lower(name), id from customer where lower(name) = any($1) and status = 'ACTIVE'";
    private static final String VALUE_CLASSES = """
            select a.id, coalesce(v.value_class, c.value_class) from unnest($1::uuid[]) as a (id)
            left join customer_value v on v.id = a.id left join customer c on c.id = a.id
            where coalesce(v.value_class, c.value_class) is not null
            """;

    CustomerDirectory() {}

    /**
     * The customer, unless nothing was heard of them yet. Until the transaction ends nothing new becomes known of
     * them, so that what is written down for them follows it later.
     */
    public Uni<Optional<KnownCustomer>> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter(1, id.toString())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new KnownCustomer((UUID) found[0], (String) found[1], (UUID) found[2])));
    }

    /** The same for many at once, in one order whoever asks. */
    public Uni<Void> holdAll(Collection<UUID> ids) {
        return InTransaction.select(row -> row[0], HOLD_ALL, (Object)
                        ids.stream().distinct().toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Customers who are in use, by their names in lower case. */
    public Uni<Map<String, List<UUID>>> named(Collection<String> names) {
        return InTransaction.select(
                        row -> Map.entry((String) row[0], (UUID) row[1]), NAMED, (Object) names.toArray(String[]::new))
                .map(rows ->
                        rows.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    /** The id under which the customer goes on: their own, or that of the one they were merged into. */
    public Uni<UUID> survivor(UUID id) {
        return hold(id).chain(found -> found.map(KnownCustomer::mergedInto)
                .map(this::survivor)
                .orElseGet(() -> Uni.createFrom().item(id)));
    }

    /** A, B or C, as insight found it, or as the customer's record has it where insight is not heard. */
    public Uni<Optional<String>> valueClass(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(VALUE_CLASS, String.class)
                        .setParameter(1, id.toString())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** The same of many, those left out who have none. */
    public Uni<Map<UUID, String>> valueClasses(Collection<UUID> ids) {
        return InTransaction.select(row -> Map.entry((UUID) row[0], (String) row[1]), VALUE_CLASSES, (Object)
                        ids.stream().distinct().toArray(UUID[]::new))
                .map(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
