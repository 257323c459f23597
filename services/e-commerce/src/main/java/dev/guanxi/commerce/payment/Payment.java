package dev.guanxi.commerce.payment;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.commerce.payment.Movement.Kind;
import dev.guanxi.commerce.payment.Movement.Status;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Money for an order by one payment method. Never more is captured than was authorised, nor refunded
 * than was captured; what the provider has not answered yet counts as if it were done.
 */
@Entity
@Published(topic = "crm.commerce.payment", events = PaymentEvent.class, state = PaymentState.class)
public class Payment extends AggregateRoot<PaymentEvent> implements Owned {
    private UUID orderId;
    private String methodToken;
    private boolean captureAtOnce;

    @Embedded
    private Money amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private Movements movements = new Movements(List.of());

    private Instant requestedAt;

    protected Payment() {} // JPA

    private Payment(UUID orderId, PaymentMethod method, Money amount, Instant at) {
        super(Ids.next());
        this.orderId = orderId;
        this.methodToken = method.token();
        this.captureAtOnce = method.captureAtOnce();
        this.amount = amount;
        this.requestedAt = at;
    }

    static Payment request(UUID orderId, PaymentMethod method, Money amount, Instant at) {
        ensurePositive(amount);
        var payment = new Payment(orderId, method, amount, at);
        payment.ask(Kind.AUTHORISE, amount, at);
        return payment;
    }

    void capture(Money wanted, Instant at) {
        ensurePositive(wanted);
        var open = money(movements.done(Kind.AUTHORISE).subtract(movements.possible(Kind.CAPTURE)));
        ensure(!open.minus(wanted).isNegative(), "capture-exceeds-authorisation", wanted.amount(), open.amount());
        ask(Kind.CAPTURE, wanted, at);
    }

    void refund(Money wanted, Instant at) {
        ensurePositive(wanted);
        var open = money(movements.done(Kind.CAPTURE).subtract(movements.possible(Kind.REFUND)));
        ensure(!open.minus(wanted).isNegative(), "refund-exceeds-captured", wanted.amount(), open.amount());
        ask(Kind.REFUND, wanted, at);
    }

    private void ask(Kind kind, Money wanted, Instant at) {
        var movement = Movement.request(Ids.next(), kind, wanted.amount(), at);
        movements = movements.with(movement);
        raise(new PaymentEvent.Requested(id(), movement.id()));
    }

    /** Takes note of the provider's word, once: empty when the movement was settled before. */
    Optional<Movement> settle(UUID movementId, Settlement settlement, Instant at) {
        return movements.pending(movementId).map(pending -> {
            var settled = pending.settled(settlement, at);
            movements = movements.replacing(settled);
            raise(fact(settled));
            if (settled.is(Kind.AUTHORISE, Status.DONE) && captureAtOnce) {
                ask(Kind.CAPTURE, amount, at);
            }
            return settled;
        });
    }

    private PaymentEvent fact(Movement settled) {
        if (settled.status() == Status.DECLINED) {
            return new PaymentEvent.Declined(id(), settled.id());
        }
        return switch (settled.kind()) {
            case AUTHORISE -> new PaymentEvent.Authorised(id(), settled.id());
            case CAPTURE -> new PaymentEvent.Captured(id(), settled.id());
            case REFUND -> new PaymentEvent.Refunded(id(), settled.id());
        };
    }

    /** The part of the order's total that this payment covers or may cover. */
    Money claim() {
        return money(movements.possible(Kind.AUTHORISE).subtract(movements.done(Kind.REFUND)));
    }

    private static void ensurePositive(Money amount) {
        ensureField(!amount.isZero() && !amount.isNegative(), "amount", "amount-not-positive");
    }

    @Override
    public PaymentState state() {
        var captured = movements.done(Kind.CAPTURE);
        var refunded = movements.done(Kind.REFUND);
        return new PaymentState(
                orderId,
                amount,
                money(movements.done(Kind.AUTHORISE)),
                money(captured),
                money(refunded),
                money(captured.subtract(refunded)),
                movements.items().stream()
                        .map(movement -> PaymentState.Entry.of(movement, amount.currency()))
                        .toList(),
                requestedAt);
    }

    /** Who sees the order sees its payments: the service asks for the order first. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }

    Money money(BigDecimal value) {
        return new Money(value, amount.currency());
    }

    UUID orderId() {
        return orderId;
    }

    String methodToken() {
        return methodToken;
    }

    Movements movements() {
        return movements;
    }
}
