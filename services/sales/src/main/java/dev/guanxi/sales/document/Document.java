package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.approval.Approval;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
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

/** A proposal, a contract or another paper. What stands in it is kept beside it and never changes. */
@Entity
@Published(topic = "crm.sales.document", events = DocumentEvent.class, state = DocumentState.class)
public class Document extends AggregateRoot<DocumentEvent> implements Owned {
    private String number;
    private String name;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    @Enumerated(EnumType.STRING)
    private PaperLanguage language;

    @Embedded
    private Origin origin;

    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentNeeds needs;

    @Embedded
    private @Nullable Term term;

    @Embedded
    private Signing signing;

    @Embedded
    private @Nullable Approval approval;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Document() {} // JPA

    private Document(String number, Make make, Instant at) {
        super(Ids.next());
        this.number = number;
        this.kind = make.kind();
        this.language = make.language();
        this.origin = make.origin();
        this.needs = make.needs();
        this.status = DocumentStatus.DRAFT;
        this.name = make.terms().name();
        this.term = make.terms().term().checked();
        this.signing = new Signing(make.terms().signBy(), make.terms().signatories());
        this.custom = make.terms().custom();
        this.ownerId = make.ownership().owner();
        this.team = make.ownership().team();
        this.createdAt = at;
    }

    static Document make(String number, Make make, Instant at) {
        var document = new Document(number, make, at);
        document.raise(new DocumentEvent.Made(document.id()));
        return document;
    }

    /** Says something else of it than what stands in it. */
    void change(DocumentTerms terms) {
        ensurePresent();
        if (terms.equals(terms())) {
            return;
        }
        ensure(!origin.termSaid() || terms.term().equals(term()), "document-term-stays", number);
        ensure(
                status.isWithUs()
                        || terms.signBy().equals(signing.signBy)
                                && terms.signatories().equals(signing.signatories.plans()),
                "document-signing-stays",
                number,
                status);
        name = terms.name();
        term = terms.term().checked();
        signing.plan(terms.signBy(), terms.signatories());
        custom = terms.custom();
        raise(new DocumentEvent.Changed(id()));
    }

    /** A manager is to say whether it may be sent as it is. */
    void askApproval(String by, @Nullable String why, Instant at) {
        ensurePresent();
        ensure(status == DocumentStatus.DRAFT, "document-not-draft", number, status);
        ensure(!needs.items().isEmpty(), "document-needs-no-approval", number);
        status = DocumentStatus.IN_APPROVAL;
        approval = Approval.asked(by, why, at);
        raise(new DocumentEvent.ApprovalAsked(id()));
    }

    void approve(String by, @Nullable String why, Instant at) {
        decide(DocumentStatus.APPROVED, by, why, at);
        raise(new DocumentEvent.Approved(id()));
    }

    void reject(String by, String why, Instant at) {
        ensureField(!why.isBlank(), "reason", "document-rejected-without-reason");
        decide(DocumentStatus.REJECTED, by, why, at);
        raise(new DocumentEvent.Rejected(id()));
    }

    private void decide(DocumentStatus decided, String by, @Nullable String why, Instant at) {
        ensurePresent();
        ensure(status == DocumentStatus.IN_APPROVAL, "document-not-in-approval", number);
        var asked = Objects.requireNonNull(approval, "what is in approval was asked for");
        if (!asked.isForAnother(by, ownerId)) {
            throw new NotAllowed("document-own-approval", number);
        }
        status = decided;
        approval = asked.decided(by, why, at);
    }

    /** Refuses what cannot be sent, before it is printed. */
    void ensureSendable(Instant at) {
        ensurePresent();
        ensure(status != DocumentStatus.IN_APPROVAL, "document-in-approval", number);
        ensure(
                status == DocumentStatus.DRAFT || status == DocumentStatus.APPROVED,
                "document-not-draft",
                number,
                status);
        if (status == DocumentStatus.DRAFT) {
            needs.ensureNone(number);
        }
        ensure(!signing.signatories.items().isEmpty(), "document-without-signatories", number);
        ensure(!signing.isLate(at), "document-sign-by-past", number, signing.signBy);
    }

    /**
     * Goes to those who are to sign.
     *
     * @param hash of the PDF file that they get
     */
    void send(String hash, Instant at) {
        ensureSendable(at);
        status = DocumentStatus.SENT;
        signing.send(hash, at);
        raise(new DocumentEvent.Sent(id()));
    }

    void ensureOut() {
        ensurePresent();
        ensure(status.isOut(), "document-not-out", number, status);
    }

    /** One of those who are to sign looks at it; only the first time is news. */
    void view(UUID signatory, Instant at) {
        if (!removed && signing.one(signatory).status() == SignatoryStatus.SENT && !signing.isLate(at)) {
            signing.signatories = signing.signatories.with(signatory, one -> one.viewed(at));
            status = DocumentStatus.VIEWED;
            raise(new DocumentEvent.Viewed(id(), signatory));
        }
    }

    /** One of them signs; says whether it was the last one. */
    boolean sign(UUID signatory, Proof proof) {
        ensureTheirTurn(signatory, proof);
        signing.signatories = signing.signatories.with(signatory, one -> one.signed(proof));
        if (!signing.signatories.areAll(SignatoryStatus.SIGNED)) {
            raise(new DocumentEvent.PartlySigned(id(), signatory));
            return false;
        }
        status = DocumentStatus.SIGNED;
        signing.close(SignatoryStatus.SIGNED, null, proof.when());
        raise(new DocumentEvent.Signed(id()));
        return true;
    }

    /** Of what everybody signed there is a file with the page of signatures. */
    void seal(String hash) {
        signing.signedHash = hash;
    }

    /** One of them does not sign; then nobody can. */
    void decline(UUID signatory, Proof proof, @Nullable String why) {
        ensureTheirTurn(signatory, proof);
        signing.signatories = signing.signatories.with(signatory, one -> one.declined(proof, why));
        status = DocumentStatus.DECLINED;
        signing.close(SignatoryStatus.VOIDED, why, proof.when());
        raise(new DocumentEvent.Declined(id(), signatory));
    }

    private void ensureTheirTurn(UUID signatory, Proof proof) {
        ensure(!removed, "document-voided", number);
        signing.ensureTheirTurn(number, status, signatory, proof);
    }

    /** We take it back. */
    void cancel(String why, Instant at) {
        ensureOut();
        status = DocumentStatus.VOIDED;
        signing.close(SignatoryStatus.VOIDED, why, at);
        raise(new DocumentEvent.Voided(id()));
    }

    /** The last day for signing passed; of what is not out any more nothing changes. */
    void expire(Instant at) {
        if (!removed && status.isOut() && signing.isLate(at)) {
            status = DocumentStatus.EXPIRED;
            signing.close(SignatoryStatus.EXPIRED, null, at);
            raise(new DocumentEvent.Expired(id()));
        }
    }

    /** Where it stands at a moment; that it is too late is known before it is put down. */
    public DocumentStatus standing(Instant at) {
        return status.isOut() && signing.isLate(at) ? DocumentStatus.EXPIRED : status;
    }

    /** Gives it to somebody; also one that is signed, for its owner may have left. */
    void assign(Ownership ownership) {
        ensurePresent();
        ensure(origin.opportunityId() == null, "document-goes-with-deal", number);
        follow(ownership);
    }

    /** Nobody is in charge any more; a team looks after it, the present one unless another is named. */
    void release(@Nullable String wanted) {
        var looksAfter = wanted == null ? team : wanted;
        ensureField(looksAfter != null, "team", "team-needed-without-owner", number);
        assign(Ownership.of(null, looksAfter));
    }

    /** Belongs to whom its deal belongs, or to whom it belonged before. */
    void follow(Ownership ownership) {
        if (!ownership.equals(ownership())) {
            var owner = ownership.owner();
            ownerId = owner;
            team = ownership.team();
            raise(owner == null ? new DocumentEvent.Released(id()) : new DocumentEvent.Assigned(id(), owner));
        }
    }

    /** Nobody chose it: what it refers to was merged, or is no more. */
    void refer(CustomValues values) {
        custom = values;
        raise(new DocumentEvent.Changed(id()));
    }

    void repoint(UUID survivor) {
        origin = origin.withCustomer(survivor);
        raise(new DocumentEvent.Changed(id()));
    }

    void repointContact(UUID survivor) {
        origin = origin.withContact(survivor);
        raise(new DocumentEvent.Changed(id()));
    }

    /** Loses what speaks of the person; of what is left nobody can sign anything. */
    void forgetPerson(UnaryOperator<CustomValues> impersonal, Instant at) {
        if (status.isWithUs() || status.isOut()) {
            status = DocumentStatus.VOIDED;
            signing.close(SignatoryStatus.VOIDED, null, at);
        }
        name = number;
        custom = impersonal.apply(custom);
        signing.forgetPersons();
        approval = approval == null ? null : approval.withoutWords();
        raise(new DocumentEvent.PersonErased(id()));
    }

    void remove() {
        ensurePresent();
        ensure(!status.isOut(), "document-out", number);
        ensure(status != DocumentStatus.SIGNED, "document-signed-stays", number);
        removed = true;
        raise(new DocumentEvent.Removed(id()));
    }

    void comeBack() {
        ensure(removed, "document-not-removed", number);
        removed = false;
        raise(new DocumentEvent.Returned(id()));
    }

    void erase() {
        raise(new DocumentEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "document-in-bin", id());
    }

    private Term term() {
        return term == null ? new Term(null, null, null) : term;
    }

    public DocumentTerms terms() {
        var holds = term();
        return new DocumentTerms(
                name,
                holds.startsOn(),
                holds.endsOn(),
                holds.noticeOn(),
                signing.signBy,
                signing.signatories.plans(),
                custom);
    }

    public Signatories signatories() {
        return signing.signatories;
    }

    public DocumentNeeds needs() {
        return needs;
    }

    public @Nullable Approval approval() {
        return approval;
    }

    /** Why it was declined or taken back. */
    public @Nullable String closedWhy() {
        return signing.closedWhy;
    }

    @Override
    public DocumentState state() {
        var holds = term();
        return new DocumentState(
                number,
                name,
                kind,
                removed ? DocumentStatus.REMOVED : status,
                language,
                origin.templateId(),
                origin.templateEdition(),
                origin.customerId(),
                origin.contactId(),
                origin.opportunityId(),
                origin.quoteId(),
                origin.quoteEdition(),
                holds.startsOn(),
                holds.endsOn(),
                holds.noticeOn(),
                signing.signBy,
                signing.signatories.items().size(),
                signing.signatories.count(one -> one == SignatoryStatus.SIGNED),
                signing.sentHash,
                signing.signedHash,
                custom.values(),
                ownerId,
                team,
                createdAt,
                signing.sentAt,
                signing.closedAt);
    }

    @Override
    public Withheld withheld() {
        return new Withheld(signing.signatories.items(), approval, signing.closedWhy);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
