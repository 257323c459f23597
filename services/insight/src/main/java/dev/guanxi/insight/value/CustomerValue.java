package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one customer is worth. Changes only when its figures or its class do, so that others hear of
 * nothing else.
 */
@Entity
@Published(topic = "crm.insight.customer-value", events = CustomerValueEvent.class, state = CustomerValueState.class)
public class CustomerValue extends AggregateRoot<CustomerValueEvent> implements Owned {
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "revenue"))
    private Money revenue;

    /** By currency. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> otherRevenue;

    private long orders;
    private long ordersCounted;
    private @Nullable Instant firstOrderAt;
    private @Nullable Instant lastOrderAt;
    private BigDecimal costToServe;

    /** By currency. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> otherCosts;

    /** Whether they bought something once. */
    private boolean buyer;

    @Enumerated(EnumType.STRING)
    private @Nullable ValueClass valueClass;

    @Enumerated(EnumType.STRING)
    private @Nullable ValueClass previousClass;

    private @Nullable UUID mergedInto;
    private Instant computedAt;

    protected CustomerValue() {} // JPA

    CustomerValue(UUID customerId, Figures figures, Instant at) {
        super(customerId);
        take(figures, at);
    }

    /** Takes over new figures; the same again are no news. Who was merged and is separate again has their class again. */
    void revalue(Figures figures, Instant at) {
        if (mergedInto != null) {
            mergedInto = null;
            valueClass = previousClass;
            take(figures, at);
        } else if (!figures.equals(figures())) {
            take(figures, at);
        }
    }

    private void take(Figures figures, Instant at) {
        revenue = figures.revenue();
        otherRevenue = byCurrency(figures.otherRevenue());
        orders = figures.orders();
        ordersCounted = figures.ordersCounted();
        firstOrderAt = figures.firstOrderAt();
        lastOrderAt = figures.lastOrderAt();
        costToServe = figures.costToServe().amount();
        otherCosts = byCurrency(figures.otherCosts());
        buyer = buyer || figures.orders() > 0;
        computedAt = at;
        raise(new CustomerValueEvent.Revalued(id()));
    }

    /** Takes over the class that the rule gives; true when it is another one. */
    boolean classify(ValueClass found, Instant at) {
        if (mergedInto != null || found == valueClass) {
            return false;
        }
        previousClass = valueClass;
        valueClass = found;
        computedAt = at;
        raise(new CustomerValueEvent.Classified(id(), found));
        return true;
    }

    /** Leaves everything to the customer who goes on. */
    void mergeInto(UUID survivor, Instant at) {
        if (!survivor.equals(mergedInto)) {
            previousClass = mergedInto == null ? valueClass : previousClass;
            mergedInto = survivor;
            valueClass = null;
            take(Figures.none(revenue.currency()), at);
        }
    }

    private Figures figures() {
        return new Figures(
                revenue,
                sums(otherRevenue),
                orders,
                ordersCounted,
                firstOrderAt,
                lastOrderAt,
                costToServe(),
                sums(otherCosts));
    }

    private Money costToServe() {
        return new Money(costToServe, revenue.currency());
    }

    private static Map<String, BigDecimal> byCurrency(List<Money> sums) {
        return sums.stream().collect(Collectors.toMap(Money::currency, Money::amount));
    }

    private static List<Money> sums(Map<String, BigDecimal> byCurrency) {
        return byCurrency.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .sorted(Comparator.comparing(Money::currency))
                .toList();
    }

    private @Nullable Long recencyDays() {
        return lastOrderAt == null
                ? null
                : Duration.between(lastOrderAt, computedAt).toDays();
    }

    private Money monetary() {
        var share = BigDecimal.valueOf(Math.max(ordersCounted, 1));
        return new Money(revenue.amount().divide(share, 4, RoundingMode.HALF_UP), revenue.currency());
    }

    @Override
    public CustomerValueState state() {
        return new CustomerValueState(
                revenue,
                sums(otherRevenue),
                orders,
                firstOrderAt,
                lastOrderAt,
                recencyDays(),
                Math.max(orders - 1, 0),
                monetary(),
                costToServe(),
                sums(otherCosts),
                revenue.minus(costToServe()),
                valueClass,
                previousClass,
                mergedInto,
                computedAt);
    }

    /** Nobody changes it but the suite; who reads it is decided where it is read. */
    @Override
    public Ownership ownership() {
        return new Ownership(null, null, null, id());
    }
}
