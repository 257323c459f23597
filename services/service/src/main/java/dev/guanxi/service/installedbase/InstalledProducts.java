package dev.guanxi.service.installedbase;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.SHOPPER;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where installed products are kept: whoever serves customers sees all of them, customers see their own. */
@Singleton
class InstalledProducts extends AggregateRepository<InstalledProduct> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(SHOPPER, Roles.SHOPPER)
            .with(ALL, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.ADMIN);
    private static final String OF_ORDER = "select count(*) from installed_product where order_id = ?1";

    InstalledProducts(Ledger ledger) {
        super(InstalledProduct.class, "installed-product", POLICY, ledger);
    }

    Uni<Boolean> holdThoseOf(UUID order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ORDER, Long.class)
                        .setParameter(1, order)
                        .getSingleResult())
                .map(count -> count > 0);
    }
}
