package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.transfer.Transfer;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be in charge of a customer. The contact service keeps customers: it gives them away when it hears of this, unless
 * somebody else did so meanwhile.
 */
@Entity
@Published(topic = "crm.sales.customer-charge", events = ChargeEvent.class, state = ChargeState.class)
public class CustomerCharge extends AggregateRoot<ChargeEvent> implements Owned {
    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String fromOwnerId;
    private @Nullable String fromTeam;
    private String reason;
    private Instant askedAt;

    protected CustomerCharge() {} // JPA

    private CustomerCharge(Transfer transfer, String reason, Instant at) {
        super(transfer.id());
        take(transfer, reason, at);
    }

    static CustomerCharge first(Transfer transfer, String reason, Instant at) {
        return new CustomerCharge(transfer, reason, at);
    }

    /** Asks that the customer be given from one to another. */
    final void take(Transfer transfer, String why, Instant at) {
        ownerId = transfer.to().owner();
        team = transfer.to().team();
        fromOwnerId = transfer.from().owner();
        fromTeam = transfer.from().team();
        reason = why;
        askedAt = at;
        raise(new ChargeEvent.Asked(id()));
    }

    /** The customer is no more. */
    void erase() {
        raise(new ChargeEvent.Erased(id()));
    }

    @Override
    public ChargeState state() {
        return new ChargeState(ownerId, team, fromOwnerId, fromTeam, reason, askedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
