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
                Holding.removed(
                        "how customers are reached",
                        "select id, name, phone, email, status from customer_reach where id = any($1)"),
                Holding.removed(
                        "how contacts are reached",
                        "select id, customer_id, full_name, phone, email, status from contact_reach where id = any($1)"),
                Holding.removed(
                        "where customers are",
                        "select id, name, status, merged_into, country, province, city, district, postcode, industry, custom"
                                + " from customer_region where id = any($1)"),
                Holding.removed(
                        "territories of customers",
                        "select record_id, kind, territory_id, cause, others, tied, placed_at from territory_place"
                                + " where record_id = any($1)"),
                Holding.impersonal(
                        "realignments of territories",
                        "select id, realignment_id, kind, record_id, from_territory_id, to_territory_id, owner_id, team,"
                                + " to_owner_id, to_team, amount, currency, late, agreed, outcome, finding"
                                + " from realignment_move where record_id = any($1)"),
                Holding.removed(
                        "who is asked to be in charge of customers",
                        "select id, from_owner_id, from_team, reason, asked_at from customer_charge where id = any($1)"),
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
                        select id, number, source, status, company, given_name, family_name, email, phone, interest, country, province, city,
                            district, postcode, industry, custom,
                            reason, score, joined_into, also_from, return_cause, return_note, customer_id, customer_kind, contact_id, campaign_id, response_id, opportunity_id, created_at,
                            happened_at, converted_at
                        from lead where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """,
                        "given_name is not null or family_name is not null or email is not null or phone is not null"
                                + " or reason is not null or return_note is not null or custom <> '{}'"),
                Holding.emptied("how leads were judged", """
                        select id, probability, traits, scored_at from lead_score where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """, "traits <> '{}'"),
                Holding.removed("follow-ups of leads", """
                        select f.id, f.lead_id, f.kind, f.happened_at, f.note, f.noted_at from lead_follow_up f
                        where f.lead_id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1))
                        """),
                Holding.emptied("opportunities", """
                        select id, number, name, customer_id, contact_id, pipeline, stage, stage_since, next_step, next_step_on, amount, currency, rate_currency,
                            rate_house, rate_asked, rate_day, rate_units, rate_worth, lines, custom, reference,
                            expected_close, probability, forecast_as, competitors, checklist, lost_reason, competitor, lead_id,
                            campaign_id, response_id, partner_id,
                            deal_id, quote_id, opened_at, happened_at, engaged_at, closed_at
                        from opportunity where id in (
                            select id from opportunity where customer_id = any($1)
                            union select id from opportunity where contact_id = any($1))
                        """, "name <> number"),
                Holding.emptied(
                        "quotes", """
                        select id, number, edition, status, name, customer_id, contact_id, opportunity_id, wins_opportunity,
                            currency, rate_currency, rate_house, rate_asked, rate_day, rate_units, rate_worth, lines,
                            discount_percent, discount_amount, gross, reduction, net, tax, total, valid_until,
                            payment_terms, delivery_terms, note, language, custom, asked_why, decided_why, answer_name,
                            answer_remark, answered_at, created_at, edition_at, sent_at, order_id, order_number
                        from quote where id in (
                            select id from quote where customer_id = any($1)
                            union select id from quote where contact_id = any($1))
                        """, "name <> number or answer_name is not null or answer_remark is not null"),
                Holding.emptied("editions of quotes", """
                        select e.quote_id, e.edition, e.document, e.sent_at from quote_edition e where e.quote_id in (
                            select id from quote where customer_id = any($1)
                            union select id from quote where contact_id = any($1))
                        """, "document ->> 'name' <> document ->> 'number'"),
                Holding.emptied("documents", """
                        select id, number, name, kind, status, language, template_id, template_edition, customer_id,
                            contact_id, opportunity_id, quote_id, quote_edition, starts_on, ends_on, notice_on, sign_by,
                            signatories, sent_hash, signed_hash, sent_at, closed_at, closed_why, asked_why, decided_why,
                            custom, created_at
                        from document where id in (
                            select id from document where customer_id = any($1)
                            union select id from document where contact_id = any($1))
                        """, "name <> number or closed_why is not null"),
                Holding.emptied("contents of documents", """
                        select c.document_id, c.content from document_content c where c.document_id in (
                            select id from document where customer_id = any($1)
                            union select id from document where contact_id = any($1))
                        """, "content ->> 'title' <> ''"),
                Holding.removed("files of documents", """
                        select f.document_id, f.part, f.hash, f.made_at, encode(f.file, 'base64') as file
                        from document_file f where f.document_id in (
                            select id from document where customer_id = any($1)
                            union select id from document where contact_id = any($1))
                        """),
                Holding.removed("parts in deals", """
                        select id, opportunity_id, contact_id, deputy_id, roles, note, added_at from deal_contact
                        where contact_id = any($1) or deputy_id = any($1)
                        """),
                Holding.removed("account plans", """
                        select id, customer_id, name, valid_from, valid_until, objectives, actions, total, done, next_due,
                            created_at, removed
                        from account_plan where customer_id = any($1)
                        """),
                appointments(),
                Holding.emptied("removed leads, opportunities and plans", """
                        select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id in (
                            select id from lead where customer_id = any($1)
                            union select id from lead where contact_id = any($1)
                            union select id from opportunity where customer_id = any($1)
                            union select id from opportunity where contact_id = any($1)
                            union select id from quote where customer_id = any($1)
                            union select id from quote where contact_id = any($1)
                            union select id from document where customer_id = any($1)
                            union select id from document where contact_id = any($1)
                            union select id from account_plan where customer_id = any($1))
                        """, "reason is not null"));
    }

    /** Of a confidential one it is told when it is; what it says is its people's alone, who are asked for it. */
    private static Holding appointments() {
        return Holding.emptied("appointments", """
                select id, local_begin, local_end, zone, all_day, rule, begins_at, ends_at, status, customer_id, contact_id,
                    confidential, blocking, created_at, happened_at,
                    case when not confidential then type end as type,
                    case when not confidential then title end as title,
                    case when not confidential then details end as details,
                    case when not confidential then place end as place,
                    case when not confidential then latitude end as latitude,
                    case when not confidential then longitude end as longitude,
                    case when not confidential then lead_id end as lead_id,
                    case when not confidential then opportunity_id end as opportunity_id,
                    case when not confidential then notes end as notes,
                    case when not confidential then outcome end as outcome,
                    case when not confidential then result end as result,
                    case when not confidential then done_at end as done_at,
                    title <> type or place is not null or latitude is not null or notes is not null
                        or result is not null as says_more
                from appointment where id in (
                    select id from appointment where customer_id = any($1)
                    union select id from appointment where contact_id = any($1))
                """, "says_more");
    }
}
