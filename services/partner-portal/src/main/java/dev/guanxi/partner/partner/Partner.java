package dev.guanxi.partner.partner;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company that sells with us. Its id is the claim {@code partner_id} of its users. */
@Entity
@Published(topic = "crm.partner.partner", events = PartnerEvent.class, state = PartnerState.class)
public class Partner extends AggregateRoot<PartnerEvent> implements Owned {
    @Embedded
    private PartnerProfile profile;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant admittedAt;

    protected Partner() {} // JPA

    private Partner(UUID id, PartnerProfile profile, Ownership ownership, Instant at) {
        super(id);
        this.profile = profile;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.admittedAt = at;
        raise(new PartnerEvent.Admitted(id()));
    }

    /** Takes a company in; who admits it looks after it. */
    static Partner admit(UUID id, String name, Tier tier, Ownership ownership, Instant at) {
        return new Partner(id, new PartnerProfile(name, tier, PartnerStatus.ACTIVE), ownership, at);
    }

    void change(PartnerProfile profile) {
        if (!profile.equals(this.profile)) {
            this.profile = profile;
            raise(new PartnerEvent.Changed(id()));
        }
    }

    public boolean isActive() {
        return profile.status() == PartnerStatus.ACTIVE;
    }

    public PartnerProfile profile() {
        return profile;
    }

    @Override
    public PartnerState state() {
        return new PartnerState(profile.name(), profile.tier(), profile.status(), ownerId, team, admittedAt);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, id(), null);
    }
}
