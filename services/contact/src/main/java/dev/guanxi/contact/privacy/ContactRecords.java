package dev.guanxi.contact.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What contact holds about people. */
@ApplicationScoped
class ContactRecords implements PersonalRecords {
    private static final String INTERACTIONS = """
            select id from interaction where customer_id = any($1)
            union select i.id from unnest($1::uuid[]) p
            join interaction i on i.participants @> jsonb_build_object('contacts', jsonb_build_array(p))
            """;

    /** Ids of the files that are kept with people, whose ids are {@code $1}, and with what was talked about with them. */
    static final String FILES = """
            select id from attachment where customer_id = any($1)
            union select id from attachment where contact_id = any($1)
            union select id from attachment where interaction_id in (%s)
            """.formatted(INTERACTIONS);

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.emptied(
                        "customers",
                        """
                        select id, kind, status, name, industry, website, phone, email, country, province, city, district,
                            postcode, street, birthday, identities, custom, value_class, parent_id, merged_into, created_at
                        from customer where id = any($1)
                        """,
                        "name <> '' or phone is not null or email is not null or website is not null or city is not null"
                                + " or street is not null or birthday is not null or identities <> '{\"items\": []}' or custom <> '{}'"),
                Holding.emptied(
                        "contacts",
                        """
                        select id, customer_id, given_name, family_name, full_name, email, phone, job_title, birthday,
                            identities, custom, merged_into, erased, created_at
                        from contact where id = any($1)
                        """,
                        "full_name <> '' or email is not null or phone is not null or job_title is not null"
                                + " or birthday is not null or identities <> '{\"items\": []}' or custom <> '{}'"),
                Holding.removed(
                        "consents",
                        "select id, person_id, purpose, channel, standing, since, source, wording, requested_at, expires_at,"
                                + " suspended, merged_into"
                                + " from consent where person_id = any($1)"),
                Holding.removed("consent entries", """
                        select e.consent_id, e.statement, e.said_at, e.recorded_at, e.source, e.wording, e.expires_at,
                            e.evidence, e.attachment, e.ip, e.actor_name
                        from consent_entry e join consent c on c.id = e.consent_id where c.person_id = any($1)
                        """),
                Holding.emptied("expectations", """
                        select id, customer_id, topic, unit, better, expected, note, standing, promised, reason, delivered,
                            delivered_at, expectation_gap, promise_gap, missed, created_at
                        from expectation where customer_id = any($1)
                        """, "note is not null or reason is not null"),
                Holding.emptied(
                        "interactions",
                        """
                        select id, customer_id, kind, direction, participants, started_at, minutes, hours, amount, currency,
                            served, subject, course, result, created_at
                        from interaction where id in (%s)
                        """.formatted(INTERACTIONS),
                        "subject <> '' or course is not null or result is not null"),
                Holding.emptied(
                        "timeline", """
                        select id, customer_id, occurred_at, kind, source, number, detail, subject, course, result, aspects,
                            amount, currency
                        from timeline_entry where customer_id = any($1)
                        """, "coalesce(subject, '') <> '' or course is not null or result is not null"),
                Holding.removed("preferences", """
                        select id, customer_id, contact_id, topic, value, how_known, confidence, observed_on, confirmed_on,
                            valid_until, standing, created_at
                        from preference where customer_id = any($1) or contact_id = any($1)
                        """),
                Holding.removed("visits", """
                        select id, customer_id, kind, started_at
                        from guest_visit where customer_id = any($1) or contact_ids && $1::uuid[]
                        """),
                Holding.removed("positions", """
                        select id, contact_id, customer_id, department_id, job_title, roles, since, until, created_at
                        from position where customer_id = any($1) or contact_id = any($1)
                        """),
                Holding.removed("needs", """
                        select c.id, c.customer_id, n.english, n.chinese, c.importance, c.source, c.evidence, c.met,
                            c.met_by, c.revenue, n.description, c.created_at
                        from customer_need c join need n on n.id = c.need_id where c.customer_id = any($1)
                        """),
                Holding.removed("joint plans", """
                        select id, customer_id, objectives, valid_from, valid_until, review_months, standing, created_at
                        from joint_plan where customer_id = any($1)
                        """),
                Holding.removed("levels chosen", """
                        select id, customer_id, product_line, level, reason, standing, chosen_at
                        from level_choice where customer_id = any($1)
                        """),
                Holding.removed("fits", """
                        select id, prospect_id, prospect_kind, definition_id, number, score, met, off_target
                        from fit where prospect_id = any($1)
                        """),
                Holding.removed("attachments", """
                        select id, customer_id, contact_id, interaction_id, name, media_type, size, sha256, scan,
                            uploaded_at
                        from attachment where id in (%s)
                        """.formatted(FILES)),
                Holding.removed("statements of sources", """
                        select id, record_id, field, source, value, said_at, heard_at, told_by, reference
                        from origin_statement where record_id = any($1)
                        """),
                Holding.removed("confirmed values", """
                        select record_id, field, normal, confirmed_by, confirmed_at
                        from origin_confirmation where record_id = any($1)
                        """),
                Holding.emptied(
                        "tasks",
                        """
                        select id, customer_id, kind, aspect, subject_english, subject_chinese, reason, due_on, repeat_every,
                            repeat_unit, repeat_first, repeat_until, standing, result, created_at, closed_at
                        from task where customer_id = any($1)
                        """,
                        "subject_english <> '' or subject_chinese <> '' or reason is not null or result is not null"),
                Holding.impersonal("purchases", """
                        select id, customer_id, number, status, total, refunded, placed_at, paid_at, delivered_at
                        from purchase where customer_id = any($1)
                        """),
                Holding.removed("relationship levels", """
                        select customer_id, product_line, level, ground from customer_level where customer_id = any($1)
                        """),
                Holding.removed("announced levels", """
                        select id, customer_id, level, ground from announced_level where customer_id = any($1)
                        """),
                Holding.removed("departments", """
                        select id, customer_id, name, purpose, parent_id, created_at
                        from department where customer_id = any($1)
                        """),
                Holding.removed("notifications about them", """
                        select id, kind, customer_id, text_en, text_zh, occurred_at
                        from notification where customer_id = any($1)
                        """),
                Holding.emptied(
                        "merges",
                        """
                        select id, kind, survivor_id, absorbed, merged_at, survivor_before, survivor_given,
                            absorbed_before, field_outcomes, reversed_at, stayed
                        from record_merge where id in (select merge_id from merge_part where record_id = any($1))
                        """,
                        "survivor_before is not null or survivor_given is not null or absorbed_before is not null"
                                + " or field_outcomes is not null"),
                Holding.removed("orders as a guest", """
                        select id, customer_id, contact_id, placed_at
                        from guest_order where customer_id = any($1) or contact_id = any($1)
                        """),
                Holding.removed("adopted values", """
                        select record_id, field, version from origin_adoption where record_id = any($1)
                        """),
                Holding.impersonal("figures", """
                        select id, revenue, other_revenue, orders, first_order_at, last_order_at, monetary, value_class,
                            computed_at
                        from customer_value where id = any($1)
                        """),
                Holding.impersonal(
                        "deals",
                        "select id, customer_id, stage, amount from customer_deal where customer_id = any($1)"),
                Holding.impersonal(
                        "aspects served",
                        "select customer_id, aspect, last_at from aspect_served where customer_id = any($1)"),
                Holding.impersonal("turns of programmes", """
                        select customer_id, product_line, step_id, anchor, next_on
                        from programme_turn where customer_id = any($1)
                        """));
    }
}
