package dev.guanxi.sales.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What sales holds about people. */
@ApplicationScoped
class SalesRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "customers", "select id, kind, name, status, merged_into from customer where id = any($1)"),
                Holding.emptied(
                        "leads",
                        """
                        select id, number, source, status, company, given_name, family_name, email, phone, interest, custom,
                            reason, customer_id, contact_id, created_at
                        from lead where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """,
                        "given_name is not null or family_name is not null or email is not null or phone is not null"
                                + " or reason is not null or custom <> '{}'"),
                Holding.emptied("opportunities", """
                        select id, number, name, customer_id, contact_id, stage, amount, currency, custom, opened_at,
                            closed_at
                        from opportunity where id in (
                            select id from opportunity where customer_id = any($1)
                            union select id from opportunity where contact_id = any($1))
                        """, "name <> number"),
                Holding.emptied("removed leads and opportunities", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1)
                            union select id from opportunity where customer_id = any($1)
                            union select id from opportunity where contact_id = any($1))
                        """, "reason is not null"));
    }
}
