package dev.guanxi.contact.need;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What people can do with what single customers need. One method, one transaction. */
@ApplicationScoped
public class CustomerNeedService {
    private final CustomerNeeds customerNeeds;
    private final Needs needs;
    private final CustomerService customers;
    private final CurrentCaller caller;
    private final Clock clock;

    CustomerNeedService(
            CustomerNeeds customerNeeds, Needs needs, CustomerService customers, CurrentCaller caller, Clock clock) {
        this.customerNeeds = customerNeeds;
        this.needs = needs;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<CustomerNeed> get(UUID id) {
        return customerNeeds.require(id);
    }

    /** Notes that a customer whom the caller sees needs something; refused when that is noted already. */
    @WithTransaction
    public Uni<CustomerNeed> note(UUID customerId, UUID needId, Weight weight) {
        var by = caller.get().id();
        return needs.named(needId)
                .chain(() -> customers.hold(customerId))
                .call(customer -> customerNeeds
                        .allOf(customer.id())
                        .invoke(all ->
                                ensure(all.stream().noneMatch(n -> n.needId().equals(needId)), "need-noted-already")))
                .chain(customer ->
                        customerNeeds.add(CustomerNeed.noted(customer, needId, weight, by, clock.instant())));
    }

    @WithTransaction
    public Uni<CustomerNeed> change(UUID id, long expectedVersion, Weight weight) {
        return customerNeeds.change(id, expectedVersion, need -> need.change(weight));
    }

    @WithTransaction
    public Uni<CustomerNeed> meet(UUID id, long expectedVersion, String by) {
        return customerNeeds.change(id, expectedVersion, need -> need.meet(by));
    }

    @WithTransaction
    public Uni<CustomerNeed> reopen(UUID id, long expectedVersion) {
        return customerNeeds.change(id, expectedVersion, CustomerNeed::reopen);
    }
}
