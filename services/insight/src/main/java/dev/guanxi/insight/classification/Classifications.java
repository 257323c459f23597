package dev.guanxi.insight.classification;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Where the rule is kept, and whether the customers' classes follow it by now. */
@Singleton
class Classifications extends AggregateRepository<Classification> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(ALL, Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);
    private static final String IS_DUE = "select version <> applied_version from classification where id = ?1";
    private static final String SET_DUE = "update classification set applied_version = -1 where id = ?1";
    private static final String SET_DONE = "update classification set applied_version = ?2 where id = ?1";

    Classifications(Ledger ledger) {
        super(Classification.class, "classification", POLICY, ledger);
    }

    Uni<Boolean> isDue() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_DUE, Boolean.class)
                        .setParameter(1, Classification.THE_ONE)
                        .getSingleResult());
    }

    Uni<Void> setDue() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_DUE)
                        .setParameter(1, Classification.THE_ONE)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> setDone(Classification applied) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_DONE)
                        .setParameter(1, Classification.THE_ONE)
                        .setParameter(2, applied.version())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
