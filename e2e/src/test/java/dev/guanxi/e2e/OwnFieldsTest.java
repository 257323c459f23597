package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.created;
import static dev.guanxi.e2e.Steps.customer;
import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.ordered;
import static dev.guanxi.e2e.Steps.productOnOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator adds without code is there at every door at once, and what happens is told to programs outside. */
class OwnFieldsTest {
    private static final String ADMIN = "admin";
    private static final String REP = "rep-shanghai";
    private static final String FIELDS = "/api/contact/v1/custom-fields";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void itIsASuiteThatMayCallHere() {
        assumeTrue(RunningSuite.get().postsHere(), "The suite that runs there already may not call this machine.");
    }

    @Test
    void aFieldOfAnAdministratorIsInContractFileListLayoutAndEvent() {
        var rating = "rating" + run;
        try (var receiver = new Receiver(204)) {
            receiver.hear(ADMIN, "contact", "crm.contact.customer.*");
            var field = field("customers", rating, "NUMBER", Map.of("filterable", true, "max", 5));
            contract(REP)
                    .body(
                            "components.schemas.CustomerProfile.properties.custom.properties." + rating + ".maximum",
                            equalTo(5));

            var good = name("Amber");
            var poor = name("Quartz");

            imported(
                    "customers",
                    "name,city,Label of %s\n%s,上海,4\n%s,苏州,2\n%s,杭州,9\n".formatted(rating, good, poor, name("Topaz")));

            var found = list("customers", "custom.%s>=3".formatted(rating));
            found.body("items.name", contains(good)).body("items[0].custom." + rating, equalTo(4));
            assertThat(file("customers", "custom.%s<3".formatted(rating), "name,custom." + rating))
                    .containsExactly("客户名称,标签" + rating, poor + ",2");
            String id = found.extract().path("items[0].id");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.about(id))
                            .extracting(message -> message.body().getInt("data.state.custom." + rating))
                            .containsExactly(4));
            aRepIsShown(rating);
            outOfUse(FIELDS + "/" + field);
            contract(REP)
                    .body("components.schemas.CustomerProfile.properties.custom.properties." + rating, nullValue());
        }
    }

    /** Unlike any other, so that nobody is taken for somebody else. */
    private static String name(String begin) {
        return begin + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private void aRepIsShown(String rating) {
        var section = Map.of(
                "key",
                "first",
                "label",
                Map.of("english", "First", "chinese", "首先"),
                "fields",
                List.of("custom." + rating));
        var contents = Map.of("sections", List.of(section), "columns", List.of("name", "custom." + rating));
        var layouts = "/api/contact/v1/layout-definitions";
        var layout =
                created(ADMIN, layouts, Map.of("recordKind", "customers", "role", "sales-rep", "contents", contents));
        Api.as(REP)
                .header("Accept-Language", "zh-CN")
                .get("/api/contact/v1/layouts/customers")
                .then()
                .body("source", equalTo("ROLE"))
                .body("sections.fields.flatten().label", contains("标签" + rating))
                .body("columns.name", contains("name", "custom." + rating));
        Api.as(ADMIN)
                .header("If-Match", "\"0\"")
                .delete(layouts + "/" + layout)
                .then()
                .statusCode(204);
        Api.as(REP).get("/api/contact/v1/layouts/customers").then().body("source", equalTo("DEFAULT"));
    }

    @Test
    void recordsOfAKindOfOnesOwnAreWorkedWithAsOthersAre() {
        var vans = "vans-" + run;
        var keeper = customer(REP, "ORGANISATION", Map.of("name", "Keeper " + run));
        var called = Map.of("english", "Van", "chinese", "货车");
        var kind = created(
                ADMIN,
                "/api/contact/v1/object-kinds",
                Map.of("key", vans, "definition", Map.of("singular", called, "plural", called)));
        field(vans, "seats", "NUMBER", Map.of("filterable", true));
        field(vans, "keeper", "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
        contract(REP).body("paths", hasKey("/api/contact/v1/objects/" + vans));
        try (var receiver = new Receiver(204)) {
            receiver.hear("manager-sales", "contact", "crm.contact.object.*");

            imported(vans, "name,custom.seats,custom.keeper\nVan %1$s,8,%2$s\nBus %1$s,40,\n".formatted(run, keeper));

            var found = list("objects/" + vans, "custom.keeper==" + keeper);
            found.body("items.name", contains("Van " + run)).body("items.custom.seats", contains(8));
            assertThat(file("objects/" + vans, "custom.seats>=9", "name,custom.seats"))
                    .containsExactly("名称,标签seats", "Bus %s,40".formatted(run));
            String van = found.extract().path("items[0].id");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.about(van))
                            .extracting(message -> message.body().getString("data.state.custom.keeper"))
                            .containsExactly(keeper));
            Api.as("rep-west")
                    .get("/api/contact/v1/objects/" + vans + "/" + van)
                    .then()
                    .statusCode(404);
            outOfUse("/api/contact/v1/object-kinds/" + kind);
            contract(REP).body("paths", not(hasKey("/api/contact/v1/objects/" + vans)));
            Api.as(REP).get("/api/contact/v1/objects/" + vans).then().statusCode(404);
        }
    }

    @Test
    void anOrderIsToldSignedAgainAfterAFailureAndOnceMoreOnDemand() {
        try (var receiver = new Receiver(503)) {
            var hook = receiver.hear("manager-sales", "e-commerce", "crm.commerce.order.placed.*");
            var buyer = customer("manager-sales", "PERSON", Map.of("name", "Buyer " + run));

            var order = ordered(Map.of("customerId", buyer), productOnOffer());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(receiver.about(order)).hasSize(1));
            receiver.answer(204);

            eventually(() -> deliveries(hook.id()).body("items.standing", contains("DELIVERED")));
            String first = deliveries(hook.id()).extract().path("items[0].id");
            Api.as("manager-sales")
                    .get("/api/e-commerce/v1/webhook-deliveries/" + first)
                    .then()
                    .body("subject", equalTo(order))
                    .body("attempts.status", contains(503, 204));
            Api.as("manager-sales")
                    .post("/api/e-commerce/v1/webhook-deliveries/" + first + "/replay")
                    .then()
                    .statusCode(202)
                    .body("origin", equalTo("REPLAY"));
            eventually(() -> deliveries(hook.id()).body("items.standing", contains("DELIVERED", "DELIVERED")));
            assertThat(receiver.about(order))
                    .hasSize(3)
                    .allMatch(message -> message.isSignedWith(hook.secret()))
                    .allMatch(message ->
                            message.body().getString("data.state.customerId").equals(buyer))
                    .extracting(Receiver.Message::id)
                    .containsOnly(receiver.about(order).getFirst().id());
        }
    }

    private static ValidatableResponse deliveries(String hook) {
        return Api.as("manager-sales")
                .queryParam("filter", "webhookId==" + hook)
                .get("/api/e-commerce/v1/webhook-deliveries")
                .then()
                .statusCode(200);
    }

    private static String field(String kind, String key, String type, Map<String, ?> more) {
        var definition = new HashMap<String, Object>(more);
        definition.put("type", type);
        definition.put("label", Map.of("english", "Label of " + key, "chinese", "标签" + key));
        return created(ADMIN, FIELDS, Map.of("recordKind", kind, "key", key, "definition", definition));
    }

    private static void outOfUse(String place) {
        Api.as(ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", Api.as(ADMIN).get(place).header("ETag"))
                .body(Map.of("active", false))
                .patch(place)
                .then()
                .statusCode(200);
    }

    /** Three rows at most; what breaks a rule is refused. */
    private static void imported(String kind, String csv) {
        var imports = new Imports(REP, "contact");
        var job = imports.upload(kind, kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        imports.begin(job, "run");
        assertThat(imports.until(job, "FINISHED").getInt("created")).isEqualTo(2);
    }

    private static ValidatableResponse list(String kind, String filter) {
        return Api.as(REP)
                .queryParam("filter", filter)
                .get("/api/contact/v1/" + kind)
                .then()
                .statusCode(200);
    }

    /** The lines of a file, in Chinese. */
    private static List<String> file(String kind, String filter, String fields) {
        var text = Api.as(REP)
                .header("Accept-Language", "zh-CN")
                .queryParam("filter", filter)
                .queryParam("fields", fields)
                .get("/api/contact/v1/" + kind + "/export")
                .asByteArray();
        return new String(text, StandardCharsets.UTF_8).substring(1).lines().toList();
    }

    private static ValidatableResponse contract(String reader) {
        return Api.as(reader)
                .header("Accept", "application/json")
                .get("/openapi/contact.yaml")
                .then()
                .statusCode(200);
    }
}
