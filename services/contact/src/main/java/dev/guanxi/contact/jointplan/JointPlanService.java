package dev.guanxi.contact.jointplan;

import dev.guanxi.contact.customer.CustomerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What people can do with joint plans. One method, one transaction. */
@ApplicationScoped
public class JointPlanService {
    private final JointPlans plans;
    private final Partnerships partnerships;
    private final CustomerService customers;
    private final Clock clock;

    JointPlanService(JointPlans plans, Partnerships partnerships, CustomerService customers, Clock clock) {
        this.plans = plans;
        this.partnerships = partnerships;
        this.customers = customers;
        this.clock = clock;
    }

    @WithSession
    public Uni<JointPlan> get(UUID id) {
        return plans.require(id);
    }

    /** Drafts a plan with a customer whom the caller sees. */
    @WithTransaction
    public Uni<JointPlan> draft(UUID customerId, Objectives objectives, Term term) {
        return customers
                .hold(customerId)
                .chain(customer -> plans.add(JointPlan.drafted(customer, objectives, term, clock.instant())));
    }

    @WithTransaction
    public Uni<JointPlan> change(UUID id, long expectedVersion, Objectives objectives, Term term) {
        return plans.change(id, expectedVersion, plan -> plan.change(objectives, term));
    }

    @WithTransaction
    public Uni<JointPlan> agree(UUID id, long expectedVersion) {
        return plans.change(id, expectedVersion, JointPlan::agree).call(partnerships::planned);
    }

    @WithTransaction
    public Uni<JointPlan> end(UUID id, long expectedVersion) {
        return plans.change(id, expectedVersion, JointPlan::end).call(partnerships::planned);
    }
}
