package dev.guanxi.service.installedbase.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.ANALYST;
import static dev.guanxi.service.Desk.delivered;
import static dev.guanxi.service.Desk.productsOf;
import static dev.guanxi.service.Desk.shopper;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstalledProductResourceTest {
    private static final Person TECHNICIAN = Person.of("tom", Roles.TECHNICIAN, "/service/field");

    private final Elsewhere elsewhere = new Elsewhere();

    private final UUID customer = UUID.randomUUID();
    private String product = "";

    @BeforeEach
    void somethingIsInstalled() {
        elsewhere.says("crm.commerce.order", "delivered", UUID.randomUUID(), delivered(customer, 1, "RC-" + customer));
        eventually(() -> productsOf(AGENT, customer).body("items", hasSize(1)));
        product = productsOf(AGENT, customer).extract().path("items[0].id");
    }

    @Test
    void aProductGoesThroughItsLifeStageByStage() {
        goOn(AGENT, 0, "ACTIVE").statusCode(200).body("status", equalTo("ACTIVE"));
        goOn(TECHNICIAN, 1, "IN_REPAIR").statusCode(200);
        goOn(TECHNICIAN, 1, "REPLACED").statusCode(412);
        goOn(TECHNICIAN, 2, "INSTALLED").statusCode(409).body("type", equalTo("/problems/life-stage-out-of-order"));
        goOn(TECHNICIAN, 2, "REPLACED").statusCode(200);
        goOn(TECHNICIAN, 3, "RETIRED").statusCode(200);

        As.person(AGENT)
                .get("/installed-products/{id}/history", product)
                .then()
                .body(
                        "changes.collect { it.find { it.field == 'status' }.after }",
                        contains("RETIRED", "REPLACED", "IN_REPAIR", "ACTIVE", "INSTALLED"));
    }

    @Test
    void customersSeeTheirOwnProductsOnly() {
        var mine = shopper(customer);
        var other = shopper(UUID.randomUUID());

        read(mine).statusCode(200).body("serial", equalTo("RC-" + customer));
        As.person(mine).get("/installed-products").then().body("items.id", contains(product));
        read(other).statusCode(404);
        productsOf(other, customer).body("items", hasSize(0));
        goOn(mine, 0, "ACTIVE").statusCode(403);
        As.person(mine).get("/installed-products/{id}/history", product).then().statusCode(403);
    }

    @Test
    void whoeverServesCustomersSeesTheirProducts() {
        read(TECHNICIAN).statusCode(200);
        read(ANALYST).statusCode(200);
        goOn(ANALYST, 0, "ACTIVE").statusCode(403);
        read(Person.of("ann", Roles.SALES_REP, "/sales")).statusCode(403);
    }

    private ValidatableResponse read(Person person) {
        return As.person(person).get("/installed-products/{id}", product).then();
    }

    private ValidatableResponse goOn(Person person, int version, String stage) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("status", stage))
                .post("/installed-products/{id}/status", product)
                .then();
    }
}
