package dev.guanxi.sales.seller;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Where sellers are kept. Everybody in sales knows everybody in sales. */
@Singleton
class Sellers extends AggregateRepository<Seller> {
    static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Sellers(Ledger ledger) {
        super(Seller.class, "seller", POLICY, ledger);
    }

    /** Those of the logins that belong to a seller already. */
    Uni<Set<String>> withLogins(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery("select login from Seller where login in ?1", String.class)
                        .setParameter(1, logins)
                        .getResultList())
                .map(Set::copyOf);
    }
}
