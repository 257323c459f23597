package dev.guanxi.contact.fit.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FitTest {
    private static final String LEADS = "crm.sales.lead";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aLeadThatMeetsFourOfFiveFitsByEightyPercentAndOneThatMeetsTwoIsOffTarget() {
        var family = published(List.of(
                criterion("KIND", "ONE_OF", "ORGANISATION"),
                criterion("SOURCE", "ONE_OF", "CALL", "FORM"),
                criterion("EMAIL", "KNOWN"),
                criterion("INTEREST", "CONTAINS", "跑鞋"),
                criterion("CITY", "ONE_OF", "上海")));
        var good = Ids.next();
        var poor = Ids.next();

        elsewhere.says(LEADS, "captured", good, lead(Map.of("company", "华联", "interest", "新款跑鞋", "email", "a@b.cn")));
        elsewhere.says(LEADS, "captured", poor, lead(Map.of("email", "c@d.cn")));

        eventually(() -> fits(ANN, family, good).body("items.score", contains(80)));
        fits(ANN, family, good).body("items.offTarget", contains(false)).body("items.prospectKind", contains("LEAD"));
        eventually(() -> fits(ANN, family, poor).body("items.score", contains(40)));
        fits(ANN, family, poor).body("items.offTarget", contains(true));
        fits(BOB, family, good).body("items", empty());
        String id = fits(ANN, family, good).extract().path("items[0].id");
        As.person(ANN)
                .get("/fits/{id}", id)
                .then()
                .statusCode(200)
                .body("criteria.met", contains(true, true, true, true, false))
                .body("criteria[4].criterion.trait", equalTo("CITY"));
        As.person(BOB).get("/fits/{id}", id).then().statusCode(404);
        var announced = elsewhere
                .heardUntil("crm.contact.fit", UUID.fromString(id), "found")
                .getLast()
                .state();
        assertThat(announced.path("score").asInt()).isEqualTo(80);

        elsewhere.says(LEADS, "converted", good, lead(Map.of("status", "CONVERTED")));
        eventually(() -> fits(ANN, family, good).body("items", empty()));
    }

    @Test
    void customersAreHeldAgainstADefinitionWhenItIsPublishedAndWhenTheyChange() {
        var person = Person.of("fit-finder", "sales-rep", "/sales/fits");
        var before = Api.customer(person, Map.of("name", "Before", "city", "上海"));
        var family = published(List.of(criterion("CITY", "ONE_OF", "上海"), criterion("VALUE_CLASS", "ONE_OF", "A")));
        eventually(() -> fits(person, family, before).body("items.score", contains(50)));

        elsewhere.says("crm.insight.customer-value", "classified", before, Map.of("valueClass", "A"));
        var after = Api.customer(person, Map.of("name", "After", "city", "北京"));

        eventually(() -> fits(person, family, before).body("items.score", contains(100)));
        eventually(() -> fits(person, family, after).body("items.score", contains(0)));
        As.person(person)
                .queryParam("filter", "familyId==" + family)
                .get("/fits")
                .then()
                .body("items.prospectId", contains(before.toString(), after.toString()));
    }

    @Test
    void whatIsPublishedNeverChangesAndTheNextVersionTakesItsPlace() {
        var customer = Api.customer(ANN, Map.of("name", "Versions", "city", "上海"));
        var first = published(List.of(criterion("CITY", "ONE_OF", "北京")));
        eventually(() -> fits(ANN, first, customer).body("items.score", contains(0)));
        change(first, 1, definition(List.of(criterion("CITY", "KNOWN")))).statusCode(409);

        var second = UUID.fromString(As.person(ADA)
                .post("/target-definitions/{id}/next-version", first)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .extract()
                .path("id"));
        change(second, 0, definition(List.of(criterion("CITY", "KNOWN")))).statusCode(200);
        step(second, 1, "publication", null).statusCode(200);

        eventually(() ->
                fits(ANN, first, customer).body("items.score", contains(100)).body("items.number", contains(2)));
        As.person(ADA).get("/target-definitions/{id}", first).then().body("standing", equalTo("RETIRED"));
        step(second, 2, "retirement", null).statusCode(200);
        eventually(() -> fits(ANN, first, customer).body("items", empty()));
    }

    @Test
    void overdueReviewsAreListedUntilSomebodyLooks() {
        var overdue = published(List.of(criterion("CITY", "KNOWN")));
        toReview().body("items.id", hasItem(overdue.toString()));

        step(overdue, 1, "review", Map.of("nextOn", "2027-06-30"))
                .statusCode(200)
                .body("reviewOn", equalTo("2027-06-30"));

        toReview().body("items.id", not(hasItem(overdue.toString())));
    }

    private static ValidatableResponse toReview() {
        return As.person(ADA)
                .queryParam("filter", "standing==PUBLISHED;reviewOn=lt=2027-01-01")
                .queryParam("sort", "reviewOn")
                .queryParam("limit", 200)
                .get("/target-definitions")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingOfAnErasedPersonIsHeldAgainstAnything() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏", "city", "上海"));
        var family = published(List.of(criterion("CITY", "KNOWN")));
        eventually(() -> fits(ADA, family, person).body("items.score", contains(100)));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        eventually(() -> fits(ADA, family, person).body("items", empty()));
    }

    private static Map<String, ?> lead(Map<String, ?> more) {
        var lead = new HashMap<String, Object>(
                Map.of("status", "NEW", "source", "CALL", "ownerId", "ann", "team", "/sales/east"));
        lead.putAll(more);
        return lead;
    }

    private static Map<String, ?> criterion(String trait, String comparison, String... values) {
        return Map.of("trait", trait, "comparison", comparison, "values", List.of(values), "weight", 1);
    }

    private static Map<String, ?> definition(List<Map<String, ?>> criteria) {
        return Api.definition(criteria);
    }

    private static UUID published(List<Map<String, ?>> criteria) {
        var id = Api.draftDefinition(criteria);
        step(id, 0, "publication", null).statusCode(200);
        return id;
    }

    private static ValidatableResponse change(UUID id, int version, Map<String, ?> body) {
        return As.person(ADA)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/target-definitions/{id}", id)
                .then();
    }

    private static ValidatableResponse step(UUID id, int version, String step, @Nullable Map<String, ?> body) {
        var request = As.person(ADA).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(new HashMap<>(body)))
                .post("/target-definitions/{id}/" + step, id)
                .then();
    }

    private static ValidatableResponse fits(Person person, UUID family, UUID prospect) {
        return As.person(person)
                .queryParam("filter", "familyId==%s;prospectId==%s".formatted(family, prospect))
                .get("/fits")
                .then()
                .statusCode(200);
    }
}
