package dev.guanxi.sales.telesales;

import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps calls true when customers are merged and people forgotten. Who is forgotten is on no list any more; that they do
 * not want to be called stays, by a fingerprint of their number.
 */
@ApplicationScoped
public class CallUpkeep implements CustomerFollower, Forgetful, PersonalRecords {
    private static final Place CUSTOMER = new Place("customer", "phone_call", "customer_id");
    private static final Place CONTACT = new Place("contact", "phone_call", "contact_id");

    private static final String REPOINT = """
            update call_target t set customer_id = c.merged_into from customer c
            where c.id = t.customer_id and c.merged_into is not null and c.id = any($1)
            """;
    private static final String REPOINT_CONTACT = """
            update call_target t set contact_id = c.merged_into from contact c
            where c.id = t.contact_id and c.merged_into is not null and c.id = any($1)
            """;
    private static final String DROP_LEAD = "delete from call_target where lead_id = $1";
    private static final String EMPTY_OF_LEAD = """
            update phone_call set note = null, answers = '{"items": []}' where lead_id = $1 and customer_id is null
            """;
    private static final String DROP_CUSTOMER = "delete from call_target where customer_id = $1";
    private static final String DROP_CONTACT = "delete from call_target where contact_id = $1";

    private final Calls calls;
    private final Followers followers;

    CallUpkeep(Calls calls, Followers followers) {
        this.calls = calls;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(CUSTOMER, customers, calls, PhoneCall::repoint)
                .chain(() -> InTransaction.update(REPOINT, (Object) customers.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return followers
                .follow(CONTACT, contacts, calls, PhoneCall::repointContact)
                .chain(() -> InTransaction.update(REPOINT_CONTACT, (Object) contacts.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return calls.changeEach(calls.ofCustomer(customer), PhoneCall::forgetPerson)
                .chain(() -> InTransaction.update(DROP_CUSTOMER, customer))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return calls.changeEach(calls.ofContact(contact), PhoneCall::forgetPerson)
                .chain(() -> InTransaction.update(DROP_CONTACT, contact))
                .replaceWithVoid();
    }

    /** A lead that is no more, or of whose person nothing is to be left. */
    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(DROP_LEAD, subject)
                .chain(() -> InTransaction.update(EMPTY_OF_LEAD, subject))
                .replaceWithVoid();
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "places of customers", "select id, country, province from customer_place where id = any($1)"),
                Holding.removed("consents", """
                        select id, person_id, purpose, channel, standing, expires_at from consent where person_id = any($1)
                        """),
                Holding.impersonal("orders of customers", """
                        select id, customer_id, number, status, total, placed_at from customer_order
                        where customer_id = any($1)
                        """),
                Holding.impersonal("cases of customers", """
                        select id, customer_id, number, status, opened_at from customer_case where customer_id = any($1)
                        """),
                Holding.removed("numbers to call", """
                        select id, list_id, number, lead_id, customer_id, contact_id, zones, state, left_out, attempts, next_at,
                            last_result, last_effect, last_at, call_back_at, call_back_zone, call_back_asked, given, reminded_at, added_at
                        from call_target where id in (
                            select id from call_target where customer_id = any($1)
                            union select id from call_target where contact_id = any($1))
                        """),
                Holding.emptied("calls", """
                        select id, status, list_id, target_id, lead_id, customer_id, contact_id, attempt, script_id,
                            script_edition, result, effect, note, answers, quotes, ordered_quote, opportunity_id, call_back_at,
                            started_at, ended_at
                        from phone_call where id in (
                            select id from phone_call where customer_id = any($1)
                            union select id from phone_call where contact_id = any($1))
                        """, "note is not null or answers <> '{\"items\": []}'"));
    }
}
