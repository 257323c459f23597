package dev.guanxi.marketing.response;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody's answer to a campaign; what sales make of it is linked to it as it happens. */
@Entity
@Published(topic = "crm.marketing.response", events = ResponseEvent.class, state = ResponseState.class)
public class Response extends AggregateRoot<ResponseEvent> implements Owned {
    private static final String UNNAMED = "…";

    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String company;

    @Embedded
    private @Nullable Respondent respondent;

    private @Nullable String interest;
    private @Nullable UUID leadId;
    private @Nullable UUID customerId;
    private @Nullable UUID contactId;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Response() {} // JPA

    private Response(NewResponse response, Ownership ownership, Instant at) {
        super(Ids.next());
        this.campaignId = response.campaignId();
        this.channel = response.channel();
        this.company = response.company();
        this.respondent = response.respondent();
        this.interest = response.interest();
        this.custom = response.custom();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.recordedAt = at;
    }

    static Response record(NewResponse told, Ownership ownership, Instant at) {
        var who = told.respondent();
        ensureField(told.company() != null || who.familyName() != null, "familyName", "nobody-responded");
        ensureField(who.email() != null || who.phone() != null, "email", "no-way-back");
        var response = new Response(told, ownership, at);
        response.raise(new ResponseEvent.Recorded(response.id()));
        return response;
    }

    /** What is kept about it is otherwise; what was answered stays as it was said. */
    void change(ResponseRevision revision) {
        ensurePresent();
        giveTo(revision.inCharge());
        custom = revision.custom();
        raise(new ResponseEvent.Changed(id()));
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        ensurePresent();
        giveTo(before);
        raise(new ResponseEvent.Changed(id()));
    }

    private void giveTo(Ownership inCharge) {
        ownerId = inCharge.owner();
        team = inCharge.team();
    }

    /** Goes into the recycle bin. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new ResponseEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin. */
    void comeBack() {
        ensure(removed, "response-not-removed", id());
        removed = false;
        raise(new ResponseEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new ResponseEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "response-in-bin", id());
    }

    /** What people know it by: who answered, as far as that is known still. */
    String title() {
        return Objects.requireNonNullElse(company == null ? respondent().name() : company, UNNAMED);
    }

    /** Remembers what sales made of it; the same again is no news. */
    void link(UUID leadId, @Nullable UUID customerId, @Nullable UUID contactId) {
        if (!leadId.equals(this.leadId)
                || !Objects.equals(customerId, this.customerId)
                || !Objects.equals(contactId, this.contactId)) {
            this.leadId = leadId;
            this.customerId = customerId;
            this.contactId = contactId;
            raise(new ResponseEvent.Linked(id()));
        }
    }

    /**
     * Removes the person; that there was a response stays.
     *
     * @param impersonal what stays of values in fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        var kept = impersonal.apply(custom);
        if (!respondent().equals(Respondent.NOBODY) || interest != null || !kept.equals(custom)) {
            respondent = null;
            interest = null;
            custom = kept;
            raise(new ResponseEvent.PersonErased(id()));
        }
    }

    private Respondent respondent() {
        return respondent == null ? Respondent.NOBODY : respondent;
    }

    public CustomValues custom() {
        return custom;
    }

    @Override
    public ResponseState state() {
        var who = respondent();
        return new ResponseState(
                campaignId,
                channel,
                company,
                who.givenName(),
                who.familyName(),
                who.email(),
                who.phone(),
                interest,
                removed ? ResponseStatus.REMOVED : ResponseStatus.RECORDED,
                custom.values(),
                leadId,
                customerId,
                contactId,
                ownerId,
                team,
                recordedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
