package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.UUID;

/** What it cost to sell to one customer, in one currency. */
record CustomerCost(UUID customerId, Money amount) {
    static CustomerCost of(Object... row) {
        return new CustomerCost((UUID) row[0], new Money((BigDecimal) row[2], (String) row[1]));
    }
}
