package dev.guanxi.sales.territory;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sales force with provinces of its own, for one test. */
public final class Market {
    public final SalesForce force = new SalesForce();
    public final Elsewhere elsewhere = new Elsewhere();

    /** A place that only this test knows. */
    public String place(String name) {
        return name + "-" + force.key;
    }

    /** A rule for some provinces. */
    public Map<String, ?> provinces(String... names) {
        return Map.of("provinces", List.of(names).stream().map(this::place).toList());
    }

    /** Somebody has the records of a territory. */
    public static Map<String, ?> owner(UUID seller) {
        return Map.of("sellerId", seller, "role", "OWNER");
    }

    public Response draw(Map<String, ?> profile) {
        return draw(profile, null);
    }

    public Response draw(Map<String, ?> profile, @Nullable String since) {
        var named = new HashMap<String, Object>(profile);
        named.computeIfPresent("name", (_, name) -> place(name.toString()));
        var body = new HashMap<String, Object>(Map.of("profile", named));
        if (since != null) {
            body.put("since", since);
        }
        return As.person(force.boss).body(body).post("/territories");
    }

    /** A territory of some provinces, with who has its records. */
    public UUID territory(String name, List<UUID> owners, String... provinces) {
        return drawn(Map.of(
                "name",
                name,
                "rules",
                List.of(provinces(provinces)),
                "people",
                owners.stream().map(Market::owner).toList()));
    }

    public UUID drawn(Map<String, ?> profile) {
        return UUID.fromString(Answers.created(draw(profile)));
    }

    public Response patch(UUID territory, Map<String, ?> patch) {
        return Api.patch(force.boss, "territories", territory, patch);
    }

    /** A customer of somebody, known here as soon as the contact service says so. */
    public UUID customer(String name, Map<String, ?> more) {
        var id = Ids.next();
        tells(id, name, more);
        return id;
    }

    /** The contact service says what a customer is like. */
    public void tells(UUID customer, String name, Map<String, ?> more) {
        var state = new HashMap<String, Object>(
                Map.of("kind", "ORGANISATION", "name", place(name), "status", "ACTIVE", "team", force.team));
        state.putAll(more);
        elsewhere.says("crm.contact.customer", "changed", customer, state);
        var owner = String.valueOf(state.get("ownerId"));
        var status = String.valueOf(state.get("status"));
        eventually(() -> {
            assertThat(Tables.column(
                            "select coalesce(owner_id, 'null') || status from customer_region where id = ?", customer))
                    .containsExactly(owner + status);
            assertThat(Tables.column("select id from customer where id = ?", customer))
                    .hasSize(1);
        });
    }

    /** A lead of somebody, where they say that it is. */
    public UUID lead(String owner, String company, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(Map.of("company", place(company), "familyName", "李"));
        profile.putAll(more);
        return Api.lead(force.person(owner), profile);
    }

    /** An open deal of somebody. */
    public UUID deal(String owner, String amount, @Nullable UUID customer) {
        var terms = new HashMap<String, Object>(Map.of("name", "Deal " + force.key, "amount", Api.cny(amount)));
        if (customer != null) {
            terms.put("customerId", customer);
        }
        return Api.deal(force.person(owner), terms);
    }

    /** Where something falls as it is at this moment, and why. */
    public ValidatableResponse why(UUID record) {
        return As.person(Api.ADA).get("/territory-records/{id}", record).then().statusCode(200);
    }

    /** Waits until lists know where it falls. */
    public void fallsInto(UUID record, @Nullable UUID territory) {
        eventually(() -> row(record)
                .body("items.size()", equalTo(1))
                .body("items[0].territoryId", equalTo(territory == null ? null : territory.toString())));
    }

    /** How lists show it. */
    public ValidatableResponse row(UUID record) {
        return As.person(Api.ADA)
                .queryParam("filter", "id==" + record)
                .get("/territory-records")
                .then()
                .statusCode(200);
    }
}
