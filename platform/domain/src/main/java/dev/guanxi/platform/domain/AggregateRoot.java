package dev.guanxi.platform.domain;

import dev.guanxi.platform.domain.DomainException.Stale;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identity, version, the state others may know, and the events raised since the last save. */
@MappedSuperclass
public abstract class AggregateRoot<E extends DomainEvent> {
    @Id
    private UUID id;

    @Version
    private long version;

    @Transient
    private final List<E> raised = new ArrayList<>();

    @Transient
    private @Nullable Record before;

    @Transient
    private @Nullable Record withheldBefore;

    protected AggregateRoot() {} // JPA

    protected AggregateRoot(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes; it is the ETag of the resource and the sequence of its events. */
    public long version() {
        return version;
    }

    /**
     * All that is public about this aggregate: carried by every event, compared for the audit
     * trail. A record of plain values.
     */
    public abstract Record state();

    /**
     * What is compared for the audit trail beside the state, and carried by no event: a record of plain values under
     * names that the state has not. Nothing, unless a kind says otherwise.
     */
    public @Nullable Record withheld() {
        return null;
    }

    /** The state as it was loaded, or null for a new aggregate. */
    public @Nullable Record before() {
        return before;
    }

    /** The same of what is withheld. */
    public @Nullable Record withheldBefore() {
        return withheldBefore;
    }

    /** What was said last and not announced yet is not said again. */
    protected void raise(E event) {
        if (raised.isEmpty() || !raised.getLast().equals(event)) {
            raised.add(event);
        }
    }

    /** Whether anything happened since the last save. */
    public boolean hasNews() {
        return !raised.isEmpty();
    }

    public List<E> takeRaisedEvents() {
        var events = List.copyOf(raised);
        raised.clear();
        return events;
    }

    /** True when what was raised asks for earlier values to be forgotten. */
    public boolean isForgetting() {
        return raised.stream().anyMatch(DomainEvent::forgets);
    }

    /** True when what was raised says that nothing of this aggregate may remain anywhere. */
    public boolean isErasing() {
        return raised.stream().anyMatch(DomainEvent::erases);
    }

    /** Refuses when somebody else changed this aggregate since the caller read it. */
    public void expectVersion(long expected) {
        if (version != expected) {
            throw new Stale(expected, version, state());
        }
    }

    /** Called by the repository after a save, and by JPA after a load. */
    @PostLoad
    public void rememberState() {
        before = state();
        withheldBefore = withheld();
    }
}
