package dev.guanxi.commerce.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What e-commerce holds about people. */
@ApplicationScoped
class CommerceRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "customers",
                        "select id, name, status, value_class, merged_into from customer where id = any($1)"),
                Holding.removed("contacts", "select id, merged_into from contact where id = any($1)"),
                Holding.emptied("orders", """
                        select id, number, customer_id, contact_id, opportunity_id, quote_id, channel, status, lines, agreement, total, paid, refunded, buyer, custom,
                            currency, placed_at, paid_at, delivered_at, cancelled_at
                        from customer_order where id in (
                            select id from customer_order where customer_id = any($1)
                            union select id from customer_order where contact_id = any($1))
                        """, "buyer is not null"),
                Holding.impersonal("payments", """
                        select p.id, p.order_id, p.amount, p.currency, p.movements, p.requested_at
                        from payment p join customer_order o on o.id = p.order_id where o.customer_id = any($1)
                        """));
    }
}
