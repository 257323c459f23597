package dev.guanxi.sales.lead;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where leads are kept, and who sees which. Leads in a pool are for whoever draws
 * from it to take. */
@Singleton
class Leads extends AggregateRepository<Lead> {
    /** What the API calls them. */
    static final String KIND = "leads";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    private final PoolCatalogue pools;

    Leads(Ledger ledger, PoolCatalogue pools) {
        super(Lead.class, "lead", POLICY, ledger);
        this.pools = pools;
    }

    @Override
    public Visibility visibleTo(Caller caller) {
        var visibility = super.visibleTo(caller);
        if (visibility.everything() || visibility.owner() == null) {
            return visibility;
        }
        var teams = new HashSet<>(visibility.teams());
        pools.all().stream()
                .filter(pool -> pool.isOpenTo(caller))
                .map(KnownPool::place)
                .forEach(teams::add);
        return new Visibility(false, visibility.owner(), teams, visibility.partner(), visibility.customer());
    }

    Uni<List<Lead>> ofContact(UUID contact) {
        return where("contactId", contact);
    }

    Uni<List<Lead>> ofCustomer(UUID customer) {
        return where("customerId", customer);
    }

    Uni<Optional<Lead>> ofResponse(UUID response) {
        return where("responseId", response).map(found -> found.stream().findFirst());
    }

    private static Uni<List<Lead>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Lead where %s = ?1 order by id".formatted(field), Lead.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
