package dev.guanxi.contact.jointplan;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where joint plans are kept, and who sees which: those who see the customer. */
@Singleton
class JointPlans extends CustomerRecords<JointPlan> {
    JointPlans(Ledger ledger) {
        super(JointPlan.class, "joint-plan", "joint-plans", ledger);
    }

    @Override
    protected void goTo(JointPlan plan, Customer customer) {
        plan.goTo(customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), JointPlan::erase);
    }
}
