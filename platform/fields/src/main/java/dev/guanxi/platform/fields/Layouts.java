package dev.guanxi.platform.fields;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Where layouts are kept. Administrators see them; others see what follows from them. */
@Singleton
class Layouts extends AggregateRepository<Layout> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(ALL, Roles.ADMIN);

    Layouts(Ledger ledger) {
        super(Layout.class, "layout", POLICY, ledger);
    }

    /** All of them, by kind; of a kind the one for everybody first. */
    Uni<List<Layout>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Layout order by recordKind, role nulls first", Layout.class)
                        .getResultList());
    }

    Uni<List<Layout>> of(String kind) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Layout where recordKind = ?1 order by role nulls last", Layout.class)
                        .setParameter(1, kind)
                        .getResultList());
    }
}
