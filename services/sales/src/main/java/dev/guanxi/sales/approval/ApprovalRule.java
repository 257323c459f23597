package dev.guanxi.sales.approval;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bound beyond which a quote needs the approval of a sales manager. */
@Entity
@Published(topic = "crm.sales.approval-rule", events = ApprovalRuleEvent.class, state = ApprovalRuleState.class)
public class ApprovalRule extends AggregateRoot<ApprovalRuleEvent> implements Owned {
    private String name;
    private boolean active;
    private @Nullable BigDecimal discountAbove;
    private @Nullable BigDecimal marginBelow;
    private @Nullable BigDecimal totalAbove;
    private @Nullable String totalCurrency;
    private @Nullable String team;
    private Instant createdAt;

    protected ApprovalRule() {} // JPA

    private ApprovalRule(ApprovalTerms terms, Instant at) {
        super(Ids.next());
        this.createdAt = at;
        take(terms);
    }

    static ApprovalRule make(ApprovalTerms terms, Instant at) {
        var rule = new ApprovalRule(terms, at);
        rule.raise(new ApprovalRuleEvent.Made(rule.id()));
        return rule;
    }

    void change(ApprovalTerms terms) {
        if (!terms.equals(terms())) {
            take(terms);
            raise(new ApprovalRuleEvent.Changed(id()));
        }
    }

    private void take(ApprovalTerms terms) {
        var checked = terms.checked();
        name = checked.name();
        active = checked.active();
        discountAbove = value(checked.discountAbove());
        marginBelow = value(checked.marginBelow());
        var most = checked.totalAbove();
        totalAbove = most == null ? null : most.amount();
        totalCurrency = most == null ? null : most.currency();
        team = checked.team();
    }

    void drop() {
        raise(new ApprovalRuleEvent.Dropped(id()));
    }

    private static @Nullable BigDecimal value(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }

    static ApprovalTerms terms(
            String name,
            boolean active,
            @Nullable BigDecimal discountAbove,
            @Nullable BigDecimal marginBelow,
            @Nullable Money totalAbove,
            @Nullable String team) {
        return new ApprovalTerms(
                name,
                active,
                discountAbove == null ? null : new Percent(discountAbove),
                marginBelow == null ? null : new Percent(marginBelow),
                totalAbove,
                team);
    }

    public ApprovalTerms terms() {
        var most = totalAbove;
        var currency = totalCurrency;
        return terms(
                name,
                active,
                discountAbove,
                marginBelow,
                most == null || currency == null ? null : new Money(most, currency),
                team);
    }

    @Override
    public ApprovalRuleState state() {
        var terms = terms();
        return new ApprovalRuleState(
                name,
                active,
                text(terms.discountAbove()),
                text(terms.marginBelow()),
                terms.totalAbove(),
                team,
                createdAt);
    }

    private static @Nullable String text(@Nullable Percent percent) {
        return percent == null ? null : percent.value().toPlainString();
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
