package dev.guanxi.contact.fit;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where fits are kept, and who sees which: those who see the customer or the lead. */
@Singleton
class Fits extends AggregateRepository<Fit> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    Fits(Ledger ledger) {
        super(Fit.class, "fit", POLICY, ledger);
    }

    /** All fits of these customers or leads, seen by anybody. */
    Uni<List<Fit>> of(Collection<UUID> prospects) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Fit where prospectId in ?1 order by id", Fit.class)
                        .setParameter(1, prospects)
                        .getResultList());
    }
}
