package dev.guanxi.contact.need;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one customer needs something, how much, how one knows, and whether they have it by now. */
@Entity
@Published(topic = "crm.contact.customer-need", events = CustomerNeedEvent.class, state = CustomerNeedState.class)
public class CustomerNeed extends AggregateRoot<CustomerNeedEvent> implements Owned {
    private UUID customerId;
    private UUID needId;

    @Embedded
    private Weight weight;

    private String notedBy;
    private boolean met;
    private @Nullable String metBy;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected CustomerNeed() {} // JPA

    private CustomerNeed(Customer customer, UUID needId, Weight weight, String notedBy, Instant at) {
        super(Ids.next());
        this.customerId = customer.id();
        this.needId = needId;
        this.weight = weight;
        this.notedBy = notedBy;
        this.createdAt = at;
        belongTo(customer.ownership());
    }

    static CustomerNeed noted(Customer customer, UUID needId, Weight weight, String notedBy, Instant at) {
        var noted = new CustomerNeed(customer, needId, weight, notedBy, at);
        noted.raise(new CustomerNeedEvent.Noted(noted.id(), customer.id()));
        return noted;
    }

    void change(Weight weight) {
        this.weight = weight;
        raise(new CustomerNeedEvent.Changed(id()));
    }

    void meet(String by) {
        ensure(!met, "need-met-already");
        met = true;
        metBy = by;
        raise(new CustomerNeedEvent.Met(id()));
    }

    void reopen() {
        ensure(met, "need-not-met");
        met = false;
        metBy = null;
        raise(new CustomerNeedEvent.Reopened(id()));
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(Customer customer) {
        if (!customer.id().equals(customerId) || !customer.ownership().equals(ownership())) {
            customerId = customer.id();
            belongTo(customer.ownership());
            raise(new CustomerNeedEvent.Moved(id(), customerId));
        }
    }

    void erase() {
        raise(new CustomerNeedEvent.Erased(id()));
    }

    private void belongTo(Ownership ownership) {
        ownerId = ownership.owner();
        team = ownership.team();
    }

    UUID needId() {
        return needId;
    }

    @Override
    public CustomerNeedState state() {
        return new CustomerNeedState(
                customerId,
                needId,
                weight.importance(),
                weight.source(),
                weight.evidence(),
                notedBy,
                met,
                metBy,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
