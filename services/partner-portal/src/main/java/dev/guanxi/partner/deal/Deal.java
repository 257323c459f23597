package dev.guanxi.partner.deal;

import static dev.guanxi.partner.deal.DealStatus.APPROVED;
import static dev.guanxi.partner.deal.DealStatus.EXPIRED;
import static dev.guanxi.partner.deal.DealStatus.LOST;
import static dev.guanxi.partner.deal.DealStatus.REFUSED;
import static dev.guanxi.partner.deal.DealStatus.REGISTERED;
import static dev.guanxi.partner.deal.DealStatus.WON;
import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's claim to a customer: registered, decided by us, and protected for a time while sales and
 * partner work on it together. Whoever registers first is first; time is UTC.
 */
@Entity
@Published(topic = "crm.partner.deal", events = DealEvent.class, state = DealState.class)
public class Deal extends AggregateRoot<DealEvent> implements Owned {
    private String number;
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private DealStatus status;

    private String company;
    private @Nullable String website;
    private String customerKey;
    private @Nullable UUID customerId;

    @Embedded
    private @Nullable ContactPerson person;

    @Embedded
    private Money amount;

    private @Nullable LocalDate expectedClose;
    private @Nullable UUID opportunityId;
    private @Nullable String stage;
    private Instant registeredAt;
    private Instant decideBy;
    private @Nullable Instant decidedAt;
    private Instant protectedUntil;
    private @Nullable String reason;
    private @Nullable String ownerId;
    private @Nullable String team;

    protected Deal() {} // JPA

    private Deal(String number, Prospect prospect, Ownership ownership, Instant at, DealTerms terms) {
        super(Ids.next());
        this.number = number;
        this.partnerId = Objects.requireNonNull(ownership.partner());
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.status = REGISTERED;
        this.company = prospect.company();
        this.website = prospect.website();
        this.customerKey = prospect.keys().name();
        this.person = prospect.person();
        this.amount = prospect.amount();
        this.expectedClose = prospect.expectedClose();
        this.registeredAt = at;
        this.decideBy = terms.decideBy(at);
        this.protectedUntil = terms.protectedUntil(at);
    }

    /** @param ownership the partner, and who looks after it on our side */
    static Deal register(String number, Prospect prospect, Ownership ownership, Instant at, DealTerms terms) {
        ensureField(!prospect.amount().isNegative(), "amount", "amount-negative");
        var deal = new Deal(number, prospect, ownership, at, terms);
        deal.raise(new DealEvent.Registered(deal.id()));
        return deal;
    }

    /** Both sides may correct an active deal; only ours decides who of us looks after it. */
    void change(DealRevision revision, boolean byPartner) {
        ensure(status.isActive(), "deal-not-active", status);
        ensureField(!revision.amount().isNegative(), "amount", "amount-negative");
        if (byPartner && revision.movesFrom(ownerId, team)) {
            throw new NotAllowed("owner-not-yours-to-change");
        }
        amount = revision.amount();
        expectedClose = revision.expectedClose();
        ownerId = revision.ownerId();
        team = revision.team();
        raise(new DealEvent.Changed(id()));
    }

    /** @param customerId the customer we know this to be; null when we know none */
    void approve(@Nullable UUID customerId, Instant at, DealTerms terms) {
        ensure(status == REGISTERED, "deal-decided-already", status);
        this.status = APPROVED;
        this.customerId = customerId;
        this.opportunityId = Ids.next();
        this.decidedAt = at;
        this.protectedUntil = terms.protectedUntil(at);
        raise(new DealEvent.Approved(id(), opportunityId));
    }

    void refuse(String reason, Instant at) {
        ensure(status == REGISTERED, "deal-decided-already", status);
        this.status = REFUSED;
        this.reason = reason;
        this.decidedAt = at;
        raise(new DealEvent.Refused(id(), reason));
    }

    /** Ends the protection when its time is over. */
    void expire(Instant now) {
        if (status.isActive() && !now.isBefore(protectedUntil)) {
            status = EXPIRED;
            raise(new DealEvent.Expired(id()));
        }
    }

    /** Sales tell how far the opportunity has come; the same again is no news. */
    void progress(String stage, @Nullable UUID customerId) {
        if (status != APPROVED || stage.equals(this.stage)) {
            return;
        }
        this.stage = stage;
        this.customerId = customerId == null ? this.customerId : customerId;
        switch (stage) {
            case "WON" -> end(WON, new DealEvent.Won(id()));
            case "LOST" -> end(LOST, new DealEvent.Lost(id()));
            default -> raise(new DealEvent.Progressed(id(), stage));
        }
    }

    private void end(DealStatus status, DealEvent event) {
        this.status = status;
        raise(event);
    }

    /** Removes the person one talked to. */
    void forgetPerson() {
        if (!person().equals(ContactPerson.NOBODY)) {
            person = null;
            raise(new DealEvent.PersonErased(id()));
        }
    }

    /** The customer was a person: nothing that names it stays, only what the deal was about. */
    void forgetCustomer() {
        if (!company.isEmpty()) {
            company = "";
            website = null;
            customerKey = "";
            person = null;
            raise(new DealEvent.PersonErased(id()));
        }
    }

    public DealStatus status() {
        return status;
    }

    Prospect prospect() {
        return new Prospect(company, website, person(), amount, expectedClose);
    }

    private ContactPerson person() {
        return person == null ? ContactPerson.NOBODY : person;
    }

    @Override
    public DealState state() {
        var p = person();
        return new DealState(
                number,
                partnerId,
                status,
                company,
                website,
                customerKey,
                customerId,
                p.givenName(),
                p.familyName(),
                p.email(),
                p.phone(),
                amount,
                expectedClose,
                opportunityId,
                stage,
                registeredAt,
                decideBy,
                decidedAt,
                protectedUntil,
                reason,
                ownerId,
                team);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, partnerId, null);
    }
}
