package dev.guanxi.contact.expectation;

import static dev.guanxi.contact.expectation.Standing.AGREED;
import static dev.guanxi.contact.expectation.Standing.DECLINED;
import static dev.guanxi.contact.expectation.Standing.DELIVERED;
import static dev.guanxi.contact.expectation.Standing.DISPUTED;
import static dev.guanxi.contact.expectation.Standing.PROMISED;
import static dev.guanxi.contact.expectation.Standing.RAISED;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a customer expects. It is answered frankly, with a promise or with a no; the customer accepts or does
 * not; and in the end what came is held against both. Belongs to whom the customer belongs to.
 */
@Entity
@Published(topic = "crm.contact.expectation", events = ExpectationEvent.class, state = ExpectationState.class)
public class Expectation extends AggregateRoot<ExpectationEvent> implements Owned {
    private UUID customerId;

    @Embedded
    private Measure measure;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(precision = 15, scale = 3)
    private @Nullable BigDecimal promised;

    private @Nullable String reason;

    @Column(precision = 15, scale = 3)
    private @Nullable BigDecimal delivered;

    private @Nullable Instant deliveredAt;

    @Column(precision = 15, scale = 3)
    private @Nullable BigDecimal promiseGap;

    @Column(precision = 15, scale = 3)
    private @Nullable BigDecimal expectationGap;

    private boolean missed;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Expectation() {} // JPA

    private Expectation(
            UUID id, UUID customerId, Measure measure, @Nullable String note, Ownership ownership, Instant at) {
        super(id);
        this.customerId = customerId;
        this.measure = measure;
        this.note = note;
        this.standing = RAISED;
        this.createdAt = at;
        belongTo(ownership);
    }

    static Expectation raised(
            UUID id, UUID customerId, Measure measure, @Nullable String note, Ownership ownership, Instant at) {
        var expectation = new Expectation(id, customerId, measure, note, ownership, at);
        expectation.raise(new ExpectationEvent.Raised(id, customerId));
        return expectation;
    }

    /** Says what the customer can count on; a new promise is to be accepted anew. */
    void promise(BigDecimal value) {
        ensureOpen();
        promised = value;
        reason = null;
        standing = PROMISED;
        raise(new ExpectationEvent.Promised(id()));
    }

    /** Says frankly that this will not be met. */
    void decline(String why) {
        ensureOpen();
        promised = null;
        reason = why;
        standing = DECLINED;
        raise(new ExpectationEvent.Declined(id()));
    }

    /** Takes the customer's answer to the promise. */
    void answer(boolean accepted) {
        ensureOpen();
        ensure(promised != null, "nothing-promised");
        standing = accepted ? AGREED : DISPUTED;
        raise(new ExpectationEvent.Answered(id(), accepted));
    }

    /** Holds what came against what was promised and expected; a mistake is corrected by saying it again. */
    void deliver(BigDecimal value, Instant at) {
        delivered = value;
        deliveredAt = at;
        standing = DELIVERED;
        expectationGap = measure.better().gap(measure.expected(), value);
        promiseGap = promised == null ? null : measure.better().gap(promised, value);
        missed = promiseGap != null && promiseGap.signum() < 0;
        raise(missed ? new ExpectationEvent.PromiseMissed(id()) : new ExpectationEvent.Delivered(id()));
    }

    /** What who is in charge is told of a broken promise; null when it is kept, or nobody is in charge. */
    @Nullable
    Notice alarm() {
        if (!missed || ownerId == null) {
            return null;
        }
        return new Notice(
                new Addressee.Person(ownerId),
                "promise-missed",
                Importance.HIGH,
                new Notice.About("expectations", id()),
                customerId,
                List.of(measure.topic(), text(promised), text(delivered), measure.unit()),
                "promise-missed:" + id() + ":" + text(delivered));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private void ensureOpen() {
        ensure(standing != DELIVERED, "expectation-delivered");
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(UUID customerId, Ownership ownership) {
        if (!customerId.equals(this.customerId) || !ownership.equals(ownership())) {
            this.customerId = customerId;
            belongTo(ownership);
            raise(new ExpectationEvent.Moved(id(), customerId));
        }
    }

    /** The person is erased: what was written in words goes, the figures stay. */
    void depersonalise() {
        note = null;
        reason = null;
        raise(new ExpectationEvent.Depersonalised(id()));
    }

    private void belongTo(Ownership ownership) {
        this.ownerId = ownership.owner();
        this.team = ownership.team();
    }

    @Override
    public ExpectationState state() {
        return new ExpectationState(
                customerId,
                measure.topic(),
                measure.unit(),
                measure.better(),
                measure.expected(),
                note,
                standing,
                promised,
                reason,
                delivered,
                deliveredAt,
                promiseGap,
                expectationGap,
                missed,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
