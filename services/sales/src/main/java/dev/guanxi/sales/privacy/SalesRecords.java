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
                Holding.removed("contacts", "select id, merged_into from contact where id = any($1)"),
                Holding.removed("needs", """
                        select c.id, c.customer_id, n.english, n.chinese, c.need_id, c.importance, c.met
                        from customer_need c left join need n on n.id = c.need_id where c.customer_id = any($1)
                        """),
                Holding.removed(
                        "decision makers",
                        "select id, customer_id, roles, until from decision_maker where customer_id = any($1)"),
                Holding.emptied(
                        "leads",
                        """
                        select id, number, source, status, company, given_name, family_name, email, phone, interest, custom,
                            reason, return_cause, return_note, customer_id, customer_kind, contact_id, campaign_id, response_id, opportunity_id, created_at,
                            converted_at
                        from lead where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """,
                        "given_name is not null or family_name is not null or email is not null or phone is not null"
                                + " or reason is not null or return_note is not null or custom <> '{}'"),
                Holding.removed("follow-ups of leads", """
                        select f.id, f.lead_id, f.kind, f.happened_at, f.note, f.noted_at from lead_follow_up f
                        where f.lead_id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """),
                Holding.emptied("opportunities", """
                        select id, number, name, customer_id, contact_id, pipeline, stage, amount, currency, rate_currency,
                            rate_house, rate_asked, rate_day, rate_units, rate_worth, lines, custom, reference,
                            expected_close, probability, competitors, checklist, lost_reason, competitor, lead_id,
                            campaign_id, response_id, partner_id,
                            deal_id, opened_at, engaged_at, closed_at
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
