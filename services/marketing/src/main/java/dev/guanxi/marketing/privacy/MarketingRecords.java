package dev.guanxi.marketing.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What marketing holds about people. */
@ApplicationScoped
class MarketingRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "contacts",
                        "select c.id, c.email, k.customer_id from contact c left join contact_customer k on k.id = c.id"
                                + " where c.id = any($1)"),
                Holding.removed(
                        "consents",
                        "select id, person_id, purpose, channel, standing, since, expires_at, way_out from consent where person_id = any($1)"),
                Holding.removed(
                        "relationship levels",
                        "select id, customer_id, level from customer_level where customer_id = any($1)"),
                Holding.impersonal(
                        "tasks", "select id, customer_id, standing from customer_task where customer_id = any($1)"),
                Holding.removed("customers", "select id, status from customer_standing where id = any($1)"),
                Holding.emptied(
                        "responses",
                        """
                        select id, campaign_id, channel, company, given_name, family_name, email, phone, interest,
                            custom, lead_id, customer_id, contact_id, recorded_at
                        from response where id in (
                            select id from response where customer_id = any($1)
                            union select response_id from response_person where contact_id = any($1))
                        """,
                        "given_name is not null or family_name is not null or email is not null or phone is not null"
                                + " or interest is not null"),
                Holding.emptied("removed responses", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from response where customer_id = any($1)
                            union select response_id from response_person where contact_id = any($1))
                        """, "reason is not null"),
                Holding.removed("mailings", """
                        select m.id, m.purpose, m.subject_en, m.body_en, m.subject_zh, m.body_zh, t.outcome, t.reason,
                            t.reason_since, t.error, t.decided_at, t.ended_at
                        from mailing_target t join mailing m on m.id = t.mailing_id where t.contact_id = any($1)
                        """));
    }
}
