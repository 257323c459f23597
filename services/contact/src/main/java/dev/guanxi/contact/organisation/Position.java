package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works or worked, and what they have to say there. It stays when they leave, with the customer they
 * left, and never changes again.
 */
@Entity
@Published(topic = "crm.contact.position", events = PositionEvent.class, state = PositionState.class)
public class Position extends AggregateRoot<PositionEvent> implements Owned {
    private UUID contactId;

    /** The contact's record under which it was taken: the same whomever that was merged into since. */
    @SuppressWarnings("UnusedVariable") // the database reads it, which lets nobody have two by one record
    private UUID takenBy;

    private UUID customerId;

    @Embedded
    private @Nullable Post post;

    @JdbcTypeCode(SqlTypes.JSON)
    private RoleHistory roles;

    private @Nullable LocalDate until;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Position() {} // JPA

    private Position(Holder holder, Post post, Ownership ownership, Instant at) {
        super(holder.position());
        this.contactId = holder.contact();
        this.takenBy = holder.contact();
        this.customerId = holder.customer();
        this.post = post;
        this.roles = RoleHistory.NONE;
        this.createdAt = at;
        belongTo(ownership);
    }

    /** Who works where, under which id of the position. */
    record Holder(UUID position, UUID contact, UUID customer) {}

    static Position take(Holder holder, Post post, Ownership ownership, Instant at) {
        var position = new Position(holder, post, ownership, at);
        position.raise(new PositionEvent.Taken(holder.position(), holder.contact()));
        return position;
    }

    void change(Post post) {
        ensurePresent();
        this.post = post;
        raise(new PositionEvent.Changed(id()));
    }

    /** @param since first day; null when nobody knows */
    void takeRole(DecisionRole role, @Nullable LocalDate since) {
        ensurePresent();
        roles = roles.taking(role, since);
        raise(new PositionEvent.RoleTaken(id(), role));
    }

    void giveUpRole(DecisionRole role, LocalDate last) {
        ensurePresent();
        roles = roles.givingUp(role, last);
        raise(new PositionEvent.RoleGivenUp(id(), role));
    }

    /** The person goes; what they had to say there ends on the same day. */
    void leave(LocalDate last) {
        ensurePresent();
        var since = post().since();
        ensureField(since == null || !last.isBefore(since), "until", "ends-before-it-begins", String.valueOf(since));
        roles = roles.ending(last);
        until = last;
        raise(new PositionEvent.Left(id()));
    }

    /** The person has gone elsewhere by that day; a position that was to begin later never began. */
    void leaveBy(LocalDate day) {
        var since = post().since();
        leave(since == null || since.isBefore(day) ? day : since);
    }

    private void ensurePresent() {
        ensure(until == null, "position-left", String.valueOf(until));
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(UUID customerId, Ownership ownership) {
        if (!customerId.equals(this.customerId) || !ownership.equals(ownership())) {
            this.customerId = customerId;
            belongTo(ownership);
            raise(new PositionEvent.Moved(id(), customerId));
        }
    }

    /** The person goes on under another record, or by themselves again; what they were and had to say stays. */
    void passTo(UUID contactId) {
        if (!contactId.equals(this.contactId)) {
            this.contactId = contactId;
            raise(new PositionEvent.PassedOver(id(), contactId));
        }
    }

    void erase() {
        raise(new PositionEvent.Erased(id()));
    }

    private void belongTo(Ownership ownership) {
        this.ownerId = ownership.owner();
        this.team = ownership.team();
    }

    @Override
    public PositionState state() {
        return new PositionState(
                contactId,
                customerId,
                post().departmentId(),
                post().jobTitle(),
                roles.roles(),
                post().since(),
                until,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }

    public Post post() {
        return post == null ? Post.UNKNOWN : post;
    }

    UUID customerId() {
        return customerId;
    }
}
