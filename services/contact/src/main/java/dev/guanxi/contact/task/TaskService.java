package dev.guanxi.contact.task;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What people and programmes can do with tasks. One method, one transaction. */
@ApplicationScoped
public class TaskService {
    private final Tasks tasks;
    private final CustomerService customers;
    private final CurrentCaller caller;
    private final TaskConfig config;
    private final Clock clock;

    TaskService(Tasks tasks, CustomerService customers, CurrentCaller caller, TaskConfig config, Clock clock) {
        this.tasks = tasks;
        this.customers = customers;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @WithSession
    public Uni<Task> get(UUID id) {
        return tasks.require(id);
    }

    /** Takes down what is to be done for a customer whom the caller sees. */
    @WithTransaction
    public Uni<Task> raise(UUID customerId, Assignment assignment) {
        return customers.hold(customerId).chain(customer -> add(Ids.next(), customer, assignment));
    }

    /**
     * Takes down what a programme asks for, however often it asks.
     *
     * @param id always the same for the same demand
     * @param customer who stays in the same hands until that is done
     */
    @WithTransaction
    public Uni<Void> raiseOnce(UUID id, Customer customer, Assignment assignment) {
        return tasks.find(id)
                .chain(found -> found == null
                        ? add(id, customer, assignment).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Task> add(UUID id, Customer customer, Assignment assignment) {
        return tasks.add(Task.raised(
                id, CustomerInCharge.of(customer), assignment, caller.get().id(), clock.instant()));
    }

    @WithTransaction
    public Uni<Task> postpone(UUID id, long expectedVersion, LocalDate to) {
        return tasks.change(id, expectedVersion, task -> task.postpone(to));
    }

    /**
     * It is done; a task that comes again is there again.
     *
     * @param last whether it does not come again although it would
     */
    @WithTransaction
    public Uni<Task> finish(UUID id, long expectedVersion, String result, boolean last) {
        var by = caller.get().id();
        return tasks.change(id, expectedVersion, task -> task.finish(result, by, clock.instant()))
                .call(task -> last ? Uni.createFrom().voidItem() : again(task));
    }

    /** It is not to be done; a task that comes again is there again, unless this was the last. */
    @WithTransaction
    public Uni<Task> skip(UUID id, long expectedVersion, String why, boolean last) {
        var by = caller.get().id();
        return tasks.change(id, expectedVersion, task -> task.skip(why, by, clock.instant()))
                .call(task -> last ? Uni.createFrom().voidItem() : again(task));
    }

    /** For who is still there. */
    private Uni<Void> again(Task closed) {
        var next = closed.again(LocalDate.ofInstant(clock.instant(), config.zone()));
        return next.isEmpty()
                ? Uni.createFrom().voidItem()
                : customers
                        .holdKnown(closed.customerId())
                        .chain(customer -> customer == null || !customer.isActive()
                                ? Uni.createFrom().voidItem()
                                : add(Ids.next(), customer, next.get()).replaceWithVoid());
    }
}
