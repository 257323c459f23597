package dev.guanxi.contact.level.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelationshipLevelTest {
    private static final String LEVELS = "crm.contact.customer-level";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void theMostSpecificDecisionCountsAndSaysWhy() {
        var chain = Api.customer(ANN, Map.of("name", "华联超市", "industry", "supermarkets"));
        level(chain, "").body("level", equalTo("BASIC")).body("ground", equalTo("NOTHING"));

        var broad = Api.levelRule(Map.of("name", "Shops", "industry", "Supermarkets", "level", "REACTIVE"));
        level(chain, "").body("level", equalTo("REACTIVE")).body("ground", equalTo("SEGMENT"));
        var narrow = Api.levelRule(
                Map.of("name", "商超", "industry", "supermarkets", "kind", "ORGANISATION", "level", "PARTNERSHIP"));
        level(chain, "")
                .body("level", equalTo("PARTNERSHIP"))
                .body("chinese", equalTo("伙伴型"))
                .body("sourceId", equalTo(narrow.toString()));

        Api.chooseLevel(ANN, chain, null, "PROACTIVE");
        level(chain, "").body("level", equalTo("PROACTIVE")).body("ground", equalTo("CUSTOMER"));
        var line = Api.chooseLevel(ANN, chain, "护肤", "ACCOUNTABLE");
        level(chain, "护肤").body("level", equalTo("ACCOUNTABLE")).body("ground", equalTo("PRODUCT_LINE"));
        level(chain, "彩妆").body("level", equalTo("PROACTIVE"));

        change(ANN, line, "withdrawal").statusCode(200);
        level(chain, "护肤").body("level", equalTo("PROACTIVE"));
        Api.retireLevelRule(broad);
        Api.retireLevelRule(narrow);
    }

    @Test
    void aChangedRuleReachesEverybodyAndAChangedCustomerItsRule() {
        var person = Person.of("level-finder", "sales-rep", "/sales/levels");
        var before = Api.customer(person, Map.of("name", "Before", "industry", "florists"));

        var rule = Api.levelRule(Map.of("name", "Florists", "industry", "florists", "level", "ACCOUNTABLE"));

        var after = Api.customer(person, Map.of("name", "After", "industry", "florists"));
        eventually(() -> levels(person).body("items.findAll { it.level == 'ACCOUNTABLE' }.size()", equalTo(2)));
        elsewhere.says("crm.insight.customer-value", "classified", after, Map.of("valueClass", "A"));
        var best = Api.levelRule(
                Map.of("name", "Best florists", "industry", "florists", "valueClass", "A", "level", "PROACTIVE"));
        eventually(() -> levels(person)
                .body("items.find { it.customerId == '" + after + "' }.level", equalTo("PROACTIVE"))
                .body("items.find { it.customerId == '" + before + "' }.level", equalTo("ACCOUNTABLE")));
        As.person(ADA)
                .get("/recalculations")
                .then()
                .body("find { it.name == 'relationship-levels' }.requestedAt", notNullValue());

        Api.retireLevelRule(rule);
        Api.retireLevelRule(best);
        eventually(() -> levels(person).body("items", empty()));
    }

    @Test
    void otherServicesAreToldOfALevelOnceAndOfItsEnd() {
        var customer = Api.customer(ADA, "PERSON", Map.of("name", "周敏"));
        var choice = Api.chooseLevel(ADA, customer, null, "PARTNERSHIP");
        told(customer, "PARTNERSHIP");
        Api.chooseLevel(ADA, customer, "护肤", "ACCOUNTABLE");
        As.person(ADA)
                .header(
                        "If-Match",
                        As.person(ADA).get("/customers/{id}", customer).header("ETag"))
                .body(Map.of("ownerId", "ann", "team", "/sales/east"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);
        told(customer, "PARTNERSHIP", "PARTNERSHIP");
        change(ADA, choice, "withdrawal").statusCode(200);

        var level = told(customer, "PARTNERSHIP", "PARTNERSHIP", "BASIC");

        As.person(ADA).post("/customers/{id}/erasure", customer).then().statusCode(204);
        assertThat(elsewhere
                        .heardUntil(LEVELS, level, "erased")
                        .getLast()
                        .state()
                        .isNull())
                .isTrue();
    }

    /** What others heard of a customer's level so far; its id. */
    private UUID told(UUID customer, String... levels) {
        eventually(() -> assertThat(elsewhere.heard(LEVELS).stream()
                        .map(heard -> heard.state())
                        .filter(state -> customer.toString()
                                .equals(state.path("customerId").asText()))
                        .map(state -> state.path("level").asText()))
                .containsExactly(levels));
        return UUID.fromString(
                Tables.column("select id::text from announced_level where customer_id = '%s'".formatted(customer))
                        .getFirst());
    }

    @Test
    void oneDecidesOnceAndTheSameRequestTwiceIsOne() {
        var customer = Api.customer(ANN, Map.of("name", "Once"));
        Api.chooseLevel(ANN, customer, null, "REACTIVE");

        As.person(ANN)
                .body(Api.levelChoice(customer, null, "BASIC"))
                .post("/level-choices")
                .then()
                .statusCode(409);
        As.person(BOB)
                .body(Api.levelChoice(customer, null, "BASIC"))
                .post("/level-choices")
                .then()
                .statusCode(404);
        As.person(BOB)
                .get("/customers/{id}/relationship-level", customer)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasChosenFollowsAMergeAndGoesWithAnErasedPerson() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "趙敏敏"));
        var choice = Api.chooseLevel(ADA, duplicate, null, "REACTIVE");
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        level(survivor, "").body("level", equalTo("REACTIVE"));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        As.person(ADA).get("/level-choices/{id}", choice).then().statusCode(404);
        elsewhere.heardUntil("crm.contact.level-choice", choice, "erased");
    }

    @Test
    void ownersSeeTheirCustomersLevelsOnly() {
        var customer = Api.customer(MEG, Map.of("name", "Seen"));
        var choice = Api.chooseLevel(MEG, customer, null, "PROACTIVE");

        As.person(BOB).get("/level-choices/{id}", choice).then().statusCode(404);
        As.person(MEG)
                .queryParam("filter", "customerId==" + customer)
                .get("/customer-levels")
                .then()
                .body("items.level", contains("PROACTIVE"));
        As.person(BOB)
                .queryParam("filter", "customerId==" + customer)
                .get("/customer-levels")
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse level(UUID customer, String line) {
        return As.person(ADA)
                .queryParam("productLine", line)
                .get("/customers/{id}/relationship-level", customer)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse levels(Person person) {
        return As.person(person).get("/customer-levels").then().statusCode(200);
    }

    private static ValidatableResponse change(Person person, UUID choice, String step) {
        return As.person(person)
                .header(
                        "If-Match",
                        As.person(person).get("/level-choices/{id}", choice).header("ETag"))
                .post("/level-choices/{id}/" + step, choice)
                .then();
    }
}
