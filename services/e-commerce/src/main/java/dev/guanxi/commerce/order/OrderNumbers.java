package dev.guanxi.commerce.order;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Year;
import java.util.List;

/** Numbers that people read aloud. They are never given twice; a number may be left out. */
@ApplicationScoped
class OrderNumbers {
    private final Clock clock;

    OrderNumbers(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code SO-2026-000042}. */
    Uni<String> next() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select nextval('order_number')", Long.class)
                        .getSingleResult())
                .map(number -> "SO-%d-%06d".formatted(Year.now(clock).getValue(), number));
    }

    /** So many serial numbers for delivered pieces. */
    Uni<List<Long>> serials(int count) {
        return count == 0
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select nextval('serial_number') from generate_series(1, ?1)", Long.class)
                                .setParameter(1, count)
                                .getResultList());
    }
}
