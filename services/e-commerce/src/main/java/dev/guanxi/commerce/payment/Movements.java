package dev.guanxi.commerce.payment;

import dev.guanxi.commerce.payment.Movement.Kind;
import dev.guanxi.commerce.payment.Movement.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All movements of a payment, oldest first, kept in one document with it. */
record Movements(List<Movement> items) {
    Movements with(Movement movement) {
        return new Movements(Stream.concat(items.stream(), Stream.of(movement)).toList());
    }

    Movements replacing(Movement movement) {
        return new Movements(items.stream()
                .map(m -> m.id().equals(movement.id()) ? movement : m)
                .toList());
    }

    Optional<Movement> pending(UUID id) {
        return items.stream()
                .filter(m -> m.id().equals(id) && m.status() == Status.PENDING)
                .findFirst();
    }

    BigDecimal done(Kind kind) {
        return sum(items.stream().filter(m -> m.is(kind, Status.DONE)));
    }

    /** Done, or perhaps done: the provider has not said no. */
    BigDecimal possible(Kind kind) {
        return sum(items.stream().filter(m -> m.kind() == kind && m.status() != Status.DECLINED));
    }

    private static BigDecimal sum(Stream<Movement> movements) {
        return movements.map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
