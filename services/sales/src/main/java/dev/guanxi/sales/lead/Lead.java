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
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
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

    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String reason;
    private Instant createdAt;
    private @Nullable Instant convertedAt;

    protected Lead() {} // JPA

    private Lead(String number, LeadCapture capture, Ownership ownership, Instant at) {
        super(Ids.next());
        this.number = number;
        this.source = capture.source();
        this.profile = capture.profile().checked();
        this.campaignId = capture.campaignId();
        this.responseId = capture.responseId();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.status = ownerId == null ? NEW : ASSIGNED;
        this.createdAt = at;
    }

    static Lead capture(String number, LeadCapture capture, Ownership ownership, Instant at) {
        var lead = new Lead(number, capture, ownership, at);
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

    void assign(String ownerId, @Nullable String team) {
        if (belongsTo(ownerId, team)) {
            status = ASSIGNED;
            raise(new LeadEvent.Assigned(id(), ownerId));
        }
    }

    /** Nobody is in charge any more; a team looks after it, or the pool has it. */
    void release(@Nullable String team) {
        if (belongsTo(null, team)) {
            status = NEW;
            raise(new LeadEvent.Released(id()));
        }
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        var owner = before.owner();
        if (owner == null) {
            release(before.team());
        } else {
            assign(owner, before.team());
        }
    }

    /** Whether that is news. */
    private boolean belongsTo(@Nullable String ownerId, @Nullable String team) {
        ensureOpen();
        var wanted = Ownership.of(ownerId, team);
        if (wanted.equals(ownership())) {
            return false;
        }
        this.ownerId = ownerId;
        this.team = team;
        return true;
    }

    void disqualify(String reason) {
        ensureOpen();
        this.reason = reason;
        status = DISQUALIFIED;
        raise(new LeadEvent.Disqualified(id(), reason));
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
        if (!profile().equals(profile().withoutPerson()) || reason != null) {
            profile = profile().withoutPerson();
            reason = null;
            raise(new LeadEvent.PersonErased(id()));
        }
    }

    private void ensureOpen() {
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

    @Override
    public LeadState state() {
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
                profile().custom().values(),
                customTypes,
                campaignId,
                responseId,
                customerId,
                customerKind,
                contactId,
                opportunityId,
                ownerId,
                team,
                reason,
                createdAt,
                convertedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
