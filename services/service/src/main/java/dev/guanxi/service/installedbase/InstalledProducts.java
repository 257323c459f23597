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
    /** What the API calls them. */
    static final String KIND = "installed-products";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(SHOPPER, Roles.SHOPPER)
            .with(ALL, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.ADMIN);
    private static final String TAKE_IN = "insert into delivered_order (id) values (?1) on conflict do nothing";
    private static final String HAS_CASES =
            "select exists (select from service_case where installed_product_id = cast(cast(?1 as text) as uuid))";
    private static final String OF_ERASED = """
            select p.id from installed_product p join erased_subject e on e.subject = p.customer_id
            where e.subject = any(cast(cast(?1 as text) as uuid[])) order by p.id
            """;

    InstalledProducts(Ledger ledger) {
        super(InstalledProduct.class, "installed-product", POLICY, ledger);
    }

    /** Whether what an order brought is to be taken in: it is once, whatever becomes of it. */
    Uni<Boolean> takeIn(UUID order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_IN)
                        .setParameter(1, order)
                        .executeUpdate())
                .map(taken -> taken > 0);
    }

    /** Whether a case is about it, which must be able to say what that is. */
    Uni<Boolean> hasCases(UUID product) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HAS_CASES, Boolean.class)
                        .setParameter(1, product.toString())
                        .getSingleResult());
    }

    /** Those of customers who were erased. */
    Uni<List<InstalledProduct>> ofErasedAmong(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ERASED, UUID.class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(this::findAll);
    }
}
