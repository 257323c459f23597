package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with who is on which plan. One method, one transaction. */
@ApplicationScoped
public class AssignmentService {
    private static final String RECKONED = "select 1 from commission_statement where assignment_id = $1 limit 1";

    private final Assignments assignments;
    private final Plans plans;
    private final SellerService sellers;
    private final Clock clock;

    AssignmentService(Assignments assignments, Plans plans, SellerService sellers, Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.sellers = sellers;
        this.clock = clock;
    }

    @WithSession
    public Uni<CommissionAssignment> get(UUID id) {
        return assignments.require(id);
    }

    @WithTransaction
    public Uni<CommissionAssignment> assign(AssignmentProfile profile) {
        return ensurePlan(profile)
                .chain(() -> sellers.ownership(profile.ownerId(), profile.team()))
                .map(ownership -> CommissionAssignment.assign(placed(profile, ownership), clock.instant()))
                .invoke(this::ensureSeen)
                .chain(assignments::add);
    }

    private Uni<Void> ensurePlan(AssignmentProfile profile) {
        return plans.find(profile.planId())
                .invoke(plan -> {
                    if (plan == null) {
                        throw new Invalid("planId", "commission-plan-unknown", profile.planId());
                    }
                    var decimals = Money.decimalsOf(plan.profile().currency());
                    profile.goals().goals().forEach(goal -> PlanTerms.exact("goals", goal.bonus(), decimals));
                })
                .replaceWithVoid();
    }

    /** Nobody decides about the money of people they do not see. */
    private void ensureSeen(CommissionAssignment assignment) {
        if (!assignments.visible().permits(assignment.ownership())) {
            throw new NotFound("seller", assignment.profile().ownerId());
        }
    }

    private static AssignmentProfile placed(AssignmentProfile p, Ownership ownership) {
        return new AssignmentProfile(
                p.planId(), p.ownerId(), ownership.team(), p.overlay(), p.starts(), p.ends(), p.goals());
    }

    @WithTransaction
    public Uni<CommissionAssignment> change(UUID id, long expectedVersion, AssignmentProfile profile) {
        return ensurePlan(profile)
                .chain(() -> assignments.change(id, expectedVersion, assignment -> {
                    assignment.change(profile);
                    ensureSeen(assignment);
                }));
    }

    /** As long as nothing was reckoned by it; otherwise it ends on a day. */
    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return assignments
                .require(id)
                .invoke(assignment -> assignment.expectVersion(expectedVersion))
                .call(() -> InTransaction.select(row -> row[0], RECKONED, id)
                        .invoke(found -> ensure(found.isEmpty(), "commission-assignment-in-use")))
                .invoke(CommissionAssignment::withdraw)
                .chain(assignment -> assignments.removeAll(List.of(assignment)));
    }
}
