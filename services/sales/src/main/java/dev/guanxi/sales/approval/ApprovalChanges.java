package dev.guanxi.sales.approval;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes of approval rules. One method, one transaction. */
@ApplicationScoped
class ApprovalChanges {
    private final ApprovalRules rules;
    private final Clock clock;

    ApprovalChanges(ApprovalRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ApprovalRule> make(ApprovalTerms terms) {
        return rules.add(ApprovalRule.make(terms, clock.instant()));
    }

    @WithTransaction
    Uni<ApprovalRule> change(UUID id, long expectedVersion, ApprovalTerms terms) {
        return rules.change(id, expectedVersion, rule -> rule.change(terms));
    }

    @WithTransaction
    Uni<Void> drop(UUID id, long expectedVersion) {
        return rules.require(id)
                .invoke(rule -> rule.expectVersion(expectedVersion))
                .invoke(ApprovalRule::drop)
                .chain(rule -> rules.removeAll(List.of(rule)));
    }
}
