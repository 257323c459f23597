package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is granted for introductions that come to something. Belongs to the house. */
@Entity
@Published(topic = "crm.sales.reward-rule", events = RewardRuleEvent.class, state = RewardRuleState.class)
public class RewardRule extends AggregateRoot<RewardRuleEvent> implements Owned {
    private String name;
    private boolean active;
    private LocalDate starts;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private @Nullable BigDecimal minimumAmount;
    private @Nullable String minimumCurrency;

    @Enumerated(EnumType.STRING)
    private RewardKind kind;

    private @Nullable BigDecimal rewardAmount;
    private @Nullable String rewardCurrency;
    private @Nullable String note;
    private Instant createdAt;

    protected RewardRule() {} // JPA

    private RewardRule(RewardTerms terms, Instant at) {
        super(Ids.next());
        this.createdAt = at;
        take(terms);
    }

    static RewardRule make(RewardTerms terms, Instant at) {
        var rule = new RewardRule(terms, at);
        rule.raise(new RewardRuleEvent.Made(rule.id()));
        return rule;
    }

    void change(RewardTerms terms) {
        if (!terms.equals(terms())) {
            take(terms);
            raise(new RewardRuleEvent.Changed(id()));
        }
    }

    private void take(RewardTerms terms) {
        var checked = terms.checked();
        name = checked.name();
        active = checked.active();
        starts = checked.starts();
        occasion = checked.occasion();
        var least = checked.minimum();
        minimumAmount = least == null ? null : least.amount();
        minimumCurrency = least == null ? null : least.currency();
        kind = checked.kind();
        var worth = checked.amount();
        rewardAmount = worth == null ? null : worth.amount();
        rewardCurrency = worth == null ? null : worth.currency();
        note = checked.note();
    }

    /** What it granted stays granted. */
    void drop() {
        raise(new RewardRuleEvent.Dropped(id()));
    }

    public RewardTerms terms() {
        return new RewardTerms(
                name,
                active,
                starts,
                occasion,
                money(minimumAmount, minimumCurrency),
                kind,
                money(rewardAmount, rewardCurrency),
                note);
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    @Override
    public RewardRuleState state() {
        var terms = terms();
        return new RewardRuleState(
                name, active, starts, occasion, terms.minimum(), kind, terms.amount(), note, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
