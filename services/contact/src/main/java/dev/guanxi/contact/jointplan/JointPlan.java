package dev.guanxi.contact.jointplan;

import static dev.guanxi.contact.jointplan.PlanStanding.AGREED;
import static dev.guanxi.contact.jointplan.PlanStanding.DRAFT;
import static dev.guanxi.contact.jointplan.PlanStanding.ENDED;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan with a customer who is a partner. What both agreed on is not changed; one ends it and plans anew. */
@Entity
@Published(topic = "crm.contact.joint-plan", events = JointPlanEvent.class, state = JointPlanState.class)
public class JointPlan extends AggregateRoot<JointPlanEvent> implements Owned {
    private UUID customerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Objectives objectives;

    @Embedded
    private Term term;

    @Enumerated(EnumType.STRING)
    private PlanStanding standing;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected JointPlan() {} // JPA

    private JointPlan(Customer customer, Objectives objectives, Term term, Instant at) {
        super(Ids.next());
        this.customerId = customer.id();
        this.standing = DRAFT;
        this.createdAt = at;
        write(objectives, term);
        belongTo(customer.ownership());
    }

    static JointPlan drafted(Customer customer, Objectives objectives, Term term, Instant at) {
        var plan = new JointPlan(customer, objectives, term, at);
        plan.raise(new JointPlanEvent.Drafted(plan.id(), customer.id()));
        return plan;
    }

    void change(Objectives objectives, Term term) {
        ensure(standing == DRAFT, "plan-not-draft", standing);
        write(objectives, term);
        raise(new JointPlanEvent.Changed(id()));
    }

    private void write(Objectives objectives, Term term) {
        term.check();
        this.objectives = objectives;
        this.term = term;
    }

    /** Both sides stand by it; a plan of one side is none. */
    void agree() {
        ensure(standing == DRAFT, "plan-not-draft", standing);
        ensure(objectives.areOfBoth(), "plan-of-one-side");
        standing = AGREED;
        raise(new JointPlanEvent.Agreed(id()));
    }

    void end() {
        ensure(standing != ENDED, "plan-ended");
        standing = ENDED;
        raise(new JointPlanEvent.Ended(id()));
    }

    /** Goes to another customer, or to whoever is in charge of its customer now. */
    void goTo(Customer customer) {
        if (!customer.id().equals(customerId) || !customer.ownership().equals(ownership())) {
            customerId = customer.id();
            belongTo(customer.ownership());
            raise(new JointPlanEvent.Moved(id(), customerId));
        }
    }

    void erase() {
        raise(new JointPlanEvent.Erased(id()));
    }

    private void belongTo(Ownership ownership) {
        ownerId = ownership.owner();
        team = ownership.team();
    }

    @Override
    public JointPlanState state() {
        return new JointPlanState(
                customerId,
                objectives.ours(),
                objectives.theirs(),
                term.validFrom(),
                term.validUntil(),
                term.reviewMonths(),
                term.reviewsOn(),
                standing,
                ownerId,
                team,
                createdAt);
    }

    UUID customerId() {
        return customerId;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
