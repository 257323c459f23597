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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where installed products are kept: whoever serves customers sees all of them, customers see their own. */
@Singleton
class InstalledProducts extends AggregateRepository<InstalledProduct> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(SHOPPER, Roles.SHOPPER)
            .with(ALL, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.ADMIN);
    private static final String OF_ORDER = "select count(*) from installed_product where order_id = ?1";
    private static final String OF_MERGED = """
            select p.id from installed_product p join customer c on c.id = p.customer_id
            where p.customer_id = any(cast(cast(?1 as text) as uuid[])) and c.merged_into is not null order by p.id
            """;

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

    /** Those that still stand with customers who were merged into others. */
    Uni<List<InstalledProduct>> ofMergedAmong(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_MERGED, UUID.class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(List.of()) : findAll(found));
    }
}
