package dev.guanxi.sales.referral;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who know each other, and what is written down of that. */
final class Circle {
    static final String LONG_AGO = "2026-01-01";

    private static final String CUSTOMERS = "crm.contact.customer";

    private final Elsewhere elsewhere = new Elsewhere();

    /** A customer, as soon as sales knows them. */
    UUID customer(String name) {
        var id = Ids.next();
        tell(id, "created", name, "ACTIVE", null);
        eventually("select 1 from customer where id = '%s'".formatted(id));
        return id;
    }

    void merged(UUID customer, String name, UUID into) {
        tell(customer, "merged", name, "MERGED", into);
        eventually("select 1 from customer where id = '%s' and merged_into is not null".formatted(customer));
    }

    void separated(UUID customer, String name) {
        tell(customer, "separated", name, "ACTIVE", null);
        eventually("select 1 from customer where id = '%s' and merged_into is null".formatted(customer));
    }

    private void tell(UUID id, String happened, String name, String status, @Nullable UUID mergedInto) {
        var state = new HashMap<String, @Nullable Object>(Map.of("kind", "PERSON", "name", name, "status", status));
        state.put("mergedInto", mergedInto);
        elsewhere.says(CUSTOMERS, happened, id, state);
    }

    void forgotten(UUID customer) {
        elsewhere.forgets(CUSTOMERS, customer);
    }

    /** Somebody who works for a customer. */
    UUID contact(UUID customer, String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.contact",
                "created",
                id,
                Map.of("customerId", customer, "fullName", name, "familyName", name, "status", "ACTIVE"));
        eventually(("select 1 from contact c join contact_reach k on k.id = c.id where c.id = '%s'"
                        + " and k.customer_id is not null")
                .formatted(id));
        return id;
    }

    static void eventually(String query) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !Tables.column(query).isEmpty());
    }

    /** An order that was paid, as e-commerce tells of it. */
    UUID paid(UUID customer, String amount, String paidAt) {
        var id = Ids.next();
        order(id, "paid", customer, amount, "0.00", paidAt, null);
        return id;
    }

    void order(
            UUID id,
            String happened,
            UUID customer,
            String amount,
            String refunded,
            String paidAt,
            @Nullable UUID deal) {
        var state = new HashMap<String, Object>(Map.of(
                "number",
                "SO-" + id.toString().substring(24),
                "customerId",
                customer,
                "status",
                "PAID",
                "currency",
                "CNY",
                "total",
                Api.cny(amount),
                "refunded",
                Api.cny(refunded),
                "paidAt",
                paidAt));
        if (deal != null) {
            state.put("opportunityId", deal);
        }
        elsewhere.says("crm.commerce.order", happened, id, state);
    }

    static Response refer(Person person, UUID introducer, UUID customer) {
        return refer(person, introducer, customer, Map.of());
    }

    static Response refer(Person person, UUID introducer, UUID customer, Map<String, ?> more) {
        return As.person(person)
                .body(Map.of("introducerCustomerId", introducer, "customerId", customer, "profile", profile(more)))
                .post("/referrals");
    }

    static Map<String, Object> profile(Map<String, ?> more) {
        var profile = new HashMap<String, Object>(Map.of("way", "WORD_OF_MOUTH", "introducedOn", LONG_AGO));
        profile.putAll(more);
        return profile;
    }

    static UUID referred(Person person, UUID introducer, UUID customer) {
        return UUID.fromString(Answers.created(refer(person, introducer, customer)));
    }

    static Map<String, ?> told(String on, String amount, @Nullable String upTo) {
        var told = new HashMap<String, Object>(Map.of("on", on, "amount", Api.cny(amount)));
        if (upTo != null) {
            told.put("upTo", Api.cny(upTo));
        }
        return told;
    }

    static ValidatableResponse tree(Person person, UUID root) {
        return As.person(person).get("/referral-trees/{id}", root).then();
    }

    static List<String> below(Person person, UUID root, String field) {
        return As.person(person)
                .queryParam("below", root)
                .queryParam("sort", "introducedOn")
                .get("/referrals")
                .then()
                .statusCode(200)
                .extract()
                .path("items." + field);
    }
}
