package dev.guanxi.sales.referral;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What administrators can do with the rules by which introductions are rewarded. One method, one transaction. */
@ApplicationScoped
public class RewardRuleService {
    private final RewardRules rules;
    private final Clock clock;

    RewardRuleService(RewardRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @WithSession
    public Uni<RewardRule> get(UUID id) {
        return rules.require(id);
    }

    @WithTransaction
    public Uni<RewardRule> make(RewardTerms terms) {
        return rules.add(RewardRule.make(terms, clock.instant()));
    }

    @WithTransaction
    public Uni<RewardRule> change(UUID id, long expectedVersion, RewardTerms terms) {
        return rules.change(id, expectedVersion, rule -> rule.change(terms));
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return rules.require(id)
                .invoke(rule -> rule.expectVersion(expectedVersion))
                .invoke(RewardRule::drop)
                .chain(rule -> rules.removeAll(List.of(rule)));
    }
}
