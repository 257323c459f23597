package dev.guanxi.marketing.campaign;

import static dev.guanxi.marketing.campaign.CampaignStatus.DRAFT;
import static dev.guanxi.marketing.campaign.CampaignStatus.ENDED;
import static dev.guanxi.marketing.campaign.CampaignStatus.RUNNING;
import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An effort to interest people: planned with a budget, run for a time, and measured by what comes of it. */
@Entity
@Published(topic = "crm.marketing.campaign", events = CampaignEvent.class, state = CampaignState.class)
public class Campaign extends AggregateRoot<CampaignEvent> implements Owned {
    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget"))
    private Money budget;

    /** In the currency of the budget. */
    private BigDecimal spent;

    private long sent;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant plannedAt;

    protected Campaign() {} // JPA

    private Campaign(CampaignPlan plan, Ownership ownership, Instant at) {
        super(Ids.next());
        this.name = plan.name();
        this.kind = plan.kind();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.budget = plan.budget();
        this.custom = plan.custom();
        this.status = DRAFT;
        this.spent = BigDecimal.ZERO;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.plannedAt = at;
    }

    static Campaign plan(CampaignPlan plan, Ownership ownership, Instant at) {
        plan.check();
        var campaign = new Campaign(plan, ownership, at);
        campaign.raise(new CampaignEvent.Planned(campaign.id()));
        return campaign;
    }

    void change(CampaignPlan plan) {
        ensurePresent();
        ensure(status != ENDED, "campaign-ended");
        plan.check();
        ensureField(
                plan.budget().currency().equals(budget.currency()) || spent.signum() == 0,
                "budget.currency",
                "budget-currency-fixed",
                budget.currency());
        name = plan.name();
        kind = plan.kind();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        budget = plan.budget();
        custom = plan.custom();
        raise(new CampaignEvent.Changed(id()));
    }

    /** Takes down what the campaign cost and how many it was sent to, all in all up to now. */
    void account(Money spent, long sent) {
        ensurePresent();
        ensure(status != DRAFT, "campaign-not-started");
        ensureField(
                spent.currency().equals(budget.currency()),
                "spent.currency",
                "not-the-budgets-currency",
                budget.currency());
        ensureField(!spent.isNegative(), "spent", "amount-negative");
        this.spent = spent.amount();
        this.sent = sent;
        raise(new CampaignEvent.Changed(id()));
    }

    void start() {
        ensurePresent();
        ensure(status == DRAFT, "campaign-started-already", status);
        status = RUNNING;
        raise(new CampaignEvent.Started(id()));
    }

    void end() {
        ensurePresent();
        ensure(status == RUNNING, "campaign-not-running", status);
        status = ENDED;
        raise(new CampaignEvent.Ended(id()));
    }

    /** Goes into the recycle bin, however far it is. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new CampaignEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "campaign-not-removed", name);
        removed = false;
        raise(new CampaignEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new CampaignEvent.Erased(id()));
    }

    /** Refuses while it lies in the recycle bin. */
    public void ensurePresent() {
        ensure(!removed, "campaign-in-bin", id());
    }

    /** Refuses unless people can respond now. */
    public void ensureRunning() {
        ensurePresent();
        ensure(status == RUNNING, "campaign-not-running", status);
    }

    public CampaignPlan plan() {
        return new CampaignPlan(name, kind, startsOn, endsOn, budget, custom);
    }

    public Money spent() {
        return new Money(spent, budget.currency());
    }

    @Override
    public CampaignState state() {
        return new CampaignState(
                name,
                kind,
                removed ? CampaignStatus.REMOVED : status,
                startsOn,
                endsOn,
                budget,
                spent(),
                sent,
                custom.values(),
                ownerId,
                team,
                plannedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
