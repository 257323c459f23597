package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What somebody sold outside of the deals and orders that are known here. It never changes; it is withdrawn, and said anew. */
@Entity
@Published(topic = "crm.sales.commission-amount", events = AmountEvent.class, state = AmountState.class)
public class CreditedAmount extends AggregateRoot<AmountEvent> implements Owned {
    private String ownerId;
    private @Nullable String team;
    private String reference;
    private Instant creditedAt;

    @Embedded
    private Money amount;

    private Instant createdAt;

    protected CreditedAmount() {} // JPA

    private CreditedAmount(AmountProfile profile, Ownership ownership, Instant at) {
        super(Ids.next());
        ensureField(!profile.amount().isNegative() && !profile.amount().isZero(), "amount", "commission-amount-none");
        this.ownerId = profile.ownerId();
        this.team = ownership.team();
        this.reference = profile.reference();
        this.creditedAt = profile.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        this.amount = profile.amount();
        this.createdAt = at;
    }

    static CreditedAmount credit(AmountProfile profile, Ownership ownership, Instant at) {
        var credited = new CreditedAmount(profile, ownership, at);
        credited.raise(new AmountEvent.Credited(credited.id()));
        return credited;
    }

    /** It was wrong; what was earned by it is taken back in the next run. */
    void withdraw() {
        raise(new AmountEvent.Withdrawn(id()));
    }

    @Override
    public AmountState state() {
        return new AmountState(ownerId, team, reference, creditedAt, amount, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
