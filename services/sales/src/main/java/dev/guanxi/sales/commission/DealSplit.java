package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Several people share what a deal earns, instead of its owner alone. */
@Entity
@Published(topic = "crm.sales.commission-split", events = SplitEvent.class, state = SplitState.class)
public class DealSplit extends AggregateRoot<SplitEvent> implements Owned {
    private UUID dealId;
    private @Nullable String ownerId;
    private @Nullable String team;

    @JdbcTypeCode(SqlTypes.JSON)
    private SplitParts parts;

    private Instant createdAt;

    protected DealSplit() {} // JPA

    private DealSplit(UUID dealId, Ownership deal, SplitParts parts, Instant at) {
        super(Ids.next());
        this.dealId = dealId;
        this.ownerId = deal.owner();
        this.team = deal.team();
        this.parts = parts.checked();
        this.createdAt = at;
    }

    static DealSplit agree(UUID dealId, Ownership deal, SplitParts parts, Instant at) {
        var split = new DealSplit(dealId, deal, parts, at);
        split.raise(new SplitEvent.Agreed(split.id()));
        return split;
    }

    void change(SplitParts parts) {
        if (!parts.equals(this.parts)) {
            this.parts = parts.checked();
            raise(new SplitEvent.Changed(id()));
        }
    }

    void withdraw() {
        raise(new SplitEvent.Withdrawn(id()));
    }

    @Override
    public SplitState state() {
        return new SplitState(dealId, ownerId, team, parts.parts(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
