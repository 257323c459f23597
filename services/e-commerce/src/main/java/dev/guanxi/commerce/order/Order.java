package dev.guanxi.commerce.order;

import static dev.guanxi.commerce.order.OrderStatus.CANCELLED;
import static dev.guanxi.commerce.order.OrderStatus.DELIVERED;
import static dev.guanxi.commerce.order.OrderStatus.PAID;
import static dev.guanxi.commerce.order.OrderStatus.PLACED;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought. It is paid when what was taken, less what was given back, covers the
 * total; it is delivered once paid; it can be called off until then, when it holds no money.
 */
@Entity(name = "CustomerOrder")
@Table(name = "customer_order")
@Published(topic = "crm.commerce.order", events = OrderEvent.class, state = OrderState.class)
public class Order extends AggregateRoot<OrderEvent> implements Owned {
    private String number;
    private UUID customerId;
    private @Nullable UUID contactId;
    private @Nullable UUID opportunityId;
    private @Nullable UUID quoteId;

    @Enumerated(EnumType.STRING)
    private OrderChannel channel;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private boolean stockHeld;

    @JdbcTypeCode(SqlTypes.JSON)
    private OrderLines lines;

    /** What a quote agreed; null for an order that came otherwise. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Agreement agreement;

    @Embedded
    private Settlement settlement;

    /** Null when the buyer said nothing of it, or is erased. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BuyerReach buyer;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant placedAt;
    private @Nullable Instant paidAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant cancelledAt;

    protected Order() {} // JPA

    private Order(Placement placement, Basket basket) {
        super(placement.orderId());
        var ownership = placement.buyer().ownership();
        this.number = placement.number();
        this.customerId = Objects.requireNonNull(ownership.customer(), "an order has a customer");
        this.contactId = placement.contactId();
        this.opportunityId = placement.opportunityId();
        this.quoteId = placement.quoteId();
        this.channel = placement.buyer().channel();
        this.status = PLACED;
        this.lines = basket.lines();
        this.agreement = basket.agreement();
        this.settlement = Settlement.of(basket.total());
        this.buyer = BuyerReach.said(placement.reach());
        this.custom = placement.custom();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.placedAt = placement.at();
    }

    static Order place(Placement placement, Basket basket) {
        var order = new Order(placement, basket);
        order.raise(new OrderEvent.Placed(order.id()));
        if (order.settlement.isCovered()) {
            order.settle(placement.at());
        }
        return order;
    }

    /** Its stock is set aside now. */
    void holdStock() {
        stockHeld = true;
    }

    /** Takes note of money that came. A cancelled order takes note too; whoever asks gives it back. */
    void receive(Money amount, Instant at) {
        settlement.receive(amount);
        if (status == PLACED && settlement.isCovered()) {
            settle(at);
        } else {
            raise(new OrderEvent.PartPaid(id(), amount));
        }
    }

    private void settle(Instant at) {
        status = PAID;
        paidAt = at;
        raise(new OrderEvent.Paid(id()));
    }

    void giveBack(Money amount) {
        settlement.giveBack(amount);
        raise(new OrderEvent.Refunded(id(), amount));
    }

    /** The goods leave; each piece of a serialised product gets the next of the numbers. */
    void deliver(List<Long> serialNumbers, Instant at) {
        ensure(status == PAID, "order-not-deliverable", number, status);
        lines = lines.delivered(serialNumbers);
        status = DELIVERED;
        stockHeld = false;
        deliveredAt = at;
        raise(new OrderEvent.Delivered(id()));
    }

    void cancel(Instant at) {
        ensure(status == PLACED || status == PAID, "order-not-cancellable", number, status);
        var held = settlement.held();
        ensure(held.isZero(), "order-holds-money", number, held.amount() + " " + held.currency());
        status = CANCELLED;
        stockHeld = false;
        cancelledAt = at;
        raise(new OrderEvent.Cancelled(id()));
    }

    /** Its customer goes on as another one, or is separate again. */
    void moveTo(UUID survivor) {
        if (!survivor.equals(customerId)) {
            customerId = survivor;
            raise(new OrderEvent.Moved(id(), survivor));
        }
    }

    /** Whoever ordered goes on as another contact. */
    void moveToContact(UUID survivor) {
        contactId = survivor;
        raise(new OrderEvent.Moved(id(), customerId));
    }

    /** Says something else in fields of an administrator; what was bought stays what it is. */
    void change(CustomValues custom) {
        this.custom = custom;
        raise(new OrderEvent.Changed(id()));
    }

    public CustomValues custom() {
        return custom;
    }

    /**
     * The person who bought is erased; that something was bought stays.
     *
     * @param impersonal what stays of values in fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        var kept = impersonal.apply(custom);
        if (buyer != null || !kept.equals(custom)) {
            buyer = null;
            custom = kept;
            raise(new OrderEvent.PersonErased(id()));
        }
    }

    int serialsNeeded() {
        return lines.serialsNeeded();
    }

    @Override
    public OrderState state() {
        return new OrderState(
                number,
                customerId,
                contactId,
                opportunityId,
                quoteId,
                channel,
                status,
                settlement.currency(),
                settlement.total(),
                settlement.paid(),
                settlement.refunded(),
                lines.items().stream()
                        .map(line -> OrderState.Line.of(line, settlement.currency()))
                        .toList(),
                agreement,
                buyer,
                custom.values(),
                ownerId,
                team,
                placedAt,
                paidAt,
                deliveredAt,
                cancelledAt);
    }

    @Override
    public Ownership ownership() {
        return new Ownership(ownerId, team, null, customerId);
    }

    public OrderStatus status() {
        return status;
    }

    public Money total() {
        return settlement.total();
    }

    /** Pieces by product, all lines together. */
    Map<UUID, Integer> pieces() {
        return lines.pieces();
    }

    boolean isStockHeld() {
        return stockHeld;
    }
}
