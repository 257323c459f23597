package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What an order costs, what came for it and what was given back of that, all in one currency. */
@Embeddable
public class Settlement {
    private String currency;
    private BigDecimal total;
    private BigDecimal paid;
    private BigDecimal refunded;

    protected Settlement() {} // JPA

    private Settlement(Money total) {
        this.currency = total.currency();
        this.total = total.amount();
        this.paid = BigDecimal.ZERO;
        this.refunded = BigDecimal.ZERO;
    }

    static Settlement of(Money total) {
        return new Settlement(total);
    }

    void receive(Money amount) {
        paid = paid().plus(amount).amount();
    }

    void giveBack(Money amount) {
        refunded = refunded().plus(amount).amount();
    }

    /** What came and stayed is enough. */
    boolean isCovered() {
        return held().amount().compareTo(total) >= 0;
    }

    /** {@return what came and was not given back} */
    Money held() {
        return new Money(paid.subtract(refunded), currency);
    }

    String currency() {
        return currency;
    }

    Money total() {
        return new Money(total, currency);
    }

    Money paid() {
        return new Money(paid, currency);
    }

    Money refunded() {
        return new Money(refunded, currency);
    }
}
