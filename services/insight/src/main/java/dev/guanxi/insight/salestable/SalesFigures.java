package dev.guanxi.insight.salestable;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where recorded figures are kept. They concern the whole company, so whoever sees one sees all. */
@Singleton
class SalesFigures extends AggregateRepository<SalesFigure> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(ALL, Roles.ANALYST, Roles.ADMIN);

    SalesFigures(Ledger ledger) {
        super(SalesFigure.class, "sales-figure", POLICY, ledger);
    }

    Uni<Boolean> isCustomer(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select from customer where id = ?1)", Boolean.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
