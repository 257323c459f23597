package dev.guanxi.commerce.stock;

import dev.guanxi.commerce.stock.StockMovement.Kind;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds stock for orders, in the order's own transaction. The rows are locked in one order before
 * they are looked at, so that parallel checkouts queue up, never deadlock and never oversell.
 */
@ApplicationScoped
public class StockReservations {
    private static final String LOCK =
            "select s.code from stock_item s where s.id in (select d.id from (%s) d) order by s.id for update of s";
    private static final String SHORT = """
            select s.code from stock_item s join (%s) d on d.id = s.id
            where s.on_hand - s.reserved < d.quantity order by s.code
            """;
    private static final String MOVE = """
            with demand as (%s),
            moved as (
                update stock_item s set on_hand = s.on_hand + :hand * d.quantity, reserved = s.reserved + :held_more * d.quantity
                from demand d where s.id = d.id returning s.id, d.quantity)
            insert into stock_movement (stock_item_id, kind, quantity, order_id, actor, moved_at)
            select id, :kind, quantity, :order, :actor, :at from moved
            """;

    private final CurrentCaller caller;
    private final Clock clock;

    StockReservations(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Holds so many pieces of each product for an order, all of it or nothing, and then refuses. */
    public Uni<Void> reserve(UUID orderId, Map<UUID, Integer> pieces) {
        return tryReserve(orderId, pieces)
                .invoke(shortage -> shortage.ifPresent(code -> {
                    throw new RuleBroken("out-of-stock", code);
                }))
                .replaceWithVoid();
    }

    /** The same without refusing: names an item that is short. */
    public Uni<Optional<String>> tryReserve(UUID orderId, Map<UUID, Integer> pieces) {
        var demand = Demand.of(pieces);
        return codes(LOCK, demand)
                .chain(() -> codes(SHORT, demand))
                .chain(shortages -> shortages.isEmpty()
                        ? move(demand, orderId, Kind.RESERVED).replaceWith(Optional.<String>empty())
                        : Uni.createFrom().item(Optional.of(shortages.getFirst())));
    }

    /** Lets go of what an order holds. */
    public Uni<Void> release(UUID orderId) {
        return moveHeld(orderId, Kind.RELEASED);
    }

    /** What an order holds leaves the house. */
    public Uni<Void> ship(UUID orderId) {
        return moveHeld(orderId, Kind.SHIPPED);
    }

    private Uni<Void> moveHeld(UUID orderId, Kind kind) {
        var demand = Demand.heldBy(orderId);
        return codes(LOCK, demand).chain(() -> move(demand, orderId, kind));
    }

    private static Uni<List<String>> codes(String sql, Demand demand) {
        return Panache.getSession()
                .chain(session -> demand.bind(session.createNativeQuery(sql.formatted(demand.sql()), String.class))
                        .getResultList());
    }

    private Uni<Void> move(Demand demand, UUID orderId, Kind kind) {
        return Panache.getSession()
                .chain(session -> demand.bind(session.createNativeQuery(MOVE.formatted(demand.sql())))
                        .setParameter("hand", kind == Kind.SHIPPED ? -1 : 0)
                        .setParameter("held_more", kind == Kind.RESERVED ? 1 : -1)
                        .setParameter("kind", kind.name())
                        .setParameter("order", orderId)
                        .setParameter("actor", caller.get().id())
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
