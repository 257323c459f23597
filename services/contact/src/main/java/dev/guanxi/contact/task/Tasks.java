package dev.guanxi.contact.task;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Where tasks are kept, and who sees which: those who see the customer. */
@Singleton
class Tasks extends CustomerRecords<Task> {
    private final CurrentCaller caller;
    private final Clock clock;

    Tasks(Ledger ledger, CurrentCaller caller, Clock clock) {
        super(Task.class, "task", "tasks", ledger);
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected void goTo(Task task, Customer customer) {
        task.goTo(CustomerInCharge.of(customer));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        var by = caller.get().id();
        return changeEach(allOf(customer), task -> task.depersonalise(by, clock.instant()));
    }
}
