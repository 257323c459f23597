package dev.guanxi.insight.value;

import dev.guanxi.platform.persistence.AuditTrail;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Forgets what changed when for customers who were erased; that something changed, and the figures themselves, stay. */
@ApplicationScoped
public class ErasedCustomers {
    private static final String ERASED =
            "select subject from erased_subject where subject = any(cast(cast(?1 as text) as uuid[]))";

    private final AuditTrail trail;

    ErasedCustomers(AuditTrail trail) {
        this.trail = trail;
    }

    /** Joins the transaction; of the customers, those who are not erased are left as they are. */
    public Uni<Void> forget(Collection<UUID> customers) {
        var asked = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASED, UUID.class)
                        .setParameter(1, asked)
                        .getResultList())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(trail::forget)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
