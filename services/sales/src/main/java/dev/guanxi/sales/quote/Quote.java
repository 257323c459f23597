package dev.guanxi.sales.quote;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.money.Reckoning;
import dev.guanxi.sales.approval.Approval;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.currency.Rates;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to a customer. What was sent never changes: who wants something else begins the next edition, and only
 * the present one can be accepted.
 */
@Entity
@Published(topic = "crm.sales.quote", events = QuoteEvent.class, state = QuoteState.class)
public class Quote extends AggregateRoot<QuoteEvent> implements Owned {
    private String number;
    private int edition;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    @Embedded
    private Content content;

    @Embedded
    private @Nullable CarriedRate rate;

    @Embedded
    private @Nullable Approval approval;

    @Embedded
    private @Nullable Answer answer;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;
    private Instant editionAt;
    private @Nullable Instant sentAt;
    private @Nullable UUID orderId;
    private @Nullable String orderNumber;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Quote() {} // JPA

    private Quote(String number, Offer offer, Ownership ownership, Instant at) {
        super(Ids.next());
        this.number = number;
        this.edition = 1;
        this.status = QuoteStatus.DRAFT;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
        this.editionAt = at;
        this.content = new Content(offer);
    }

    static Quote begin(String number, Offer offer, Ownership ownership, Instant at) {
        var quote = new Quote(number, offer, ownership, at);
        quote.raise(new QuoteEvent.Begun(quote.id()));
        return quote;
    }

    /** Says something else; what was approved was something else too. */
    void change(Offer offer) {
        ensureInWriting();
        if (!offer.equals(offer())) {
            content.write(offer);
            status = QuoteStatus.DRAFT;
            approval = null;
            raise(new QuoteEvent.Changed(id()));
        }
    }

    /** Whose rate it is to carry: its currency's, of the day of its sending, or until then of its edition's beginning. */
    Rates.Wanted rateWanted() {
        return new Rates.Wanted(content.currency, day(sentAt == null ? editionAt : sentAt));
    }

    boolean carriesItsRate() {
        return rate != null && rate.isOf(rateWanted().currency(), rateWanted().day());
    }

    void carry(@Nullable CarriedRate rate) {
        this.rate = rate;
    }

    /** A manager is to say whether it may be sent as it is. */
    void askApproval(List<?> needs, String by, @Nullable String why, Instant at) {
        ensureInWriting();
        ensure(status != QuoteStatus.IN_APPROVAL, "quote-in-approval", number);
        ensure(status != QuoteStatus.APPROVED, "quote-approved-already", number);
        ensure(!needs.isEmpty(), "quote-needs-no-approval", number);
        status = QuoteStatus.IN_APPROVAL;
        approval = Approval.asked(by, why, at);
        raise(new QuoteEvent.ApprovalAsked(id()));
    }

    void approve(String by, @Nullable String why, Instant at) {
        decide(QuoteStatus.APPROVED, by, why, at);
        raise(new QuoteEvent.Approved(id()));
    }

    void reject(String by, String why, Instant at) {
        ensureField(!why.isBlank(), "reason", "quote-rejected-without-reason");
        decide(QuoteStatus.REJECTED, by, why, at);
        raise(new QuoteEvent.Rejected(id()));
    }

    private void decide(QuoteStatus decided, String by, @Nullable String why, Instant at) {
        ensurePresent();
        ensure(status == QuoteStatus.IN_APPROVAL, "quote-not-in-approval", number);
        var asked = Objects.requireNonNull(approval, "what is in approval was asked for");
        if (!asked.isForAnother(by, ownerId)) {
            throw new NotAllowed("quote-own-approval", number);
        }
        status = decided;
        approval = asked.decided(by, why, at);
    }

    /**
     * Goes to the customer.
     *
     * @param needs why it needs to be approved; nothing when it does not
     */
    void send(ApprovalNeeds needs, Instant at) {
        ensureInWriting();
        ensure(status != QuoteStatus.IN_APPROVAL, "quote-in-approval", number);
        ensure(status != QuoteStatus.REJECTED, "quote-rejected", number);
        if (status != QuoteStatus.APPROVED) {
            needs.ensureNone(number);
        }
        ensure(!content.lines.items().isEmpty(), "quote-without-lines", number);
        ensure(
                !day(at).isAfter(content.conditions.validUntil()),
                "quote-valid-until-past",
                number,
                content.conditions.validUntil());
        status = QuoteStatus.SENT;
        sentAt = at;
        raise(new QuoteEvent.Sent(id(), edition));
    }

    /** The next edition begins as a copy of what was sent. */
    void beginEdition(Instant at) {
        ensurePresent();
        ensure(
                status == QuoteStatus.SENT || status == QuoteStatus.DECLINED || status == QuoteStatus.WITHDRAWN,
                "quote-no-next-edition",
                number,
                status);
        edition++;
        status = QuoteStatus.DRAFT;
        editionAt = at;
        sentAt = null;
        approval = null;
        answer = null;
        raise(new QuoteEvent.EditionBegun(id(), edition));
    }

    void ensureSent() {
        ensurePresent();
        ensure(status == QuoteStatus.SENT, "quote-not-sent", number, status);
    }

    void withdraw() {
        ensureSent();
        status = QuoteStatus.WITHDRAWN;
        raise(new QuoteEvent.Withdrawn(id()));
    }

    /** The customer takes it as it is. */
    void accept(int which, Answer said) {
        answer(which, said, QuoteStatus.ACCEPTED);
        raise(new QuoteEvent.Accepted(id(), edition));
    }

    void decline(int which, Answer said) {
        answer(which, said, QuoteStatus.DECLINED);
        raise(new QuoteEvent.Declined(id(), edition));
    }

    private void answer(int which, Answer said, QuoteStatus outcome) {
        var standing = standing(which, said.answeredAt());
        ensure(standing != LinkState.WITHDRAWN, "quote-withdrawn", number);
        ensure(standing != LinkState.ACCEPTED, "quote-accepted", number);
        ensure(standing != LinkState.DECLINED, "quote-declined", number);
        ensure(standing != LinkState.EXPIRED, "quote-expired", number, content.conditions.validUntil());
        status = outcome;
        answer = said;
    }

    /** What an edition is worth to the customer who holds it. */
    LinkState standing(int which, Instant at) {
        return removed || which != edition
                ? LinkState.WITHDRAWN
                : status.towardsCustomer(day(at).isAfter(content.conditions.validUntil()));
    }

    /** It became an order; told again it is no news. */
    void ordered(UUID order, String called) {
        if (orderId == null) {
            orderId = order;
            orderNumber = called;
            raise(new QuoteEvent.Ordered(id(), order));
        }
    }

    /** Gives the quote to somebody; also one that is closed, for its owner may have left. */
    void assign(Ownership ownership, String newOwner) {
        if (belongsTo(newOwner, ownership.team())) {
            raise(new QuoteEvent.Assigned(id(), newOwner));
        }
    }

    /** Nobody is in charge any more; a team looks after it, the present one unless another is named. */
    void release(@Nullable String wanted) {
        var looksAfter = wanted == null ? team : wanted;
        ensureField(looksAfter != null, "team", "team-needed-without-owner", number);
        if (belongsTo(null, looksAfter)) {
            raise(new QuoteEvent.Released(id()));
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

    private boolean belongsTo(@Nullable String owner, @Nullable String looksAfter) {
        ensurePresent();
        if (Ownership.of(owner, looksAfter).equals(ownership())) {
            return false;
        }
        ownerId = owner;
        team = looksAfter;
        return true;
    }

    /** Nobody chose it: what it refers to was merged, or is no more. */
    void refer(CustomValues custom) {
        content.custom = custom;
        raise(new QuoteEvent.Changed(id()));
    }

    void repoint(UUID survivor) {
        content.customerId = survivor;
        raise(new QuoteEvent.Changed(id()));
    }

    void repointContact(UUID survivor) {
        content.contactId = survivor;
        raise(new QuoteEvent.Changed(id()));
    }

    /** Loses what people may have written about the person. */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        content.forgetPerson(number, impersonal);
        answer = answer == null ? null : answer.withoutPerson();
        approval = approval == null ? null : approval.withoutWords();
        raise(new QuoteEvent.PersonErased(id()));
    }

    void remove() {
        ensurePresent();
        removed = true;
        raise(new QuoteEvent.Removed(id()));
    }

    void comeBack() {
        ensure(removed, "quote-not-removed", number);
        removed = false;
        raise(new QuoteEvent.Returned(id()));
    }

    void erase() {
        raise(new QuoteEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "quote-in-bin", id());
    }

    private void ensureInWriting() {
        ensurePresent();
        ensure(status.isInWriting(), "quote-sent-stays", number, edition);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public Offer offer() {
        return content.offer();
    }

    public int edition() {
        return edition;
    }

    public @Nullable Approval approval() {
        return approval;
    }

    public @Nullable Answer answer() {
        return answer;
    }

    /** Whether it was sent and waits for an answer that comes too late now. */
    public boolean isExpired(Instant at) {
        return standing(edition, at) == LinkState.EXPIRED;
    }

    /** What it adds up to. */
    Reckoning sums() {
        return content.sums();
    }

    @Override
    public QuoteState state() {
        var sums = sums();
        var said = content.conditions;
        return new QuoteState(
                number,
                edition,
                content.name,
                removed ? QuoteStatus.REMOVED : status,
                content.customerId,
                content.contactId,
                content.opportunityId,
                content.winsOpportunity,
                content.currency,
                rate == null ? null : QuoteState.QuotedRate.of(rate),
                PricedLine.of(content.currency, content.lines.items(), sums),
                content.discountPercent,
                content.discountAmount,
                PricedTax.of(sums),
                sums.gross(),
                sums.reduction(),
                sums.net(),
                sums.tax(),
                sums.total(),
                said.validUntil(),
                said.paymentTerms(),
                said.deliveryTerms(),
                said.note(),
                said.language(),
                content.custom.values(),
                ownerId,
                team,
                createdAt,
                sentAt,
                answer == null ? null : answer.answeredAt(),
                orderId,
                orderNumber);
    }

    @Override
    public Record withheld() {
        return new Withheld(content.lines.items(), approval, answer);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
