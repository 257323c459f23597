package dev.guanxi.sales.scoring;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where scores are kept. People see them with their leads; by themselves only who sees all leads. */
@Singleton
class LeadScores extends AggregateRepository<LeadScore> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(ALL, Roles.ANALYST, Roles.ADMIN);

    LeadScores(Ledger ledger) {
        super(LeadScore.class, "lead-score", POLICY, ledger);
    }
}
