package dev.guanxi.exemplary.order;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;

/** Use cases as they should be. */
public class OrderService {
    private final Clock clock;

    OrderService(Clock clock) {
        this.clock = clock;
    }

    @WithTransaction
    public Uni<LocalDate> pay(Order order) {
        return Uni.createFrom().item(() -> {
            order.pay(clock.instant());
            return LocalDate.now(clock);
        });
    }
}
