package dev.guanxi.contact.need;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Something that customers may need. Belongs to the house. */
@Entity
@Published(topic = "crm.contact.need", events = NeedEvent.class, state = NeedState.class)
public class Need extends AggregateRoot<NeedEvent> implements Owned {
    @Embedded
    private NeedProfile profile;

    private boolean retired;
    private Instant createdAt;

    protected Need() {} // JPA

    private Need(NeedProfile profile, Instant at) {
        super(Ids.next());
        this.profile = profile;
        this.createdAt = at;
    }

    static Need named(NeedProfile profile, Instant at) {
        var need = new Need(profile, at);
        need.raise(new NeedEvent.Named(need.id()));
        return need;
    }

    void change(NeedProfile profile) {
        ensureInUse();
        this.profile = profile;
        raise(new NeedEvent.Changed(id()));
    }

    /** Nobody is asked about it any more; what is noted stays. */
    void retire() {
        ensureInUse();
        retired = true;
        raise(new NeedEvent.Retired(id()));
    }

    void ensureInUse() {
        ensure(!retired, "need-retired");
    }

    @Override
    public NeedState state() {
        return new NeedState(
                profile.english(), profile.chinese(), profile.description(), profile.foundBy(), retired, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
