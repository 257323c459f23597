package dev.guanxi.commerce.payment;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.commerce.order.Order;
import dev.guanxi.commerce.order.OrderService;
import dev.guanxi.commerce.order.OrderStatus;
import dev.guanxi.commerce.payment.Movement.Kind;
import dev.guanxi.commerce.payment.Movement.Status;
import dev.guanxi.platform.domain.Money;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for money, takes it and gives it back. Each of these writes down what is to be asked of the
 * provider and answers at once; the {@link Cashier} asks, and the settlement comes here.
 */
@ApplicationScoped
public class PaymentService {
    private final Payments payments;
    private final Errands errands;
    private final OrderService orders;
    private final Clock clock;

    PaymentService(Payments payments, Errands errands, OrderService orders, Clock clock) {
        this.payments = payments;
        this.errands = errands;
        this.orders = orders;
        this.clock = clock;
    }

    @WithSession
    public Uni<Payment> get(UUID id) {
        return payments.require(id).call(payment -> orders.get(payment.orderId()));
    }

    @WithSession
    public Uni<List<Payment>> ofOrder(UUID orderId) {
        return orders.get(orderId).chain(order -> payments.findOf(order.id()));
    }

    /**
     * Begins a payment for an order.
     *
     * @param amount how much of the order; null for all that no payment covers yet
     */
    @WithTransaction
    public Uni<Payment> request(UUID orderId, PaymentMethod method, @Nullable Money amount) {
        return orders.lock(orderId)
                .chain(order -> payments.findOf(orderId).map(others -> request(order, others, method, amount)))
                .chain(payments::add)
                .call(errands::note);
    }

    private Payment request(Order order, List<Payment> others, PaymentMethod method, @Nullable Money amount) {
        ensure(order.status() == OrderStatus.PLACED, "order-not-payable", order.status());
        var claimed = others.stream()
                .map(Payment::claim)
                .reduce(Money.zero(order.total().currency()), Money::plus);
        var open = order.total().minus(claimed);
        var wanted = amount == null ? open : amount;
        ensure(
                !open.minus(wanted).isNegative() && !open.isZero(),
                "payment-exceeds-order",
                wanted.amount(),
                open.amount());
        return Payment.request(order.id(), method, wanted, clock.instant());
    }

    @WithTransaction
    public Uni<Payment> capture(UUID id, Money amount) {
        return move(id, (payment, order) -> {
            ensure(order.status() == OrderStatus.PLACED, "order-not-payable", order.status());
            payment.capture(amount, clock.instant());
        });
    }

    @WithTransaction
    public Uni<Payment> refund(UUID id, Money amount) {
        return move(id, (payment, _) -> payment.refund(amount, clock.instant()));
    }

    private Uni<Payment> move(UUID id, BiConsumer<Payment, Order> movement) {
        return payments.require(id)
                .call(payment -> orders.get(payment.orderId()).invoke(order -> movement.accept(payment, order)))
                .call(payments::save)
                .call(errands::note);
    }

    /** The provider's word about an errand; heard twice it counts once. */
    @WithTransaction
    Uni<Void> settle(Errand errand, Settlement word) {
        return errands.crossOff(errand.movementId())
                .chain(first ->
                        first ? settleOnce(errand, word) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settleOnce(Errand errand, Settlement word) {
        return payments.require(errand.paymentId())
                .call(payment -> payment.settle(errand.movementId(), word, clock.instant())
                        .map(settled -> tellOrder(payment, settled))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .call(payments::save)
                .chain(errands::note);
    }

    private Uni<Void> tellOrder(Payment payment, Movement settled) {
        if (settled.status() != Status.DONE || settled.kind() == Kind.AUTHORISE) {
            return Uni.createFrom().voidItem();
        }
        var moved = payment.money(settled.amount());
        return settled.kind() == Kind.REFUND
                ? orders.giveBack(payment.orderId(), moved).replaceWithVoid()
                : orders.receive(payment.orderId(), moved)
                        .invoke(order -> returnWhatCameTooLate(payment, moved, order))
                        .replaceWithVoid();
    }

    /** The order was called off while the provider took the money. */
    private void returnWhatCameTooLate(Payment payment, Money moved, Order order) {
        if (order.status() == OrderStatus.CANCELLED) {
            payment.refund(moved, clock.instant());
        }
    }
}
