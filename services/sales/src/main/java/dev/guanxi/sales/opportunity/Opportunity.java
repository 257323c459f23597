package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;
import static dev.guanxi.sales.opportunity.Stage.LOST;
import static dev.guanxi.sales.opportunity.Stage.WON;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.currency.Rates;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deal being pursued. Once won or lost its terms never change again. */
@Entity
@Published(topic = "crm.sales.opportunity", events = OpportunityEvent.class, state = OpportunityState.class)
public class Opportunity extends AggregateRoot<OpportunityEvent> implements Owned {
    private String number;
    private String name;
    private @Nullable UUID customerId;
    private @Nullable UUID contactId;

    @Embedded
    private @Nullable Origin origin;

    @Embedded
    private Course course;

    @Embedded
    private Money amount;

    @Embedded
    private @Nullable CarriedRate rate;

    @JdbcTypeCode(SqlTypes.JSON)
    private LineItems lines;

    private @Nullable LocalDate expectedClose;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String lostReason;
    private @Nullable String competitor;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Opportunity() {} // JPA

    private Opportunity(String number, Opening opening, Course course) {
        super(opening.id());
        this.number = number;
        this.origin = opening.origin();
        this.course = course;
        this.ownerId = opening.ownership().owner();
        this.team = opening.ownership().team();
        agree(opening.terms());
    }

    static Opportunity open(String number, Opening opening, Instant at) {
        var opportunity = new Opportunity(number, opening, Course.begin(at));
        opportunity.raise(new OpportunityEvent.Opened(opening.id()));
        return opportunity;
    }

    /** Takes a deal over as it stood elsewhere; only the steps that are known enter its history. */
    static Opportunity takeOver(String number, Opening opening, PastDeal past) {
        var opportunity = new Opportunity(number, opening, Course.retrace(past));
        opportunity.lostReason = past.lostReason();
        opportunity.raise(new OpportunityEvent.Imported(opening.id()));
        return opportunity;
    }

    void change(Terms terms) {
        ensureOpen();
        agree(terms);
        raise(new OpportunityEvent.Changed(id()));
    }

    private void agree(Terms terms) {
        name = terms.name();
        customerId = terms.customerId();
        contactId = terms.contactId();
        amount = terms.amount();
        lines = new LineItems(terms.lines());
        expectedClose = terms.expectedClose();
        custom = terms.custom();
    }

    /** Whose rate it is to carry: its currency's, of the day of its closing, or until then of its opening. */
    Rates.Wanted rateWanted() {
        return new Rates.Wanted(amount.currency(), course.rateDay());
    }

    /** Whether it does. */
    boolean carriesItsRate() {
        return rate != null && rate.isOf(amount.currency(), course.rateDay());
    }

    /** Takes that rate over; null when nobody knows it yet, or it is of the house's own currency. */
    void carry(@Nullable CarriedRate rate) {
        this.rate = rate;
    }

    /** Goes on to the next open stage; for the end there is {@link #win} and {@link #lose}. */
    void advance(Stage next, Instant at) {
        ensurePresent();
        ensureField(next.isOpen(), "stage", "stage-closes", next);
        course.goOn(next, at);
        raise(new OpportunityEvent.StageAdvanced(id(), next));
    }

    void win(Instant at) {
        ensurePresent();
        course.ensureLeadsTo(WON);
        ensure(customerId != null, "won-without-customer");
        ensure(!amount.isZero(), "won-without-amount");
        course.goOn(WON, at);
        raise(new OpportunityEvent.Won(id()));
    }

    void lose(String reason, @Nullable String competitor, Instant at) {
        ensurePresent();
        ensureField(!reason.isBlank(), "reason", "lost-without-reason");
        course.goOn(LOST, at);
        this.lostReason = reason;
        this.competitor = competitor;
        raise(new OpportunityEvent.Lost(id(), reason));
    }

    /** The partner withdrew from it: it is lost unless it is closed, also in the bin, where it is no news. */
    void withdrawnByPartner(String reason, Instant at) {
        if (course.stage().isOpen()) {
            course.goOn(LOST, at);
            this.lostReason = reason;
            raise(removed ? new OpportunityEvent.Changed(id()) : new OpportunityEvent.Lost(id(), reason));
        }
    }

    /** Gives the deal to somebody; also a closed one, for its owner may have left. */
    void assign(Ownership ownership, String newOwner) {
        if (belongsTo(newOwner, ownership.team())) {
            raise(new OpportunityEvent.Assigned(id(), newOwner));
        }
    }

    /** Nobody is in charge any more; a team looks after it, the present one unless another is named. */
    void release(@Nullable String wanted) {
        var looksAfter = wanted == null ? team : wanted;
        ensureField(looksAfter != null, "team", "team-needed-without-owner", number);
        if (belongsTo(null, looksAfter)) {
            raise(new OpportunityEvent.Released(id()));
        }
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        var owner = before.owner();
        if (owner == null) {
            release(before.team());
        } else {
            assign(before, owner);
        }
    }

    /** Whether that is news. */
    private boolean belongsTo(@Nullable String owner, @Nullable String looksAfter) {
        ensurePresent();
        if (Ownership.of(owner, looksAfter).equals(ownership())) {
            return false;
        }
        ownerId = owner;
        team = looksAfter;
        return true;
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        this.custom = custom;
        raise(new OpportunityEvent.Changed(id()));
    }

    /**
     * The customer was a duplicate of this one, or is separate again; holds for closed deals too, or their history is
     * lost.
     */
    void repoint(UUID survivor) {
        customerId = survivor;
        raise(new OpportunityEvent.Changed(id()));
    }

    /** The same of the contact. */
    void repointContact(UUID survivor) {
        contactId = survivor;
        raise(new OpportunityEvent.Changed(id()));
    }

    /** The partner who brought the deal expects another day; of a closed one, or the same day again, it is no news. */
    void reschedule(@Nullable LocalDate expectedClose) {
        if (course.stage().isOpen() && !Objects.equals(expectedClose, this.expectedClose)) {
            agree(terms().closing(expectedClose));
            raise(new OpportunityEvent.Changed(id()));
        }
    }

    /**
     * Loses what people may have written about the person: the name people gave to the deal, and words of theirs.
     *
     * @param impersonal what stays of values in the fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        var kept = impersonal.apply(custom);
        if (!name.equals(number) || !kept.equals(custom)) {
            name = number;
            custom = kept;
            raise(new OpportunityEvent.PersonErased(id()));
        }
    }

    /** Goes into the recycle bin, at whatever stage. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new OpportunityEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "opportunity-not-removed", number);
        removed = false;
        raise(new OpportunityEvent.Returned(id()));
    }

    /** Goes for good; nothing of the deal remains, here or elsewhere. */
    void erase() {
        raise(new OpportunityEvent.Erased(id()));
    }

    /** Takes an import back; nothing of the deal remains, here or elsewhere. */
    void withdraw() {
        ensure(origin().reference() != null, "not-imported", number);
        raise(new OpportunityEvent.Withdrawn(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "opportunity-in-bin", id());
    }

    private void ensureOpen() {
        ensurePresent();
        ensure(course.stage().isOpen(), "opportunity-closed", course.stage());
    }

    List<Course.Step> takeSteps() {
        return course.takeSteps();
    }

    public Terms terms() {
        return new Terms(name, customerId, contactId, amount, lines.items(), expectedClose, custom);
    }

    private Origin origin() {
        return origin == null ? Origin.OURSELVES : origin;
    }

    @Override
    public OpportunityState state() {
        return new OpportunityState(
                number,
                name,
                customerId,
                contactId,
                origin().leadId(),
                origin().campaignId(),
                origin().responseId(),
                origin().partnerId(),
                origin().dealId(),
                origin().reference(),
                removed ? OpportunityStatus.REMOVED : OpportunityStatus.ACTIVE,
                course.stage(),
                amount,
                rate == null ? null : OpportunityState.Rate.of(rate),
                lines.items().stream().map(OpportunityState.Line::of).toList(),
                expectedClose,
                custom.values(),
                ownerId,
                team,
                lostReason,
                competitor,
                course.openedAt(),
                course.engagedAt(),
                course.closedAt());
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
