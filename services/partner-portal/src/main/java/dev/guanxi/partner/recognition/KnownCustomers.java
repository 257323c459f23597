package dev.guanxi.partner.recognition;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The customers that our own sales people know, as far as they tell us. All methods join the transaction at hand. */
@ApplicationScoped
public class KnownCustomers {
    private static final String NAMED =
            "select id, name, website, phone, country from customer where id = any(cast(cast(?1 as text) as uuid[]))";
    private static final String REMOVE_KEYS =
            "delete from customer_key where customer_id = any(cast(cast(?1 as text) as uuid[]))";
    private static final String ADD_KEYS = """
            insert into customer_key (key, customer_id) select unnest(cast(cast(?1 as text) as text[])), ?2
            on conflict do nothing
            """;
    private static final String IS_WORKED_ON = """
            select exists (
                select from customer_key k
                join opportunity o on o.customer_id in (k.customer_id, survivor_of(k.customer_id))
                where k.key = any(cast(cast(?1 as text) as text[]))
                and o.stage not in ('WON', 'LOST', 'REMOVED') and o.partner_id is null)
            """;
    private static final String FIND = """
            select distinct survivor_of(k.customer_id) from customer_key k
            where k.key = any(cast(cast(?1 as text) as text[])) and not exists (
                select from customer c where c.id = survivor_of(k.customer_id) and c.status = 'REMOVED') limit 2
            """;

    /**
     * True when our own people have an open opportunity with a customer that has one of the keys. Opportunities
     * of partners do not count: their deals protect them, for as long as they do.
     */
    public Uni<Boolean> isWorkedOn(CustomerKeys keys) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_WORKED_ON, Boolean.class)
                        .setParameter(1, array(keys.all()))
                        .getSingleResult());
    }

    /** The one customer that has some of the keys and is not in the recycle bin; none when there are several. */
    public Uni<Optional<UUID>> find(CustomerKeys keys) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, UUID.class)
                        .setParameter(1, array(keys.all()))
                        .getResultList())
                .map(found -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /** Finds out anew what identifies these customers; nothing does any more when they were erased. */
    public Uni<Void> learn(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE_KEYS)
                        .setParameter(1, array(customers))
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(NAMED, Tuple.class)
                                .setParameter(1, array(customers))
                                .getResultList()))
                .chain(this::addKeys);
    }

    private Uni<Void> addKeys(List<Tuple> customers) {
        return Multi.createFrom()
                .iterable(customers)
                .filter(customer -> customer.get(1) != null)
                .onItem()
                .transformToUniAndConcatenate(KnownCustomers::addKeys)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> addKeys(Tuple customer) {
        var keys = CustomerKeys.of(
                customer.get(1, String.class),
                customer.get(2, String.class),
                customer.get(3, String.class),
                customer.get(4, String.class));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_KEYS)
                        .setParameter(1, array(keys.all()))
                        .setParameter(2, customer.get(0, UUID.class))
                        .executeUpdate());
    }

    /** Ids and keys hold letters, digits, dots, colons and hyphens only: nothing that needs quoting. */
    private static String array(Collection<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
