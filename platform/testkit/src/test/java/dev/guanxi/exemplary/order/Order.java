package dev.guanxi.exemplary.order;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An aggregate as it should be. */
@Entity
public class Order {
    private @Nullable Instant paidAt;

    OrderEvent pay(Instant at) {
        paidAt = at;
        return new OrderEvent.Paid(at);
    }

    boolean isPaid() {
        return paidAt != null;
    }
}
