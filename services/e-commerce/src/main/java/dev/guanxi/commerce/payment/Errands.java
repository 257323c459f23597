package dev.guanxi.commerce.payment;

import dev.guanxi.commerce.payment.Movement.Kind;
import dev.guanxi.commerce.payment.Movement.Status;
import dev.guanxi.platform.domain.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The list of what providers still have to be asked. An entry is written with the movement and
 * crossed off with its settlement, so that neither a crash nor a silent provider loses one. Whoever
 * takes an entry puts off its next turn, so that replicas do not all ask at once.
 */
@ApplicationScoped
class Errands {
    private static final String NOTE = """
            insert into payment_errand (movement_id, payment_id, kind, amount, currency, method_token, due_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing
            """;
    private static final String TAKE = """
            update payment_errand set asked = asked + 1,
                due_at = cast(:now as timestamptz) + make_interval(secs => cast(:pause as float8) * power(2, least(asked, 8)))
            where movement_id in (
                select movement_id from payment_errand where due_at <= :now
                order by due_at limit 100 for update skip locked)
            returning movement_id, payment_id, kind, amount, currency, method_token
            """;
    private static final String CROSS_OFF = "delete from payment_errand where movement_id = ?1";

    private final PaymentsConfig config;
    private final Clock clock;

    Errands(PaymentsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Notes every movement of the payment that waits for an answer, in the transaction that asked for it. */
    Uni<Void> note(Payment payment) {
        return Multi.createFrom()
                .iterable(payment.movements().items())
                .filter(movement -> movement.status() == Status.PENDING)
                .onItem()
                .transformToUniAndConcatenate(movement -> note(payment, movement))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> note(Payment payment, Movement movement) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, movement.id())
                        .setParameter(2, payment.id())
                        .setParameter(3, movement.kind().name())
                        .setParameter(4, movement.amount())
                        .setParameter(5, payment.money(movement.amount()).currency())
                        .setParameter(6, payment.methodToken())
                        .setParameter(7, clock.instant())
                        .executeUpdate());
    }

    /** What is due, for the caller to run; it comes up again later unless it is crossed off. */
    @WithTransaction
    Uni<List<Errand>> take() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("now", clock.instant())
                        .setParameter("pause", config.retryAfter().toMillis() / 1000.0)
                        .getResultList())
                .map(rows -> rows.stream().map(Errands::errand).toList());
    }

    private static Errand errand(Object[] row) {
        return new Errand(
                (UUID) row[0],
                (UUID) row[1],
                Kind.valueOf((String) row[2]),
                new Money((BigDecimal) row[3], (String) row[4]),
                (String) row[5]);
    }

    /** False when somebody else did. */
    Uni<Boolean> crossOff(UUID movementId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CROSS_OFF)
                        .setParameter(1, movementId)
                        .executeUpdate())
                .map(crossed -> crossed == 1);
    }
}
