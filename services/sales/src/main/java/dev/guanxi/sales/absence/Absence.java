package dev.guanxi.sales.absence;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.seller.KnownSeller;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Somebody is away. Why is nobody's business here, and not written down. Belongs to whoever is away. */
@Entity
@Published(topic = "crm.sales.absence", events = AbsenceEvent.class, state = AbsenceState.class)
public class Absence extends AggregateRoot<AbsenceEvent> implements Owned {
    private UUID sellerId;
    private String ownerId;
    private String team;

    @Embedded
    private AbsenceProfile profile;

    private Instant createdAt;

    protected Absence() {} // JPA

    private Absence(KnownSeller seller, AbsenceProfile profile, Instant at) {
        super(Ids.next());
        this.sellerId = seller.id();
        this.ownerId = String.valueOf(seller.ownership().owner());
        this.team = String.valueOf(seller.ownership().team());
        this.profile = profile.checked(sellerId);
        this.createdAt = at;
    }

    static Absence enter(KnownSeller seller, AbsenceProfile profile, Instant at) {
        var absence = new Absence(seller, profile, at);
        absence.raise(new AbsenceEvent.Entered(absence.id()));
        return absence;
    }

    void change(AbsenceProfile wanted) {
        if (!wanted.equals(profile)) {
            profile = wanted.checked(sellerId);
            raise(new AbsenceEvent.Changed(id()));
        }
    }

    /** They are there after all. */
    void cancel() {
        raise(new AbsenceEvent.Cancelled(id()));
    }

    public UUID sellerId() {
        return sellerId;
    }

    public AbsenceProfile profile() {
        return profile;
    }

    @Override
    public AbsenceState state() {
        return new AbsenceState(
                sellerId, ownerId, team, profile.firstDay(), profile.lastDay(), profile.standInId(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
