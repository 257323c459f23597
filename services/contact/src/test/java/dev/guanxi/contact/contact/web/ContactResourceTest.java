package dev.guanxi.contact.contact.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceTest {
    private static final String TOPIC = "crm.contact.contact";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aContactIsSeenByThoseWhoSeeTheCustomer() {
        var contact = Api.contact(ANN, customer(ANN), Map.of("givenName", "小明", "familyName", "王"));

        get(ANN, contact)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("profile.fullName", equalTo("王小明"))
                .body("ownerId", equalTo("ann"));
        get(MEG, contact).statusCode(200);
        get(BOB, contact).statusCode(404);
        As.person(BOB)
                .body(Map.of("customerId", customer(ANN), "profile", Map.of("fullName", "Nobody")))
                .post("/contacts")
                .then()
                .statusCode(404);
    }

    @Test
    void twoCharactersFindAChinesePerson() {
        var person = Person.of("finder", "sales-rep", "/sales/north");
        var customer = customer(person);
        Api.contact(person, customer, Map.of("familyName", "欧阳", "givenName", "娜娜"));
        Api.contact(person, customer, Map.of("fullName", "Emma Wang"));

        find(person, "阳娜").body("items.fullName", contains("欧阳娜娜"));
        find(person, "wang em").body("items.fullName", contains("Emma Wang"));
        find(BOB, "阳娜").body("items", empty());
        As.person(person)
                .queryParam("filter", "customerId==" + customer)
                .queryParam("sort", "fullName")
                .get("/contacts")
                .then()
                .body("items.fullName", contains("Emma Wang", "欧阳娜娜"));
    }

    @Test
    void aPersonHasAName() {
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("customerId", customer(ANN), "profile", Map.of("email", "x@example.com")))
                .post("/contacts")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fullName"))
                .body("violations[0].message", equalTo("必须填写姓名：全名，或者名或姓。"));
    }

    @Test
    void aFullNameThatNobodyWroteFollowsTheOthers() {
        var contact = Api.contact(ANN, customer(ANN), Map.of("givenName", "Emma", "familyName", "Wang"));

        patch(contact, "\"0\"", Map.of("familyName", "Li"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("profile.fullName", equalTo("Emma Li"));
        patch(contact, "\"0\"", Map.of("familyName", "Zhao")).statusCode(412);
        As.person(ANN)
                .get("/contacts/{id}/history", contact)
                .then()
                .body("[0].changes.field", hasItem("familyName"))
                .body("[0].changes.find { it.field == 'familyName' }.before", equalTo("Wang"));
    }

    @Test
    void aPersonMovesToAnotherCustomerAndTheOldOneIsKept() {
        var old = customer(ANN);
        var contact = Api.contact(ANN, old, Map.of("fullName", "Emma Wang"));
        var next = Api.customer(BOB, Map.of("name", "Next " + UUID.randomUUID()));

        move(ANN, contact, next).statusCode(404);
        move(ADA, contact, next)
                .statusCode(200)
                .body("customerId", equalTo(next.toString()))
                .body("ownerId", equalTo("bob"));

        get(ANN, contact).statusCode(404);
        As.person(BOB)
                .get("/contacts/{id}/history", contact)
                .then()
                .body("[0].changes.find { it.field == 'customerId' }.before", equalTo(old.toString()));
        heard(contact, "moved");
    }

    @Test
    void ofAnErasedContactNoCopyIsLeft() {
        var name = "Secret" + UUID.randomUUID().toString().replace("-", "");
        var contact = Api.contact(ANN, customer(ANN), Map.of("fullName", name, "email", name + "@example.com"));
        patch(contact, "\"0\"", Map.of("jobTitle", name)).statusCode(200);

        As.person(ANN).post("/contacts/{id}/erasure", contact).then().statusCode(403);
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        get(ANN, contact).statusCode(404);
        get(ADA, contact).statusCode(404);
        find(ADA, name).body("items", empty());
        As.person(ADA).get("/contacts/{id}/history", contact).then().statusCode(404);
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(404);
        eventually(() -> {
            assertThat(elsewhere.heard(TOPIC, contact)).last().isEqualTo(new Heard("erased", NullNode.getInstance()));
            assertThat(Tables.mentioning(name)).isEmpty();
        });
    }

    @Test
    void aPersonWhoIsTheCustomerIsErasedThereToo() {
        var customer = Api.customer(ANN, "PERSON", Map.of("name", "Emma Wang"));
        var contact = Api.contact(ANN, customer, Map.of("fullName", "Emma Wang"));

        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        As.person(ADA)
                .get("/customers/{id}", customer)
                .then()
                .body("status", equalTo("ERASED"))
                .body("profile.name", equalTo(""));
    }

    @Test
    void erasingACustomerInPersonErasesTheContact() {
        var customer = Api.customer(ANN, "PERSON", Map.of("name", "Emma Wang"));
        var contact = Api.contact(ANN, customer, Map.of("fullName", "Emma Wang"));

        As.person(ADA).post("/customers/{id}/erasure", customer).then().statusCode(204);

        get(ADA, contact).statusCode(404);
    }

    @Test
    void contactsOfDuplicatesGoOverToTheSurvivor() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var contact = Api.contact(MEG, duplicate, Map.of("fullName", "Emma Wang"));

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);

        get(MEG, contact).body("customerId", equalTo(survivor.toString()));
        As.person(MEG)
                .body(Map.of("customerId", duplicate, "profile", Map.of("fullName", "Too Late")))
                .post("/contacts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/customer-not-active"));
    }

    @Test
    void contactsFollowTheirCustomerToANewOwner() {
        var customer = customer(MEG);
        var contact = Api.contact(MEG, customer, Map.of("fullName", "Emma Wang"));

        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);

        get(BOB, contact).statusCode(200);
        get(MEG, contact).statusCode(404);
    }

    @Test
    void likelyDuplicatesAreFoundWhateverWayTheyAreWritten() {
        var mark = UUID.randomUUID().toString();
        var customer = Api.customer(
                ANN, Map.of("name", "Acme, Inc. " + mark, "phone", "+86 21 5555 0177", "email", mark + "@example.com"));
        var sameName = Api.customer(ANN, Map.of("name", "ACME Inc " + mark));
        var switchboard = Api.customer(ANN, Map.of("name", "Other tenant", "phone", "021-55550177"));
        Api.customer(BOB, Map.of("name", "Acme Inc " + mark));
        Api.customer(ANN, Map.of("name", "Different " + mark));

        eventually(() -> As.person(ANN)
                .get("/customers/{id}/duplicates", customer)
                .then()
                .body("customer.id", contains(sameName.toString()))
                .body("[0].sameAs", contains("NAME"))
                .body("[0].explanation.aspect", contains("ORGANISATION_NAME")));
        As.person(ANN)
                .get("/customers/{id}/duplicates", switchboard)
                .then()
                .body("customer.id.findAll { it == '%s' }".formatted(customer), empty());
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Customer " + UUID.randomUUID()));
    }

    private static ValidatableResponse get(Person person, UUID contact) {
        return As.person(person).get("/contacts/{id}", contact).then();
    }

    private static ValidatableResponse find(Person person, String part) {
        return As.person(person).queryParam("q", part).get("/contacts").then();
    }

    private static ValidatableResponse patch(UUID contact, String ifMatch, Map<String, ?> changes) {
        return As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(changes)
                .patch("/contacts/{id}", contact)
                .then();
    }

    private static ValidatableResponse move(Person person, UUID contact, UUID customer) {
        return As.person(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerId", customer))
                .post("/contacts/{id}/move", contact)
                .then();
    }

    private void heard(UUID contact, String happened) {
        eventually(() -> assertThat(elsewhere.heard(TOPIC, contact))
                .extracting(Heard::happened)
                .contains(happened));
    }
}
