package dev.guanxi.service.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What service holds about people. */
@ApplicationScoped
class ServiceRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "customers",
                        "select id, name, status, value_class, merged_into from customer where id = any($1)"),
                Holding.removed(
                        "reporters",
                        "select id, customer_id, full_name, merged_into, status from reporter where id = any($1)"),
                Holding.removed(
                        "relationship levels",
                        "select id, customer_id, level from customer_level where customer_id = any($1)"),
                Holding.impersonal(
                        "tasks", "select id, customer_id, standing from customer_task where customer_id = any($1)"),
                Holding.impersonal("values", "select id, value_class from customer_value where id = any($1)"),
                Holding.impersonal("installed products", """
                        select id, customer_id, order_id, order_line, product_id, sku, name, serial, quantity, status, warranty_until,
                            custom, installed_at
                        from installed_product where customer_id = any($1)
                        """),
                Holding.emptied("removed installed products", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from installed_product where customer_id = any($1))
                        """, "reason is not null"),
                Holding.emptied("cases", """
                        select id, number, customer_id, contact_id, subject, description, resolution, priority, status,
                            customer_level, order_id, installed_product_id, custom, opened_at, due_at, breached, resolved_at
                        from service_case where id in (
                            select id from service_case where customer_id = any($1)
                            union select id from service_case where contact_id = any($1))
                        """, "description is not null or resolution is not null or subject <> '…'"),
                Holding.emptied("removed cases", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from service_case where customer_id = any($1)
                            union select id from service_case where contact_id = any($1))
                        """, "reason is not null"));
    }
}
