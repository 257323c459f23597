package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of expense; expenses name it by its key, which stays. Nobody's: everybody in sales knows it. */
@Entity
@Published(topic = "crm.sales.expense-kind", events = ExpenseKindEvent.class, state = ExpenseKindState.class)
public class ExpenseKind extends AggregateRoot<ExpenseKindEvent> implements Owned {
    private String kindKey;
    private String english;
    private String chinese;
    private boolean active;
    private @Nullable BigDecimal secondAbove;
    private @Nullable String secondCurrency;
    private Instant createdAt;

    protected ExpenseKind() {} // JPA

    private ExpenseKind(String key, KindDefinition definition, Instant at) {
        super(Ids.next());
        this.kindKey = key;
        this.createdAt = at;
        take(definition);
    }

    static ExpenseKind define(String key, KindDefinition definition, Instant at) {
        var kind = new ExpenseKind(key, definition, at);
        kind.raise(new ExpenseKindEvent.Defined(kind.id()));
        return kind;
    }

    void change(KindDefinition wanted) {
        if (!wanted.equals(definition())) {
            take(wanted);
            raise(new ExpenseKindEvent.Changed(id()));
        }
    }

    private void take(KindDefinition definition) {
        var checked = definition.checked();
        english = checked.english();
        chinese = checked.chinese();
        active = checked.active();
        var bound = checked.secondAbove();
        secondAbove = bound == null ? null : bound.amount();
        secondCurrency = bound == null ? null : bound.currency();
    }

    public String key() {
        return kindKey;
    }

    public KindDefinition definition() {
        return new KindDefinition(english, chinese, active, bound(secondAbove, secondCurrency));
    }

    static @Nullable Money bound(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    @Override
    public ExpenseKindState state() {
        return new ExpenseKindState(
                kindKey, english, chinese, active, definition().secondAbove(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
