package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;
import static dev.guanxi.sales.lead.LeadStatus.ASSIGNED;
import static dev.guanxi.sales.lead.LeadStatus.CONVERTED;
import static dev.guanxi.sales.lead.LeadStatus.DISQUALIFIED;
import static dev.guanxi.sales.lead.LeadStatus.NEW;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.pool.KnownPool;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who might want to buy something. It ends when it is converted or disqualified. */
@Entity
@Published(topic = "crm.sales.lead", events = LeadEvent.class, state = LeadState.class)
public class Lead extends AggregateRoot<LeadEvent> implements Owned {
    private String number;

    @Enumerated(EnumType.STRING)
    private LeadSource source;

    /** What it is, or was before it was removed. */
    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    /** Null when nothing of the person is left: JPA gives no record without values. */
    @Embedded
    private @Nullable LeadProfile profile;

    private @Nullable UUID campaignId;
    private @Nullable UUID responseId;
    private @Nullable UUID customerId;

    @Enumerated(EnumType.STRING)
    private @Nullable CustomerKind customerKind;

    private @Nullable UUID contactId;
    private @Nullable UUID opportunityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> customTypes;

    private @Nullable UUID joinedInto;

    @JdbcTypeCode(SqlTypes.JSON)
    private MoreOrigins alsoFrom = MoreOrigins.NONE;

    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String reason;

    @Embedded
    private Custody custody;

    private Instant createdAt;
    private @Nullable Instant happenedAt;
    private @Nullable Instant convertedAt;

    protected Lead() {} // JPA

    private Lead(String number, LeadCapture capture, Ownership ownership, KnownPool pool, Instant at) {
        super(Ids.next());
        this.number = number;
        this.source = capture.source();
        this.profile = capture.profile().checked();
        this.campaignId = capture.campaignId();
        this.responseId = capture.responseId();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.status = ownerId == null ? NEW : ASSIGNED;
        this.custody = Custody.begun(pool, ownerId != null, at);
        this.createdAt = at;
        this.happenedAt = capture.happenedAt();
    }

    /**
     * Somebody comes to our notice.
     *
     * @param pool under whose rules it is from now on
     */
    static Lead capture(String number, LeadCapture capture, Ownership ownership, KnownPool pool, Instant at) {
        var lead = new Lead(number, capture, ownership, pool, at);
        lead.raise(new LeadEvent.Captured(lead.id()));
        return lead;
    }

    void change(LeadProfile profile) {
        ensureOpen();
        this.profile = profile.checked();
        raise(new LeadEvent.Changed(id()));
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        profile = profile().with(custom);
        raise(new LeadEvent.Changed(id()));
    }

    /** Its owner did something about it. */
    void touch(Instant at) {
        custody = custody.touched(at);
    }

    /** Somebody called, visited or wrote. */
    void followUp(Instant at) {
        ensureOpen();
        touch(at);
        raise(new LeadEvent.FollowedUp(id()));
    }

    /**
     * Puts somebody in charge.
     *
     * @param pool under whose rules they have it
     * @param beyondRules whether a cap or a protection is set aside for it
     */
    void assign(Ownership to, KnownPool pool, boolean beyondRules, Instant at) {
        var drawn = ownerId == null;
        if (belongsTo(to)) {
            status = ASSIGNED;
            custody = custody.held(pool, drawn, beyondRules, at);
            raise(new LeadEvent.Assigned(id(), Objects.requireNonNull(ownerId)));
        }
    }

    /** Somebody takes it out of its pool. */
    void claim(Ownership by, KnownPool pool, Instant at) {
        belongsTo(by);
        status = ASSIGNED;
        custody = custody.held(pool, true, false, at);
        raise(new LeadEvent.Claimed(id(), Objects.requireNonNull(ownerId)));
    }

    /** Nobody is in charge any more; a team looks after it. */
    void release(@Nullable String team, Instant at) {
        if (belongsTo(Ownership.of(null, team))) {
            status = NEW;
            custody = custody.left(at);
            raise(new LeadEvent.Released(id()));
        }
    }

    /** Lies in a pool again, or in another one. */
    void giveBack(KnownPool to, Custody.Return why, Instant at) {
        var before = ownerId;
        if (belongsTo(Ownership.of(null, to.place()))) {
            status = NEW;
            custody = custody.returned(to, before, why, at);
            raise(new LeadEvent.GivenBack(id(), why.cause()));
        }
    }

    /** Goes into a pool before anybody had it, or from one into another. */
    void lieIn(KnownPool pool, Instant at) {
        if (belongsTo(Ownership.of(null, pool.place()))) {
            custody = custody.in(pool, at);
            raise(new LeadEvent.Released(id()));
        }
    }

    /** Its owner did nothing about it for too long. */
    void recycle(KnownPool to, Instant at) {
        var before = Objects.requireNonNull(ownerId);
        belongsTo(Ownership.of(null, to.place()));
        status = NEW;
        custody = custody.returned(to, before, new Custody.Return(ReturnCause.UNTOUCHED, null), at);
        raise(new LeadEvent.Recycled(id(), before));
    }

    /** Belongs to whom it belonged before a job; what was possible then needs no new permission. */
    void putBack(Ownership before, KnownPool pool, Instant at) {
        if (before.owner() == null) {
            release(before.team(), at);
        } else {
            assign(before, pool, false, at);
        }
    }

    /** Whether that is news. */
    private boolean belongsTo(Ownership wanted) {
        ensureOpen();
        if (wanted.equals(ownership())) {
            return false;
        }
        ownerId = wanted.owner();
        team = wanted.team();
        return true;
    }

    void disqualify(String reason) {
        ensureOpen();
        this.reason = reason;
        status = DISQUALIFIED;
        raise(new LeadEvent.Disqualified(id(), reason));
    }

    /** It turned out to be another one, which goes on in its place. */
    void join(Lead other) {
        ensureOpen();
        joinedInto = other.id();
        reason = "= " + other.number;
        status = DISQUALIFIED;
        raise(new LeadEvent.Joined(id(), other.id()));
    }

    /** Another one turned out to be this: what only that one says is said here, and where it came from. */
    void absorb(Lead other, Instant at) {
        ensureOpen();
        profile = profile().filledFrom(other.profile());
        alsoFrom = alsoFrom.with(other.alsoFrom)
                .with(new MoreOrigins.Origin(
                        other.id(), other.number, other.source, other.campaignId, other.responseId, other.createdAt));
        touch(at);
        raise(new LeadEvent.Absorbed(id(), other.id()));
    }

    /** Goes on as these records; a lead that nobody owned yet becomes the converter's. */
    void convert(Conversion to, Ownership converter, Instant at) {
        ensureOpen();
        ensure(profile().namesPerson(), "lead-without-person", number);
        ensureField(
                to.customerKind() == CustomerKind.PERSON || profile().company() != null,
                "customerKind",
                "company-missing",
                to.customerKind());
        if (ownerId == null) {
            ownerId = converter.owner();
            team = converter.team();
        }
        customerId = to.customerId();
        customerKind = to.customerKind();
        contactId = to.contactId();
        opportunityId = to.opportunityId();
        customTypes = Map.copyOf(to.custom().types());
        convertedAt = at;
        status = CONVERTED;
        raise(new LeadEvent.Converted(id(), to.customerId(), to.contactId(), to.opportunityId()));
    }

    /** What it becomes unless somebody says otherwise. */
    CustomerKind likelyKind() {
        return profile().company() == null ? CustomerKind.PERSON : CustomerKind.ORGANISATION;
    }

    /** A name for the deal that does not name the person, for deals outlive what is known of people. */
    String dealName() {
        var company = profile().company();
        var interest = profile().interest();
        if (company == null) {
            return interest == null ? number : interest;
        }
        return interest == null ? company : company + " – " + interest;
    }

    /** Goes into the recycle bin, whatever became of it. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new LeadEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "lead-not-removed", number);
        removed = false;
        raise(new LeadEvent.Returned(id()));
    }

    /** Goes for good; what came of it stays. */
    void erase() {
        raise(new LeadEvent.Erased(id()));
    }

    void repoint(UUID survivor) {
        customerId = survivor;
        raise(new LeadEvent.Changed(id()));
    }

    /** The same of the contact. */
    void repointContact(UUID survivor) {
        contactId = survivor;
        raise(new LeadEvent.Changed(id()));
    }

    void forgetPerson() {
        if (!profile().equals(profile().withoutPerson()) || reason != null || custody.returnNote() != null) {
            profile = profile().withoutPerson();
            custody = custody.withoutNote();
            reason = null;
            raise(new LeadEvent.PersonErased(id()));
        }
    }

    boolean isOpen() {
        return !removed && status.isOpen();
    }

    /** Refuses when it ended, or lies in the recycle bin. */
    void ensureOpen() {
        ensurePresent();
        ensure(status.isOpen(), "lead-closed", status);
    }

    private void ensurePresent() {
        ensure(!removed, "lead-in-bin", id());
    }

    /** What people know it by: whom it is about, or else its number. */
    String title() {
        return profile().title().orElse(number);
    }

    public LeadProfile profile() {
        return profile == null ? LeadProfile.NOBODY : profile;
    }

    /** Under whose rules it is, since when its owner has it, and how it came back last. */
    public Custody custody() {
        return custody;
    }

    @Override
    public LeadState state() {
        var about = profile().whereabouts();
        return new LeadState(
                number,
                source,
                removed ? LeadStatus.REMOVED : status,
                profile().company(),
                profile().givenName(),
                profile().familyName(),
                profile().email(),
                profile().phone(),
                profile().interest(),
                about.country(),
                about.province(),
                about.city(),
                about.district(),
                about.postcode(),
                about.industry(),
                profile().custom().values(),
                customTypes,
                campaignId,
                responseId,
                customerId,
                customerKind,
                contactId,
                opportunityId,
                joinedInto,
                alsoFrom.others(),
                ownerId,
                team,
                reason,
                custody.poolId(),
                custody.protectedUntil(),
                custody.touchedAt(),
                custody.beyondRules(),
                custody.returnCause(),
                custody.returnNote(),
                createdAt,
                happenedAt,
                convertedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
