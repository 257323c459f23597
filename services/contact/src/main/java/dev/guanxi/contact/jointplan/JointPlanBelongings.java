package dev.guanxi.contact.jointplan;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Plans with a customer go where the customer goes. */
@ApplicationScoped
class JointPlanBelongings implements Belongings {
    private final JointPlans plans;

    JointPlanBelongings(JointPlans plans) {
        this.plans = plans;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return plans.changeEach(plans.of(from), plan -> plan.goTo(to));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return goOver(customer.id(), customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return plans.of(customer).chain(all -> {
            all.forEach(JointPlan::erase);
            return all.isEmpty() ? Uni.createFrom().voidItem() : plans.removeAll(all);
        });
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return plans.holders(customers).map(HashSet::new);
    }
}
