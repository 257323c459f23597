package dev.guanxi.sales.referral;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What referrals say of people: that one introduced the other, and what was bought. */
@ApplicationScoped
class HeldReferrals implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.emptied(
                        "referrals", """
                        select id, introducer_customer_id, introducer_contact_id, lead_id, customer_id, way, introduced_on, note,
                            thank_until, told, thanked_on, thanks_note, reward_kind, reward_amount, reward_currency,
                            reward_note, reward_rule_id, reward_status, granted_at, paid_on, payment_reference, created_at
                        from referral where id in (
                            select id from referral where introducer_customer_id = any($1)
                            union select id from referral where introducer_contact_id = any($1)
                            union select id from referral where customer_id = any($1))
                        """, "note is not null or thanks_note is not null or reward_note is not null"),
                Holding.impersonal("orders", """
                        select id, number, customer_id, opportunity_id, status, total, refunded, paid_at
                        from bought_order where customer_id = any($1)
                        """));
    }
}
