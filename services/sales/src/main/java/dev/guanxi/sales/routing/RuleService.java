package dev.guanxi.sales.routing;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.pool.PoolCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with assignment rules. One method, one transaction. */
@ApplicationScoped
public class RuleService {
    private final AssignmentRules rules;
    private final LeadConditions conditions;
    private final LeadTerritories territories;
    private final PoolCatalogue pools;
    private final Clock clock;

    RuleService(
            AssignmentRules rules,
            LeadConditions conditions,
            LeadTerritories territories,
            PoolCatalogue pools,
            Clock clock) {
        this.rules = rules;
        this.conditions = conditions;
        this.territories = territories;
        this.pools = pools;
        this.clock = clock;
    }

    @WithSession
    public Uni<AssignmentRule> get(UUID id) {
        return rules.require(id);
    }

    @WithTransaction
    public Uni<AssignmentRule> make(RuleProfile profile) {
        return territoryIsThere(profile).chain(() -> rules.add(AssignmentRule.make(checked(profile), clock.instant())));
    }

    @WithTransaction
    public Uni<AssignmentRule> change(UUID id, long expectedVersion, RuleProfile profile) {
        return territoryIsThere(profile)
                .chain(() -> rules.change(id, expectedVersion, rule -> rule.change(checked(profile))));
    }

    private Uni<?> territoryIsThere(RuleProfile profile) {
        var territory = profile.target().territoryId();
        return territory == null
                ? Uni.createFrom().voidItem()
                : territories
                        .isKnown(territory)
                        .invoke(known -> ensureField(known, "target.territoryId", "territory-unknown", territory));
    }

    private RuleProfile checked(RuleProfile profile) {
        conditions.ensureKnown(profile.filter());
        var pool = profile.target().poolId();
        ensureField(
                pool == null
                        || pools.all().stream().anyMatch(known -> known.id().equals(pool)),
                "target.poolId",
                "pool-unknown",
                String.valueOf(pool));
        return profile;
    }

    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return rules.require(id)
                .invoke(rule -> rule.expectVersion(expectedVersion))
                .invoke(AssignmentRule::drop)
                .chain(rule -> rules.removeAll(List.of(rule)));
    }
}
