package dev.guanxi.contact.object;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Where kinds are kept. Whoever may see such records sees what kinds there are. */
@Singleton
class ObjectKinds extends AggregateRepository<ObjectKind> {
    private static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS.wholly();

    ObjectKinds(Ledger ledger) {
        super(ObjectKind.class, "object-kind", POLICY, ledger);
    }

    /** All of them, in the order in which they were defined. */
    Uni<List<ObjectKind>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from ObjectKind order by createdAt, id", ObjectKind.class)
                        .getResultList());
    }
}
