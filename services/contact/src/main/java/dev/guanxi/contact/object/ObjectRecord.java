package dev.guanxi.contact.object;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A record of a kind that an administrator defined. It has a name; whatever else it says is in fields of theirs. */
@Entity
@Published(topic = "crm.contact.object", events = ObjectEvent.class, state = ObjectState.class)
public class ObjectRecord extends AggregateRoot<ObjectEvent> implements Owned {
    private String kind;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    private @Nullable String ownerId;
    private @Nullable String team;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    private Instant createdAt;

    protected ObjectRecord() {} // JPA

    private ObjectRecord(String kind, ObjectContents contents, Ownership ownership, Instant at) {
        super(Ids.next());
        this.kind = kind;
        this.name = contents.name();
        this.custom = contents.custom();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
    }

    static ObjectRecord create(String kind, ObjectContents contents, Ownership ownership, Instant at) {
        var record = new ObjectRecord(kind, contents, ownership, at);
        record.raise(new ObjectEvent.Created(record.id()));
        return record;
    }

    /** Whether it is of the kind with this key. */
    boolean isOf(String key) {
        return kind.equals(key);
    }

    /** Refuses whoever takes it for a record of another kind, as if there were none. */
    ObjectRecord ensureOf(String key) {
        if (!isOf(key)) {
            throw new NotFound("object", id());
        }
        return this;
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        this.custom = custom;
        raise(new ObjectEvent.Changed(id()));
    }

    void change(ObjectContents contents) {
        ensurePresent();
        name = contents.name();
        custom = contents.custom();
        raise(new ObjectEvent.Changed(id()));
    }

    void assign(String ownerId, @Nullable String team) {
        giveBack(Ownership.of(ownerId, team));
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        ensurePresent();
        ownerId = before.owner();
        team = before.team();
        raise(new ObjectEvent.Assigned(id(), ownerId));
    }

    /** Goes into the recycle bin. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new ObjectEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "object-not-removed", name);
        removed = false;
        raise(new ObjectEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new ObjectEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "object-in-bin", id());
    }

    @Override
    public ObjectState state() {
        return new ObjectState(
                kind,
                name,
                removed ? ObjectStatus.REMOVED : ObjectStatus.ACTIVE,
                ownerId,
                team,
                custom.values(),
                createdAt);
    }

    public ObjectContents contents() {
        return new ObjectContents(name, custom);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
