package dev.guanxi.insight.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What insight holds about people. */
@ApplicationScoped
class InsightRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "customers", "select id, kind, name, status, merged_into from customer where id = any($1)"),
                Holding.impersonal(
                        "sales",
                        "select id, customer_id, status, total, refunded, paid_at from sale where customer_id = any($1)"),
                Holding.impersonal("values", """
                        select id, revenue, currency, other_revenue, orders, orders_counted, first_order_at, last_order_at,
                            value_class, previous_class, cost_to_serve, other_costs, buyer, merged_into, computed_at
                        from customer_value where id = any($1)
                        """),
                Holding.impersonal("costs", """
                        select x.expense_id, x.position, x.customer_id, x.day, x.amount, x.currency, e.number, e.kind, e.status
                        from customer_expense x join expense e on e.id = x.expense_id where x.customer_id = any($1)
                        """),
                Holding.impersonal(
                        "class changes",
                        "select id, customer_id, from_class, to_class, basis, changed_at from class_change where customer_id = any($1)"),
                Holding.impersonal(
                        "figures told by sales",
                        "select id, customer_id, year, low, high, currency, recorded_at from sales_figure where customer_id = any($1)"));
    }
}
