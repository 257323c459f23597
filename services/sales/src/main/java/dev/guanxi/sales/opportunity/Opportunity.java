package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;
import static dev.guanxi.sales.opportunity.Stage.ENGAGING;
import static dev.guanxi.sales.opportunity.Stage.LOST;
import static dev.guanxi.sales.opportunity.Stage.PROSPECTING;
import static dev.guanxi.sales.opportunity.Stage.WON;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deal being pursued. Once won or lost its terms never change again. */
@Entity
@Published(topic = "crm.sales.opportunity", events = OpportunityEvent.class, state = OpportunityState.class)
public class Opportunity extends AggregateRoot<OpportunityEvent> implements Owned {
    /** A step that the stage history has not yet taken down. */
    record Step(@Nullable Stage from, Stage to, Instant at) {}

    private String number;
    private String name;
    private @Nullable UUID customerId;
    private @Nullable UUID contactId;

    @Embedded
    private @Nullable Origin origin;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    private Money amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private LineItems lines;

    private @Nullable LocalDate expectedClose;
    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String lostReason;
    private @Nullable String competitor;
    private Instant openedAt;
    private @Nullable Instant engagedAt;
    private @Nullable Instant closedAt;

    @Transient
    private final List<Step> steps = new ArrayList<>();

    protected Opportunity() {} // JPA

    private Opportunity(String number, Opening opening, Stage stage, Instant openedAt) {
        super(opening.id());
        this.number = number;
        this.origin = opening.origin();
        this.stage = stage;
        this.ownerId = opening.ownership().owner();
        this.team = opening.ownership().team();
        this.openedAt = openedAt;
        agree(opening.terms());
    }

    static Opportunity open(String number, Opening opening, Instant at) {
        var opportunity = new Opportunity(number, opening, PROSPECTING, at);
        opportunity.steps.add(new Step(null, PROSPECTING, at));
        opportunity.raise(new OpportunityEvent.Opened(opening.id()));
        return opportunity;
    }

    /** Takes a deal over as it stood elsewhere; only the steps that are known enter its history. */
    static Opportunity takeOver(String number, Opening opening, PastDeal past) {
        var opportunity = new Opportunity(number, opening, past.stage(), past.openedAt());
        opportunity.engagedAt = past.engagedAt();
        opportunity.closedAt = past.closedAt();
        opportunity.lostReason = past.lostReason();
        opportunity.retrace(past);
        opportunity.raise(new OpportunityEvent.Imported(opening.id()));
        return opportunity;
    }

    private void retrace(PastDeal past) {
        Stage from = null;
        if (past.engagedAt() != null) {
            steps.add(new Step(from, ENGAGING, past.engagedAt()));
            from = ENGAGING;
        }
        if (stage != from) {
            steps.add(new Step(from, stage, past.closedAt() == null ? past.openedAt() : past.closedAt()));
        }
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
    }

    /** Goes on to the next open stage; for the end there is {@link #win} and {@link #lose}. */
    void advance(Stage next, Instant at) {
        ensureField(next.isOpen(), "stage", "stage-closes", next);
        moveTo(next, at);
        if (next == ENGAGING) {
            engagedAt = at;
        }
        raise(new OpportunityEvent.StageAdvanced(id(), next));
    }

    void win(Instant at) {
        ensure(stage.leadsTo(WON), "stage-order", stage, WON);
        ensure(customerId != null, "won-without-customer");
        ensure(!amount.isZero(), "won-without-amount");
        close(WON, at);
        raise(new OpportunityEvent.Won(id()));
    }

    void lose(String reason, @Nullable String competitor, Instant at) {
        ensureField(!reason.isBlank(), "reason", "lost-without-reason");
        close(LOST, at);
        this.lostReason = reason;
        this.competitor = competitor;
        raise(new OpportunityEvent.Lost(id(), reason));
    }

    private void close(Stage end, Instant at) {
        moveTo(end, at);
        closedAt = at;
    }

    private void moveTo(Stage next, Instant at) {
        ensure(stage.leadsTo(next), "stage-order", stage, next);
        steps.add(new Step(stage, next, at));
        stage = next;
    }

    /** Gives the deal to somebody; also a closed one, for its owner may have left. */
    void assign(Ownership ownership, String newOwner) {
        ownerId = newOwner;
        team = ownership.team();
        raise(new OpportunityEvent.Assigned(id(), newOwner));
    }

    /** The customer was a duplicate of this one; holds for closed deals too, or their history is lost. */
    void repoint(UUID survivor) {
        customerId = survivor;
        raise(new OpportunityEvent.Changed(id()));
    }

    /** Loses what people may have written about the person: the name people gave to the deal. */
    void forgetPerson() {
        if (!name.equals(number)) {
            name = number;
            raise(new OpportunityEvent.PersonErased(id()));
        }
    }

    /** Takes an import back; nothing of the deal remains, here or elsewhere. */
    void withdraw() {
        ensure(origin().reference() != null, "not-imported", number);
        raise(new OpportunityEvent.Withdrawn(id()));
    }

    private void ensureOpen() {
        ensure(stage.isOpen(), "opportunity-closed", stage);
    }

    List<Step> takeSteps() {
        var taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    public Terms terms() {
        return new Terms(name, customerId, contactId, amount, lines.items(), expectedClose);
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
                stage,
                amount,
                lines.items().stream().map(OpportunityState.Line::of).toList(),
                expectedClose,
                ownerId,
                team,
                lostReason,
                competitor,
                openedAt,
                engagedAt,
                closedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
