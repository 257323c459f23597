package dev.guanxi.sales.referral;

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
import java.util.List;
import java.util.UUID;

/** Where referrals are kept, and who sees which. */
@Singleton
class Referrals extends AggregateRepository<Referral> {
    static final String KIND = "referrals";

    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('referrals'))) held";

    Referrals(Ledger ledger) {
        super(Referral.class, "referral", POLICY, ledger);
    }

    /** Until this transaction ends nobody else says who introduced whom, nor grants anything for it. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    Uni<List<Referral>> ofLead(UUID lead) {
        return where("introduced.leadId = ?1", lead);
    }

    /** Those that say that this customer, or as yet this lead, was introduced. */
    Uni<List<Referral>> toWhom(UUID introduced) {
        return where(
                "introduced.customerId = ?1 or introduced.customerId is null and introduced.leadId = ?1", introduced);
    }

    /** Those in which a customer introduced somebody, or was introduced. */
    Uni<List<Referral>> aboutCustomer(UUID customer) {
        return where("introducer.customerId = ?1 or introduced.customerId = ?1", customer);
    }

    Uni<List<Referral>> byContact(UUID contact) {
        return where("introducer.contactId = ?1", contact);
    }

    private static Uni<List<Referral>> where(String condition, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Referral where %s order by introducedOn, createdAt, id".formatted(condition),
                                Referral.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
