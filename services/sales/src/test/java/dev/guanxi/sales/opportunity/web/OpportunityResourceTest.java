package dev.guanxi.sales.opportunity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpportunityResourceTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    static final Person LEO = Person.of("leo", Roles.ANALYST);

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aDealIsWonStepByStepAndToldWithItsLines() {
        var customer = knownCustomer("天明眼镜");
        var product = knownProduct("LENS-1", "30.00");
        var deal = open(
                ANN,
                Map.of(
                        "name",
                        "Lenses",
                        "customerId",
                        customer,
                        "lines",
                        List.of(Map.of("productId", product, "quantity", 30))));
        deal.then().body("amount.amount", equalTo("900.00")).body("customerName", equalTo("天明眼镜"));

        step(ANN, deal, 0, "stage", Map.of("stage", "ENGAGING")).then().statusCode(200);
        step(ANN, deal, 1, "stage", Map.of("stage", "PROPOSING")).then().statusCode(200);
        step(ANN, deal, 2, "win", Map.of()).then().statusCode(200).body("stage", equalTo("WON"));

        var heard = elsewhere.heardUntil("crm.sales.opportunity", id(deal), "won");
        var line = heard.getLast().state().path("lines").path(0);
        assertThat(heard)
                .extracting(Heard::happened)
                .containsExactly("opened", "stage-advanced", "stage-advanced", "won");
        assertThat(line.path("sku").asText()).isEqualTo("LENS-1");
        assertThat(line.path("quantity").asInt()).isEqualTo(30);
        assertThat(line.at("/unitPrice/amount").isTextual()).isTrue();
        assertThat(line.at("/unitPrice/amount").asText()).isEqualTo("30.00");
    }

    @Test
    void noStageIsSkipped() {
        var deal = open(ANN, Map.of("name", "Skipper", "amount", cny("1.00")));

        step(ANN, deal, 0, "win", Map.of()).then().statusCode(409).body("type", equalTo("/problems/stage-order"));
        step(ANN, deal, 0, "stage", Map.of("stage", "WON")).then().statusCode(422);
    }

    @Test
    void aDealIsNotLostWithoutAReason() {
        var deal = open(ANN, Map.of("name", "Loser", "amount", cny("1.00")));

        step(ANN, deal, 0, "loss", Map.of()).then().statusCode(422).body("violations[0].field", equalTo("reason"));
        step(ANN, deal, 0, "loss", Map.of("reason", "price", "competitor", "X"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("LOST"))
                .body("lostReason", equalTo("price"));
    }

    @Test
    void anAmountThatCannotBeKeptIsRefused() {
        for (var amount : List.of("-1.00", "1000000000000000.00")) {
            As.person(ANN)
                    .body(Map.of("name", "Impossible", "amount", cny(amount)))
                    .post("/opportunities")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", startsWith("amount"));
        }
    }

    @Test
    void theStageHistoryTellsEveryStepAndNobodyCanEditIt() {
        var deal = open(ANN, Map.of("name", "Historic", "amount", cny("1.00")));
        step(ANN, deal, 0, "stage", Map.of("stage", "ENGAGING"));

        As.person(ANN)
                .get(deal.header("Location") + "/stages")
                .then()
                .body("to", contains("PROSPECTING", "ENGAGING"))
                .body("actor", contains("ann", "ann"));
        As.person(BOB).get(deal.header("Location") + "/stages").then().statusCode(404);
        for (var edit : List.of(
                "update stage_change set actor = 'nobody'", "delete from stage_change", "truncate stage_change")) {
            assertThatThrownBy(() -> Tables.execute(edit)).hasStackTraceContaining("cannot be edited");
        }
    }

    @Test
    void theBoardAddsUpWhatTheCallerSees() {
        var pat = Person.of("pat-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/board");
        open(pat, Map.of("name", "A", "amount", cny("100.00")));
        open(pat, Map.of("name", "B", "amount", cny("200.50")));
        step(pat, open(pat, Map.of("name", "C", "amount", cny("7.00"))), 0, "stage", Map.of("stage", "ENGAGING"));

        As.person(pat)
                .get("/opportunities/board?height=1")
                .then()
                .body("columns.stage", contains("PROSPECTING", "ENGAGING", "PROPOSING", "WON", "LOST"))
                .body("columns.count", contains(2, 1, 0, 0, 0))
                .body("columns[0].sums[0].amount", equalTo("300.50"))
                .body("columns[0].newest.name", contains("B"))
                .body("columns[1].newest.name", contains("C"));
        As.person(LEO).get("/opportunities/board").then().body("columns.count", hasSize(5));
    }

    @Test
    void theListShowsAndFindsDealsByTheirCustomersName() {
        var name = "Customer " + UUID.randomUUID();
        var customer = knownCustomer(name);
        open(ANN, Map.of("name", "Named", "customerId", customer, "amount", cny("5.00")));

        As.person(ANN)
                .queryParam("filter", "customerName=='" + name + "'")
                .queryParam("sort", "-amount")
                .get("/opportunities?limit=1&count=true")
                .then()
                .body("items.name", contains("Named"))
                .body("items.customerName", contains(name))
                .body("count", equalTo(1));
        As.person(BOB)
                .queryParam("filter", "customerName=='" + name + "'")
                .get("/opportunities?count=true")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void pricesComeFromTheCatalogueUnlessAnotherIsAgreed() {
        var product = knownProduct("LENS-2", "30.00");
        var agreed = List.of(Map.of("productId", product, "quantity", 2, "unitPrice", cny("25.00")));
        var deal = open(ANN, Map.of("name", "Cheaper", "lines", agreed));

        deal.then().body("amount.amount", equalTo("50.00")).body("lines[0].sku", equalTo("LENS-2"));
        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("lines", List.of(Map.of("productId", product, "quantity", 1))))
                .patch(deal.header("Location"))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("30.00"));
        As.person(ANN)
                .body(Map.of("name", "X", "amount", cny("1.00"), "lines", agreed))
                .post("/opportunities")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("amount"));
        As.person(ANN)
                .body(Map.of("name", "X", "lines", List.of(Map.of("productId", Ids.next(), "quantity", 1))))
                .post("/opportunities")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("lines[0].productId"));
    }

    private String knownCustomer(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        known("customer", id);
        return id.toString();
    }

    private String knownProduct(String sku, String price) {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of("sku", sku, "name", "Lens", "active", true, "listPrice", cny(price)));
        known("product", id);
        return id.toString();
    }

    private void known(String table, UUID id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from %s where id = '%s'".formatted(table, id))
                        .isEmpty());
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static UUID id(Response deal) {
        return Answers.id(deal);
    }

    private static Response open(Person person, Map<String, ?> terms) {
        var opened = As.person(person).body(terms).post("/opportunities");
        opened.then().statusCode(201);
        return opened;
    }

    private static Response step(Person person, Response deal, int version, String what, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(deal.header("Location") + "/" + what);
    }
}
