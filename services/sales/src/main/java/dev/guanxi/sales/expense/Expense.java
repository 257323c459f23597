package dev.guanxi.sales.expense;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.currency.CarriedRate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money that somebody spent to sell something. Written by whoever spent it, approved by others, then paid back. */
@Entity
@Published(topic = "crm.sales.expense", events = ExpenseEvent.class, state = ExpenseState.class)
public class Expense extends AggregateRoot<ExpenseEvent> implements Owned {
    private String number;
    private String kind;
    private LocalDate day;
    private BigDecimal amount;
    private String currency;
    private @Nullable BigDecimal tax;
    private @Nullable String description;
    private @Nullable String receiptNumber;
    private @Nullable String receiptLink;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredCharges charges;

    private @Nullable UUID reportId;

    @Embedded
    private @Nullable CarriedRate rate;

    private @Nullable BigDecimal houseAmount;
    private String houseCurrency;

    @Enumerated(EnumType.STRING)
    private ExpenseStatus status = ExpenseStatus.DRAFT;

    private int approvalsNeeded = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredApprovals approvals = StoredApprovals.NONE;

    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable LocalDate paidOn;
    private @Nullable String paidBy;
    private @Nullable String paymentReference;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Expense() {} // JPA

    private Expense(String number, ExpenseDraft draft, Valuation worth, Ownership ownership, Instant at) {
        super(Ids.next());
        this.number = number;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
        write(draft.checked(LocalDate.ofInstant(at, ZoneOffset.UTC)));
        value(draft.charges(), worth);
    }

    static Expense record(String number, ExpenseDraft draft, Valuation worth, Ownership ownership, Instant at) {
        var expense = new Expense(number, draft, worth, ownership, at);
        expense.raise(new ExpenseEvent.Recorded(expense.id()));
        return expense;
    }

    /** One that was refused can be submitted again then. */
    void change(ExpenseDraft draft, Valuation worth, Instant at) {
        ensureWritten();
        write(draft.checked(LocalDate.ofInstant(at, ZoneOffset.UTC)));
        value(draft.charges(), worth);
        status = ExpenseStatus.DRAFT;
        raise(new ExpenseEvent.Changed(id()));
    }

    private void write(ExpenseDraft draft) {
        kind = draft.kind();
        day = draft.day();
        amount = draft.amount().amount();
        currency = draft.amount().currency();
        var taxed = draft.tax();
        tax = taxed == null ? null : taxed.amount();
        description = draft.description();
        receiptNumber = draft.receiptNumber();
        receiptLink = draft.receiptLink();
        reportId = draft.reportId();
    }

    private void value(List<Charge> borne, Valuation worth) {
        rate = worth.rate();
        houseCurrency = worth.currency();
        var house = worth.of(amount());
        houseAmount = house == null ? null : house.amount();
        charges = StoredCharges.of(borne, amount(), house);
    }

    /**
     * Asks others to approve it.
     *
     * @param worth what it is in the house's currency, by the rate of its day, which may have become known since
     * @param needed how many have to approve
     */
    void submit(String by, Valuation worth, int needed, Instant at) {
        ensureWritten();
        value(charges.charges(), worth);
        status = ExpenseStatus.SUBMITTED;
        approvalsNeeded = needed;
        approvals = StoredApprovals.NONE;
        submittedBy = by;
        submittedAt = at;
        decidedBy = null;
        decidedAt = null;
        reason = null;
        raise(new ExpenseEvent.Submitted(id()));
    }

    private void ensureWritten() {
        ensure(status.isWritten(), "expense-not-written", number, status);
    }

    /** Takes it back before it is decided. */
    void recall() {
        ensureSubmitted();
        status = ExpenseStatus.DRAFT;
        approvals = StoredApprovals.NONE;
        raise(new ExpenseEvent.Recalled(id()));
    }

    void ensureSubmitted() {
        ensure(status == ExpenseStatus.SUBMITTED, "expense-not-submitted", number, status);
    }

    /** Whether this person has a part in it, so that others decide. */
    boolean isOf(String person) {
        return person.equals(ownerId) || person.equals(submittedBy);
    }

    boolean isApprovedBy(String person) {
        return approvals.isBy(person);
    }

    /** Somebody says yes; where two have to, it is approved when both did. */
    void approve(ExpenseApproval approval) {
        ensureDecidedByOthers(approval.by());
        ensure(!isApprovedBy(approval.by()), "expense-approved-by-you", number);
        approvals = approvals.with(approval);
        if (approvals.items().size() < approvalsNeeded) {
            raise(new ExpenseEvent.FirstApproved(id()));
            return;
        }
        decided(ExpenseStatus.APPROVED, approval.by(), null, approval.at());
        raise(new ExpenseEvent.Approved(id()));
    }

    void refuse(String by, String why, Instant at) {
        ensureDecidedByOthers(by);
        decided(ExpenseStatus.REFUSED, by, why, at);
        raise(new ExpenseEvent.Refused(id()));
    }

    private void ensureDecidedByOthers(String by) {
        ensureSubmitted();
        if (isOf(by)) {
            throw new NotAllowed("expense-own-approval", number);
        }
    }

    private void decided(ExpenseStatus as, String by, @Nullable String why, Instant at) {
        status = as;
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }

    /** It costs nothing after all. Only as long as nobody has the money. */
    void withdraw(String by, String why, Instant at) {
        ensure(status == ExpenseStatus.APPROVED, "expense-not-approved", number, status);
        decided(ExpenseStatus.WITHDRAWN, by, why, at);
        raise(new ExpenseEvent.Withdrawn(id()));
    }

    /** Whoever spent it has it back. */
    void pay(LocalDate on, String by, @Nullable String reference) {
        ensure(status == ExpenseStatus.APPROVED, "expense-not-approved", number, status);
        status = ExpenseStatus.PAID;
        paidOn = on;
        paidBy = by;
        paymentReference = reference;
        raise(new ExpenseEvent.Paid(id()));
    }

    /** Only one that nobody was asked to approve, or that was refused. */
    void drop() {
        ensureWritten();
        raise(new ExpenseEvent.Dropped(id()));
    }

    void forgetPerson() {
        if (description != null || receiptLink != null || reason != null) {
            description = null;
            receiptLink = null;
            reason = null;
            raise(new ExpenseEvent.PersonErased(id()));
        }
    }

    public ExpenseDraft draft() {
        return new ExpenseDraft(
                kind,
                day,
                amount(),
                tax == null ? null : new Money(tax, currency),
                description,
                receiptNumber,
                receiptLink,
                reportId,
                charges.charges());
    }

    Money amount() {
        return new Money(amount, currency);
    }

    public ExpenseStatus status() {
        return status;
    }

    @Override
    public ExpenseState state() {
        var draft = draft();
        return new ExpenseState(
                number,
                kind,
                status,
                day,
                draft.amount(),
                draft.tax(),
                houseAmount == null ? null : new Money(houseAmount, houseCurrency),
                rate == null ? null : rate.rateDay(),
                receiptNumber,
                charges.parts(currency, houseCurrency),
                reportId,
                approvalsNeeded,
                approvals.approvals(),
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                paidOn,
                paidBy,
                paymentReference,
                ownerId,
                team,
                createdAt);
    }

    @Override
    public ExpenseWords withheld() {
        return new ExpenseWords(description, receiptLink, reason);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
