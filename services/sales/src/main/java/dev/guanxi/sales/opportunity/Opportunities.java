package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where opportunities and their stage history are kept, and who sees which. */
@Singleton
public class Opportunities extends AggregateRepository<Opportunity> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    /** What the API calls them. */
    static final String KIND = "opportunities";

    /** What is true of those that are not in the recycle bin; only they are listed, and count. */
    public static final String PRESENT = "not removed";

    private static final String ERASED = "select subject from erased_subject where subject = $1";
    private static final String STAYS_AWAY =
            "insert into erased_subject (subject) select unnest($1::uuid[]) on conflict do nothing";

    private final StageHistory history;
    private final CloseHistory closes;
    private final RateKeeping rates;

    Opportunities(Ledger ledger, StageHistory history, CloseHistory closes, RateKeeping rates) {
        super(Opportunity.class, "opportunity", POLICY, ledger);
        this.history = history;
        this.closes = closes;
        this.rates = rates;
    }

    @Override
    public Uni<Void> saveAll(List<Opportunity> opportunities) {
        return rates.keep(opportunities)
                .chain(() -> super.saveAll(opportunities))
                .chain(() -> history.takeDown(opportunities))
                .chain(() -> closes.takeDown(opportunities));
    }

    @Override
    public Uni<Void> addAll(List<Opportunity> opportunities) {
        return rates.keep(opportunities)
                .chain(() -> super.addAll(opportunities))
                .chain(() -> history.takeDown(opportunities));
    }

    /** Others may still speak of these: they are never opened again. */
    @Override
    public Uni<Void> eraseAll(Collection<Opportunity> opportunities) {
        var ids = opportunities.stream().map(Opportunity::id).toArray(UUID[]::new);
        return super.eraseAll(opportunities)
                .chain(() -> InTransaction.update(STAYS_AWAY, (Object) ids))
                .replaceWithVoid();
    }

    /** Whether there was one of this id that went for good. */
    Uni<Boolean> isErased(UUID id) {
        return InTransaction.select(row -> row[0], ERASED, id).map(found -> !found.isEmpty());
    }

    Uni<List<Opportunity>> ofCustomer(UUID customer) {
        return where("particulars.customerId", customer);
    }

    Uni<List<Opportunity>> ofContact(UUID contact) {
        return where("particulars.contactId", contact);
    }

    /** Those of the references that were imported already, with what they became. */
    Uni<Map<String, UUID>> withReferences(Collection<String> references) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select origin.reference, id from Opportunity where origin.reference in ?1",
                                Object[].class)
                        .setParameter(1, references)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    private static Uni<List<Opportunity>> where(String field, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Opportunity where %s = ?1 order by id".formatted(field), Opportunity.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
