package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with commission plans. One method, one transaction. */
@ApplicationScoped
public class PlanService {
    private static final String ON_IT = "select 1 from commission_assignment where plan_id = $1 limit 1";

    private final Plans plans;
    private final Clock clock;

    PlanService(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @WithSession
    public Uni<CommissionPlan> get(UUID id) {
        return plans.require(id);
    }

    @WithTransaction
    public Uni<CommissionPlan> make(PlanProfile profile) {
        return Uni.createFrom()
                .item(() -> CommissionPlan.make(profile, clock.instant()))
                .chain(plans::add);
    }

    @WithTransaction
    public Uni<CommissionPlan> change(UUID id, long expectedVersion, PlanProfile profile) {
        return plans.change(id, expectedVersion, plan -> plan.change(profile));
    }

    /** As long as nobody is on it. */
    @WithTransaction
    public Uni<Void> drop(UUID id, long expectedVersion) {
        return plans.require(id)
                .invoke(plan -> plan.expectVersion(expectedVersion))
                .call(plan -> InTransaction.select(row -> row[0], ON_IT, id)
                        .invoke(found -> ensure(
                                found.isEmpty(),
                                "commission-plan-in-use",
                                plan.profile().name())))
                .invoke(CommissionPlan::drop)
                .chain(plan -> plans.removeAll(List.of(plan)));
    }
}
