package dev.guanxi.sales.commission;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Our copy of orders that were paid; what is paid back counts on the day on which that was said. */
@ApplicationScoped
public class OrderBook {
    private static final String KEEP = """
            with known as (select sequence, refunded from commission_order where id = $1),
            kept as (
                insert into commission_order (id, sequence, number, owner_id, team, opportunity_id, amount, currency, refunded, paid_at)
                values ($1, $2, $3, $4, $5, $6, $7::text::numeric, $8, $9::text::numeric, $10)
                on conflict (id) do update set sequence = excluded.sequence, number = excluded.number, owner_id = excluded.owner_id,
                    team = excluded.team, opportunity_id = excluded.opportunity_id, amount = excluded.amount,
                    currency = excluded.currency, refunded = excluded.refunded, paid_at = excluded.paid_at
                where excluded.sequence > commission_order.sequence
                returning 1)
            insert into commission_refund (order_id, sequence, day, amount)
            select $1, $2, $11, $9::text::numeric - coalesce((select refunded from known), 0)
            from kept where $9::text::numeric <> coalesce((select refunded from known), 0)
            """;
    private static final String FORGET = "delete from commission_order where id = $1";

    /** Keeps an order as it is now, unless something newer of it is known. */
    public Uni<Void> keep(PaidOrder order, long sequence, Instant at) {
        return InTransaction.update(
                        KEEP,
                        order.id(),
                        sequence,
                        order.number(),
                        order.ownerId(),
                        order.team(),
                        order.opportunityId(),
                        order.total().amount().toPlainString(),
                        order.total().currency(),
                        order.refunded().amount().toPlainString(),
                        order.paidAt().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC).toLocalDate())
                .replaceWithVoid();
    }

    public Uni<Void> forget(UUID order) {
        return InTransaction.update(FORGET, order).replaceWithVoid();
    }
}
