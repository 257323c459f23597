package dev.guanxi.sales.quota;

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

/** What is to be reached in a period. Belongs to the seller it is about; one of a territory or a product to the team that set it. */
@Entity
@Published(topic = "crm.sales.quota", events = QuotaEvent.class, state = QuotaState.class)
public class Quota extends AggregateRoot<QuotaEvent> implements Owned {
    @Embedded
    private QuotaProfile profile;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Quota() {} // JPA

    private Quota(UUID id, QuotaProfile profile, Ownership ownership, Instant at) {
        super(id);
        this.profile = profile.checked();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
    }

    static Quota set(QuotaProfile profile, Ownership ownership, Instant at) {
        var quota = new Quota(Ids.next(), profile, ownership, at);
        quota.raise(new QuotaEvent.Set(quota.id()));
        return quota;
    }

    void change(QuotaProfile wanted, Ownership ownership) {
        var checked = wanted.checked();
        if (!checked.equals(plain())) {
            profile = checked;
            ownerId = ownership.owner();
            team = ownership.team();
            raise(new QuotaEvent.Changed(id()));
        }
    }

    /** As it would be written down now: the database keeps more decimals. */
    private QuotaProfile plain() {
        return profile.checked();
    }

    void withdraw() {
        raise(new QuotaEvent.Withdrawn(id()));
    }

    public QuotaProfile profile() {
        return plain();
    }

    @Override
    public QuotaState state() {
        var present = plain();
        return new QuotaState(
                present.reference(),
                present.sellerId(),
                present.teamWide(),
                present.territory(),
                present.productId(),
                present.metric(),
                present.amount().toPlainString(),
                present.currency(),
                present.period(),
                present.parentId(),
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
