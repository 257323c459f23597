package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a customer's organisation. Belongs to whom the customer belongs to. */
@Entity
@Published(topic = "crm.contact.department", events = DepartmentEvent.class, state = DepartmentState.class)
public class Department extends AggregateRoot<DepartmentEvent> implements Owned {
    private UUID customerId;

    @Embedded
    private DepartmentProfile profile;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Department() {} // JPA

    private Department(UUID id, UUID customerId, DepartmentProfile profile, Ownership ownership, Instant at) {
        super(id);
        this.customerId = customerId;
        this.profile = profile;
        this.createdAt = at;
        belongTo(ownership);
    }

    static Department add(UUID id, UUID customerId, DepartmentProfile profile, Ownership ownership, Instant at) {
        var department = new Department(id, customerId, profile, ownership, at);
        department.raise(new DepartmentEvent.Added(id, customerId));
        return department;
    }

    /** @param above the new parent, its parent, and so on: none of them may be this one */
    void change(DepartmentProfile profile, Collection<UUID> above) {
        ensureField(!above.contains(id()), "parentId", "department-within-itself");
        this.profile = profile;
        raise(new DepartmentEvent.Changed(id()));
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(UUID customerId, Ownership ownership) {
        if (!customerId.equals(this.customerId) || !ownership.equals(ownership())) {
            this.customerId = customerId;
            belongTo(ownership);
            raise(new DepartmentEvent.Moved(id(), customerId));
        }
    }

    void remove() {
        raise(new DepartmentEvent.Removed(id()));
    }

    private void belongTo(Ownership ownership) {
        this.ownerId = ownership.owner();
        this.team = ownership.team();
    }

    @Override
    public DepartmentState state() {
        return new DepartmentState(
                customerId, profile.name(), profile.purpose(), profile.parentId(), ownerId, team, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }

    public DepartmentProfile profile() {
        return profile;
    }

    UUID customerId() {
        return customerId;
    }
}
