package dev.guanxi.service.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
}
