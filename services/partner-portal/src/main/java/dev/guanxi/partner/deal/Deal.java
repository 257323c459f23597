package dev.guanxi.partner.deal;

import static dev.guanxi.partner.deal.DealStatus.APPROVED;
import static dev.guanxi.partner.deal.DealStatus.REGISTERED;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
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
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Embedded
    private Company company;

    private @Nullable UUID customerId;

    @Embedded
    private @Nullable ContactPerson person;

    @Embedded
    private Money amount;

    private @Nullable LocalDate expectedClose;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    private @Nullable UUID opportunityId;
    private @Nullable String stage;

    @Embedded
    private Timetable timetable;

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
        this.company = Company.of(prospect);
        this.person = prospect.person();
        this.amount = prospect.amount();
        this.expectedClose = prospect.expectedClose();
        this.custom = prospect.custom();
        this.timetable = Timetable.registered(at, terms);
        raise(new DealEvent.Registered(id()));
    }

    /** @param ownership the partner, and who looks after it on our side */
    static Deal register(String number, Prospect prospect, Ownership ownership, Instant at, DealTerms terms) {
        prospect.ensureMeaningful();
        return new Deal(number, prospect, ownership, at, terms);
    }

    /** Both sides may correct an active deal; only ours decides who of us looks after it. */
    void change(DealRevision revision, boolean byPartner) {
        ensureActive();
        revision.ensureAllowed(byPartner, ownerId, team);
        var rescheduled = !Objects.equals(expectedClose, revision.expectedClose());
        amount = revision.amount();
        expectedClose = revision.expectedClose();
        ownerId = revision.ownerId();
        team = revision.team();
        custom = revision.custom();
        raise(new DealEvent.Changed(id()));
        if (rescheduled) {
            raise(new DealEvent.Rescheduled(id(), expectedClose));
        }
    }

    /** Belongs to whom on our side it belonged before. */
    void giveBack(Ownership before) {
        ensureActive();
        ownerId = before.owner();
        team = before.team();
        raise(new DealEvent.Changed(id()));
    }

    /** @param customerId the customer we know this to be; null when we know none */
    void approve(@Nullable UUID customerId, Instant at, DealTerms terms) {
        ensurePresent();
        ensure(status == REGISTERED, "deal-decided-already", status);
        this.status = APPROVED;
        this.customerId = customerId;
        this.opportunityId = Ids.next();
        this.timetable = timetable.approved(at, terms);
        raise(new DealEvent.Approved(id(), opportunityId));
    }

    void refuse(String reason, Instant at) {
        ensurePresent();
        ensure(status == REGISTERED, "deal-decided-already", status);
        this.status = DealStatus.REFUSED;
        this.reason = reason;
        this.timetable = timetable.refused(at);
        raise(new DealEvent.Refused(id(), reason));
    }

    /** The partner does not pursue it any more, whether or not it was decided; their customer is free at once. */
    void withdraw(String reason, Instant at) {
        ensureActive();
        this.status = DealStatus.WITHDRAWN;
        this.reason = reason;
        this.timetable = timetable.withdrawn(at);
        raise(new DealEvent.Withdrawn(id(), reason));
    }

    /** Ends the protection when its time is over; of one in the bin when it is back. */
    void expire(Instant now) {
        if (!removed && status.isActive() && timetable.isOver(now)) {
            status = DealStatus.EXPIRED;
            raise(new DealEvent.Expired(id()));
        }
    }

    /**
     * Sales tell how far the opportunity has come; the same again is no news, nor is anything of one in the bin. One that
     * they had won before they heard that the partner withdrew is won.
     */
    void progress(String stage, @Nullable UUID customerId) {
        var late = status == DealStatus.WITHDRAWN && stage.equals("WON");
        if (status != APPROVED && !late || stage.equals(this.stage)) {
            return;
        }
        this.stage = stage;
        this.customerId = customerId == null ? this.customerId : customerId;
        switch (stage) {
            case "WON" -> end(DealStatus.WON, new DealEvent.Won(id()));
            case "LOST" -> end(DealStatus.LOST, new DealEvent.Lost(id()));
            default -> tell(new DealEvent.Progressed(id(), stage));
        }
    }

    private void end(DealStatus status, DealEvent event) {
        this.status = status;
        tell(event);
    }

    private void tell(DealEvent news) {
        raise(removed ? new DealEvent.Changed(id()) : news);
    }

    /** The customer that we know this to be goes on as another one, or is separate again. */
    void moveTo(UUID customerId) {
        this.customerId = customerId;
        raise(new DealEvent.Changed(id()));
    }

    /** Goes into the recycle bin, whatever became of it. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new DealEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was, or as what sales made of it meanwhile. */
    void comeBack() {
        ensure(removed, "deal-not-removed", number);
        removed = false;
        raise(new DealEvent.Returned(id()));
    }

    /** Goes for good; what sales made of it stays. */
    void erase() {
        raise(new DealEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "deal-in-bin", id());
    }

    private void ensureActive() {
        ensurePresent();
        ensure(status.isActive(), "deal-not-active", status);
    }

    /**
     * Removes the person one talked to.
     *
     * @param impersonal what stays of values in fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        leave(company, impersonal.apply(custom));
    }

    /** The customer was a person: nothing that names it stays, only what the deal was about. */
    void forgetCustomer(UnaryOperator<CustomValues> impersonal) {
        leave(Company.FORGOTTEN, impersonal.apply(custom));
    }

    private void leave(Company left, CustomValues kept) {
        if (!left.equals(company) || !person().equals(ContactPerson.NOBODY) || !kept.equals(custom)) {
            company = left;
            custom = kept;
            person = null;
            reason = status == DealStatus.WITHDRAWN ? null : reason;
            raise(new DealEvent.PersonErased(id()));
        }
    }

    /** What people know it by. */
    String title() {
        return (number + " " + company.name()).strip();
    }

    public CustomValues custom() {
        return custom;
    }

    public DealStatus status() {
        return status;
    }

    Prospect prospect() {
        return new Prospect(company.name(), company.website(), person(), amount, expectedClose, custom);
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
                removed ? DealStanding.REMOVED : status.standing(),
                company.name(),
                company.website(),
                company.customerKey(),
                customerId,
                p.givenName(),
                p.familyName(),
                p.email(),
                p.phone(),
                amount,
                expectedClose,
                custom.values(),
                opportunityId,
                stage,
                timetable.registeredAt(),
                timetable.decideBy(),
                timetable.decidedAt(),
                timetable.protectedUntil(),
                timetable.withdrawnAt(),
                reason,
                ownerId,
                team);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, partnerId, null);
    }
}
