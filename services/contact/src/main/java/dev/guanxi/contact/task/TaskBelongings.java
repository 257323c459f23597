package dev.guanxi.contact.task;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What is to be done for a customer goes where the customer goes. */
@ApplicationScoped
class TaskBelongings implements Belongings {
    private final Tasks tasks;
    private final CurrentCaller caller;
    private final Clock clock;

    TaskBelongings(Tasks tasks, CurrentCaller caller, Clock clock) {
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return tasks.changeEach(tasks.of(from), task -> task.goTo(CustomerInCharge.of(to)));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return goOver(customer.id(), customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        var by = caller.get().id();
        return tasks.changeEach(tasks.of(customer), task -> task.depersonalise(by, clock.instant()));
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return tasks.holders(customers).map(HashSet::new);
    }
}
