package dev.guanxi.partner.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What partner-portal holds about people. */
@ApplicationScoped
class PartnerRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "customers",
                        "select id, name, website, phone, country, status, merged_into from customer where id = any($1)"),
                Holding.removed("contacts", "select id, email from contact where id = any($1)"),
                Holding.removed(
                        "recognised by", "select key, customer_id from customer_key where customer_id = any($1)"),
                Holding.impersonal(
                        "opportunities",
                        "select id, customer_id, partner_id, stage from opportunity where customer_id = any($1)"),
                Holding.emptied(
                        "deals",
                        """
                        select id, number, partner_id, status, company, website, given_name, family_name, email, phone,
                            amount, currency, custom, customer_id, customer_key, expected_close, opportunity_id, stage,
                            registered_at, decide_by, decided_at, protected_until, withdrawn_at, reason
                        from deal where id in (
                            select id from deal where customer_id = any($1)
                            union select deal_id from deal_person where contact_id = any($1))
                        """,
                        "given_name is not null or family_name is not null or email is not null or phone is not null"
                                + " or status = 'WITHDRAWN' and reason is not null"),
                Holding.emptied("removed deals", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from deal where customer_id = any($1)
                            union select deal_id from deal_person where contact_id = any($1))
                        """, "reason is not null"));
    }
}
