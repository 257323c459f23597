package dev.guanxi.commerce.order.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.REP;
import static dev.guanxi.commerce.Shop.customer;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsChangedAlikeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders have fields of an administrator, which are changed many at once; nothing else of an order is. */
@QuarkusTest
class OrderKindTest extends RecordsChangedAlikeTest {
    private static UUID customer = Ids.next();
    private static String product = "";

    @BeforeEach
    void somebodyWhoBuys() {
        customer = Ids.next();
        product = Shop.product("9.00", false);
        elsewhere.says("crm.contact.customer", "created", customer, customer("Buyer"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Tables.column("select id::text from customer where id = '" + customer + "'"))
                                .isNotEmpty());
    }

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "orders",
                "crm.commerce.order",
                REP,
                REP,
                "custom",
                List.of("Order", "NewOrder"),
                values -> ordered(REP, Map.of("customerId", customer, "custom", values)));
    }

    private static Response ordered(Person by, Map<String, ?> more) {
        var order = new HashMap<String, Object>(more);
        order.put("lines", List.of(line(product, 1)));
        return As.person(by).body(order).post("/orders");
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of();
    }

    @Test
    void ordersDoNotGoIntoTheBin() {
        As.person(REP)
                .body(Map.of("list", "orders", "filter", "status==NEW", "action", "REMOVE"))
                .post("/bulk-changes")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("list"))
                .body("violations[0].message", containsString("products"));
    }

    @Test
    void nothingElseOfAnOrderChangesAndItsFieldsAreRestored() {
        var id = created(2);
        for (var patch : List.of(Map.of("status", "PAID"), Map.of("total", "1.00"), Map.of("lines", List.of()))) {
            kind().patch(REP, id, patch).then().statusCode(400);
        }
        kind().patch(REP, id, custom(rating, 3)).then().statusCode(200);
        kind().patch(Shop.OTHER_REP, id, custom(rating, 4)).then().statusCode(404);

        As.person(REP)
                .header("If-Match", kind().tag(id))
                .body(Map.of("version", 0))
                .post("/orders/{id}/restoration", id)
                .then()
                .statusCode(200)
                .body("custom." + rating, equalTo(2));
        As.person(ADMIN)
                .header("If-Match", kind().tag(id))
                .delete("/orders/{id}", id)
                .then()
                .statusCode(405);
    }

    @Test
    void shoppersSeeNoneOfThemAndSayNone() {
        var shopper = Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer);
        var id = created(2);
        seesNoValues(shopper, id);

        ordered(shopper, custom(rating, 3)).then().statusCode(403);
        var must = key("must");
        defined(must, "TEXT", Map.of("required", true));
        ordered(shopper, Map.of()).then().statusCode(201).body("custom", nullValue());
    }

    @Test
    void aWonDealBecomesAnOrderWithTheDefaultsAndWithoutWhatIsRequired() {
        var tier = key("tier");
        defined(tier, "TEXT", Map.of("defaultValue", "silver"));
        defined(key("must"), "TEXT", Map.of("required", true));
        var opportunity = Ids.next();

        elsewhere.says("crm.sales.opportunity", "won", opportunity, won(customer, product, 1, "8.00"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> As.person(ADMIN)
                        .queryParam("filter", "opportunityId==" + opportunity)
                        .get("/orders")
                        .then()
                        .body("items.custom." + tier, hasItem("silver")));
    }

    @Test
    void ofAnErasedPersonNoWordsAreLeft() {
        var word = key("word");
        var note = key("note");
        defined(note, "TEXT", Map.of());
        var id = id(kind().create().apply(Map.of(note, word, rating, 3)));
        assertThat(Tables.mentioning(word)).contains("customer_order", "audit_trail");

        elsewhere.forgets("crm.contact.customer", customer);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        shows(id, rating, 3);
        kind().record(id).body("custom." + note, nullValue()).body("total.amount", equalTo("9.00"));
    }
}
