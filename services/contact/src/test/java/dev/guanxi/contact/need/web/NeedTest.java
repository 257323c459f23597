package dev.guanxi.contact.need.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whatManyNeedAndNoProductMeetsIsSuggestedUntilOneDoes() {
        var breathable = Api.need("Breathable", "透气");
        var club = Api.customer(ANN, Map.of("name", "跑步俱乐部"));
        var school = Api.customer(ANN, Map.of("name", "体育学校"));
        need(ANN, club, breathable, 5);
        need(ANN, school, breathable, 3);
        worth(club, "1200.00");
        worth(school, "300.50");

        eventually(() -> suggestion(breathable, "revenue.amount", equalTo("1500.50")));
        suggestion(breathable, "chinese", equalTo("透气"));
        suggestion(breathable, "customers", equalTo(2));
        suggestion(breathable, "weight", equalTo(8));

        var shoe = product("网面跑鞋", true);
        eventually(() -> fulfil(breathable, shoe, 40).statusCode(200));
        suggestion(breathable, "customers", equalTo(2));
        fulfil(breathable, shoe, 90).statusCode(200).body("statedBy", equalTo("ada"));

        suggestion(breathable, "customers", nullValue());
        matrix(breathable, "products.name", contains("网面跑鞋"));
        matrix(breathable, "products.percent", contains(90));
        matrix(breathable, "customers", equalTo(2));
        product(shoe, "网面跑鞋", false);
        eventually(() -> suggestion(breathable, "customers", equalTo(2)));
    }

    @Test
    void howWellAProductFitsIsTheWeightedShareOfWhatItMeets() {
        var customer = Api.customer(ANN, Map.of("name", "Fit"));
        var light = Api.need("Light", "轻便");
        var cheap = Api.need("Cheap", "便宜");
        need(ANN, customer, light, 4);
        need(ANN, customer, cheap, 1);
        var good = product("好鞋", true);
        var poor = product("旧鞋", true);
        eventually(() -> fulfil(light, good, 80).statusCode(200));
        fulfil(cheap, good, 10).statusCode(200);
        eventually(() -> fulfil(cheap, poor, 100).statusCode(200));

        As.person(ANN)
                .get("/customers/{id}/product-fit", customer)
                .then()
                .statusCode(200)
                .body("productId", contains(good.toString(), poor.toString()))
                .body("fit", contains(66, 20))
                .body("needsMet", contains(1, 1))
                .body("needs", contains(2, 2));
        As.person(BOB).get("/customers/{id}/product-fit", customer).then().statusCode(404);
    }

    @Test
    void whatACustomerHasIsNotLackedAndMayBeLackedAgain() {
        var quiet = Api.need("Quiet", "安静");
        var customer = Api.customer(ANN, Map.of("name", "Quiet"));
        var id = need(ANN, customer, quiet, 2);
        suggestion(quiet, "customers", equalTo(1));

        step(id, 0, "meeting", Map.of("metBy", "隔音棉")).statusCode(200).body("met", equalTo(true));
        suggestion(quiet, "customers", nullValue());
        step(id, 1, "meeting", Map.of("metBy", "again")).statusCode(409);
        step(id, 1, "reopening", null).statusCode(200).body("metBy", nullValue());
        suggestion(quiet, "customers", equalTo(1));
    }

    @Test
    void aNeedIsNotedOncePerCustomerAndARetiredOneNotAtAll() {
        var need = Api.need("Once", "一次");
        var customer = Api.customer(ANN, Map.of("name", "Once"));
        need(ANN, customer, need, 2);
        As.person(ANN)
                .body(Api.customerNeed(customer, need, 3))
                .post("/customer-needs")
                .then()
                .statusCode(409);

        As.person(ADA)
                .header("If-Match", "\"0\"")
                .post("/needs/{id}/retirement", need)
                .then()
                .statusCode(200);

        var other = Api.customer(ANN, Map.of("name", "Other"));
        As.person(ANN)
                .body(Api.customerNeed(other, need, 3))
                .post("/customer-needs")
                .then()
                .statusCode(409);
    }

    @Test
    void onlyThoseWhoSeeTheCustomerSeeWhatTheyNeed() {
        var need = Api.need("Seen", "可见");
        var customer = Api.customer(ANN, Map.of("name", "Seen"));
        var id = need(ANN, customer, need, 2);

        As.person(MEG).get("/customer-needs/{id}", id).then().statusCode(200);
        As.person(BOB).get("/customer-needs/{id}", id).then().statusCode(404);
        As.person(BOB)
                .queryParam("filter", "customerId==" + customer)
                .get("/customer-needs")
                .then()
                .body("items", empty());
        As.person(ANN).get("/need-demand/product-suggestions").then().statusCode(403);
    }

    @Test
    void needsFollowAMergeAndGoWithAnErasedPerson() {
        var need = Api.need("Merged", "合并");
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "趙敏敏"));
        var id = need(ADA, duplicate, need, 4);
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        As.person(ADA).get("/customer-needs/{id}", id).then().body("customerId", equalTo(survivor.toString()));
        suggestion(need, "customers", equalTo(1));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        As.person(ADA).get("/customer-needs/{id}", id).then().statusCode(404);
        elsewhere.heardUntil("crm.contact.customer-need", id, "erased");
        suggestion(need, "customers", nullValue());
    }

    @Test
    void theCatalogueIsFoundAndItsChangesAreKept() {
        var need = Api.need("Warm", "保暖" + Ids.next());
        var chinese = "保暖" + Ids.next();
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .body(Map.of("english", "Warm", "chinese", chinese, "foundBy", "SURVEY"))
                .put("/needs/{id}", need)
                .then()
                .statusCode(200)
                .body("foundBy", equalTo("SURVEY"));

        As.person(ANN)
                .queryParam("filter", "chinese==" + chinese)
                .get("/needs")
                .then()
                .body("items.id", contains(need.toString()));
        As.person(ANN).get("/needs/{id}/history", need).then().body("", hasSize(2));
    }

    private static void suggestion(UUID need, String field, Matcher<?> matcher) {
        As.person(ADA)
                .get("/need-demand/product-suggestions")
                .then()
                .statusCode(200)
                .body("find { it.needId == '%s' }?.%s".formatted(need, field), matcher);
    }

    private static void matrix(UUID need, String field, Matcher<?> matcher) {
        As.person(ADA)
                .get("/need-demand/matrix")
                .then()
                .statusCode(200)
                .body("find { it.needId == '%s' }.%s".formatted(need, field), matcher);
    }

    private void worth(UUID customer, String amount) {
        elsewhere.says(
                "crm.insight.customer-value",
                "revalued",
                customer,
                Map.of("revenue", Map.of("amount", amount, "currency", "CNY")));
    }

    private UUID product(String name, boolean active) {
        var id = Ids.next();
        product(id, name, active);
        return id;
    }

    private void product(UUID id, String name, boolean active) {
        elsewhere.says(
                "crm.commerce.product",
                active ? "created" : "retired",
                id,
                Map.of("sku", "N-" + id, "name", name, "active", active));
    }

    private static ValidatableResponse fulfil(UUID need, UUID product, int percent) {
        return As.person(ADA)
                .body(Map.of("productId", product, "percent", percent))
                .post("/needs/{id}/fulfilment", need)
                .then();
    }

    private static UUID need(Person person, UUID customer, UUID need, int importance) {
        var answer = As.person(person)
                .body(Api.customerNeed(customer, need, importance))
                .post("/customer-needs");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static ValidatableResponse step(UUID id, int version, String step, @Nullable Map<String, ?> body) {
        var request = As.person(ANN).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(new HashMap<>(body)))
                .post("/customer-needs/{id}/" + step, id)
                .then();
    }
}
