package dev.guanxi.contact.level;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The level that counts for one customer in all its dealings, as the other services know it. */
@Entity
@Published(topic = "crm.contact.customer-level", events = CustomerLevelEvent.class, state = CustomerLevelState.class)
public class AnnouncedLevel extends AggregateRoot<CustomerLevelEvent> implements Owned {
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private RelationshipLevel level;

    @Enumerated(EnumType.STRING)
    private Level.Ground ground;

    private @Nullable String ownerId;
    private @Nullable String team;

    protected AnnouncedLevel() {} // JPA

    private AnnouncedLevel(FoundLevel found) {
        super(Ids.next());
        this.customerId = found.customerId();
        write(found);
    }

    static AnnouncedLevel of(FoundLevel found) {
        var announced = new AnnouncedLevel(found);
        announced.raise(new CustomerLevelEvent.Found(announced.id(), found.customerId()));
        return announced;
    }

    void become(FoundLevel found) {
        write(found);
        raise(new CustomerLevelEvent.Changed(id()));
    }

    /** The customer is no more. */
    void end() {
        raise(new CustomerLevelEvent.Erased(id()));
    }

    private void write(FoundLevel found) {
        level = found.level();
        ground = found.ground();
        ownerId = found.ownership().owner();
        team = found.ownership().team();
    }

    @Override
    public CustomerLevelState state() {
        return new CustomerLevelState(customerId, level, ground, ownerId, team);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
