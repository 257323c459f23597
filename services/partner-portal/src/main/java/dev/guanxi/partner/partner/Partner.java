package dev.guanxi.partner.partner;

import static dev.guanxi.platform.domain.DomainException.ensure;

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

    /** Whether it lies in the recycle bin. */
    private boolean removed;

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
    static Partner admit(UUID id, PartnerProfile profile, Ownership ownership, Instant at) {
        return new Partner(id, profile, ownership, at);
    }

    void change(PartnerProfile profile) {
        ensurePresent();
        if (!profile.equals(this.profile)) {
            this.profile = profile;
            raise(new PartnerEvent.Changed(id()));
        }
    }

    /** Goes into the recycle bin, active or not. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new PartnerEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "partner-not-removed", profile.name());
        removed = false;
        raise(new PartnerEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new PartnerEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "partner-in-bin", id());
    }

    public boolean isActive() {
        return !removed && profile.status() == PartnerStatus.ACTIVE;
    }

    public PartnerProfile profile() {
        return profile;
    }

    @Override
    public PartnerState state() {
        return new PartnerState(
                profile.name(),
                profile.tier(),
                removed ? PartnerStanding.REMOVED : PartnerStanding.of(profile.status()),
                profile.custom().values(),
                ownerId,
                team,
                admittedAt);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, id(), null);
    }
}
