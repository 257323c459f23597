package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How somebody's commissions are reckoned, in versions by the day from which they hold. */
@Entity
@Published(topic = "crm.sales.commission-plan", events = PlanEvent.class, state = PlanState.class)
public class CommissionPlan extends AggregateRoot<PlanEvent> implements Owned {
    private String name;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PeriodKind period;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanVersions terms;

    private Instant createdAt;

    protected CommissionPlan() {} // JPA

    private CommissionPlan(PlanProfile profile, Instant at) {
        super(Ids.next());
        this.currency = Money.ensureCurrency(profile.currency());
        this.period = profile.period();
        this.createdAt = at;
        take(profile);
    }

    static CommissionPlan make(PlanProfile profile, Instant at) {
        var plan = new CommissionPlan(profile, at);
        plan.raise(new PlanEvent.Made(plan.id()));
        return plan;
    }

    /** Other terms, at best from some day on; statements that are reckoned already keep the ones they have. */
    void change(PlanProfile profile) {
        ensureField(profile.currency().equals(currency), "currency", "commission-plan-currency-stays", currency);
        ensureField(profile.period() == period, "period", "commission-plan-period-stays", period);
        if (!profile.equals(profile())) {
            take(profile);
            raise(new PlanEvent.Changed(id()));
        }
    }

    private void take(PlanProfile profile) {
        name = profile.name();
        terms = profile.terms().checked(Money.decimalsOf(currency));
    }

    void drop() {
        raise(new PlanEvent.Dropped(id()));
    }

    public PlanProfile profile() {
        return new PlanProfile(name, currency, period, terms);
    }

    @Override
    public PlanState state() {
        return new PlanState(name, currency, period, terms.versions(), createdAt);
    }

    /** Nobody's: it says nothing of anybody. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
