package dev.guanxi.platform.web.things;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The smallest thing a service can offer. */
@Entity
@Published(topic = "crm.test.thing", events = Thing.ThingEvent.class, state = Thing.ThingState.class)
public class Thing extends AggregateRoot<Thing.ThingEvent> implements Owned {
    sealed interface ThingEvent extends DomainEvent {}

    record Made() implements ThingEvent {}

    record Painted() implements ThingEvent {}

    /** What others know of it. */
    public record ThingState(String name, @Nullable String colour) {}

    private String name;
    private @Nullable String colour;
    private String ownerId;
    private Instant createdAt;

    protected Thing() {} // JPA

    Thing(String name, String ownerId, Instant at) {
        this(name, null, ownerId, at);
    }

    Thing(String name, @Nullable String colour, String ownerId, Instant at) {
        super(Ids.next());
        ensure(!name.equals("nothing"), "thing-forbidden", name);
        this.name = name;
        this.colour = colour;
        this.ownerId = ownerId;
        this.createdAt = at;
        raise(new Made());
    }

    void paint(String name, @Nullable String colour) {
        this.name = name;
        this.colour = colour;
        raise(new Painted());
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public ThingState state() {
        return new ThingState(name, colour);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, null);
    }
}
