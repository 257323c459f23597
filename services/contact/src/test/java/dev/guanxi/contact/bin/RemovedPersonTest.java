package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.consent.TestLinks;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who lies in the bin is a person still: nobody writes to them, and they have their rights. */
@QuarkusTest
class RemovedPersonTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void nobodyWritesToSomebodyWhoLiesInTheBin() {
        var organisation = customer(ANN, Map.of("name", "Letters Ltd"));
        var person = contact(ANN, organisation, Map.of("familyName", "Li", "email", "li@letters.example"));
        var consent = agreed(person);
        isAddressed(person, 1);

        remove(ANN, "customers", organisation);

        isAddressed(person, 0);
        assertThat(elsewhere
                        .heardUntil("crm.contact.consent", consent, "suspended")
                        .getLast()
                        .state()
                        .path("standing")
                        .asText())
                .isEqualTo("SUSPENDED");
        said(person, "GRANTED").statusCode(409).body("type", containsString("contact-in-bin"));

        bringBack(ANN, organisation).then().statusCode(204);

        isAddressed(person, 1);
        assertThat(elsewhere
                        .heardUntil("crm.contact.consent", consent, "resumed")
                        .getLast()
                        .state()
                        .path("standing")
                        .asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void whoDoesNotWantItIsHeardAlsoInTheBin() {
        var organisation = customer(ANN, Map.of("name", "No Ltd"));
        var agreeing = contact(ANN, organisation, Map.of("familyName", "Li", "email", "li@no.example"));
        var silent = contact(ANN, organisation, Map.of("familyName", "Wu", "email", "wu@no.example"));
        var person = customer(ANN, "PERSON", Map.of("name", "段誉", "email", "duan@no.example"));
        var consent = agreed(agreeing);
        agreed(person);
        remove(ANN, "customers", organisation);
        remove(ANN, "customers", person);

        for (var id : List.of(agreeing, silent, person)) {
            saidNo(id).statusCode(200).body("standing", equalTo("WITHDRAWN"));
            said(id, "GRANTED").statusCode(409);
        }
        assertThat(elsewhere
                        .heardUntil("crm.contact.consent", consent, "withdrawn")
                        .getLast()
                        .state()
                        .path("standing")
                        .asText())
                .isEqualTo("WITHDRAWN");

        bringBack(ANN, organisation).then().statusCode(204);
        bringBack(ANN, person).then().statusCode(204);
        for (var id : List.of(agreeing, silent, person)) {
            isAddressed(id, 0);
            holds(id, "WITHDRAWN");
        }
        said(silent, "GRANTED").statusCode(200).body("standing", equalTo("GRANTED"));
        isAddressed(silent, 1);
    }

    @Test
    void theWayOutOfAMailWorksForWhoeverLiesInTheBin() {
        var person = contact(
                ANN,
                customer(ANN, Map.of("name", "Way out")),
                Map.of("familyName", "Li", "email", "li@wayout.example"));
        var wayOut = TestLinks.wayOut(agreed(person));
        remove(ANN, "contacts", person);

        As.nobody().get("/opt-outs/" + wayOut).then().statusCode(200);
        As.nobody()
                .contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .post("/opt-outs/" + wayOut)
                .then()
                .statusCode(200);

        holds(person, "WITHDRAWN");
        bringBack(ANN, person).then().statusCode(204);
        holds(person, "WITHDRAWN");
        isAddressed(person, 0);
    }

    @Test
    void aCustomerWhoIsAPersonIsNotAddressedEither() {
        var person = customer(ANN, "PERSON", Map.of("name", "令狐冲", "email", "chong@letters.example"));
        agreed(person);

        remove(ANN, "customers", person);
        isAddressed(person, 0);

        bringBack(ANN, person).then().statusCode(204);
        isAddressed(person, 1);
    }

    @Test
    void whatTheBinSaysOfAPersonIsInTheirArchive() {
        var contact = contact(ADA, customer(ADA, Map.of("name", "Archive")), Map.of("fullName", "黄药师"));
        remove(ADA, "contacts", contact);
        var request = Api.created(ADA, "/privacy-requests", Map.of("subjectKind", "CONTACT", "subjectId", contact));

        var answer = UUID.nameUUIDFromBytes((request + "/contact/1").getBytes(UTF_8));
        var told = elsewhere
                .heardUntil("crm.privacy.answer", answer, "disclosed")
                .getLast()
                .state();

        assertThat(told.path("held").path("removed records").asInt()).isOne();
    }

    @Test
    void aPersonWhoComesWithALeadWhileTheCustomerIsAwayComesBackWithIt() {
        var customer = customer(ANN, Map.of("name", "Late news"));
        remove(ANN, "customers", customer);
        var person = UUID.randomUUID();

        elsewhere.says(
                "crm.sales.lead",
                "converted",
                UUID.randomUUID(),
                Map.of(
                        "status",
                        "CONVERTED",
                        "customerId",
                        customer,
                        "contactId",
                        person,
                        "company",
                        "Late news",
                        "givenName",
                        "小明",
                        "familyName",
                        "王"));

        eventually(() -> record("contacts", person).statusCode(200).body("status", equalTo("REMOVED")));
        bringBack(ANN, customer).then().statusCode(204);
        record("contacts", person).body("status", equalTo("ACTIVE"));
    }

    @Test
    void whatWasDecidedOnDuplicatesIsKnownAgainWhenTheyAreBack() {
        var mail = UUID.randomUUID() + "@twins.example";
        var one = customer(MEG, Map.of("name", "双生有限公司", "city", "杭州", "email", mail));
        var other = customer(MEG, Map.of("name", "双生有限公司", "city", "杭州", "email", mail));
        pairs(one, "OPEN", 1);
        remove(MEG, "customers", other);
        pairs(one, "OPEN", 0);
        bringBack(MEG, other).then().statusCode(204);
        pairs(one, "OPEN", 1);
        String pair =
                As.person(MEG).queryParam("record", one).get("/duplicates").path("items[0].id");
        As.person(MEG)
                .header("If-Match", As.person(MEG).get("/duplicates/{id}", pair).header("ETag"))
                .body(Map.of("reason", "two of them"))
                .post("/duplicates/{id}/dismissal", pair)
                .then()
                .statusCode(200);

        remove(MEG, "customers", other);
        As.person(MEG)
                .get("/customers/{id}/duplicates", one)
                .then()
                .statusCode(200)
                .body("$", empty());
        bringBack(MEG, other).then().statusCode(204);

        pairs(one, "DISMISSED", 1);
        pairs(one, "OPEN", 0);
    }

    private static void pairs(UUID record, String status, int expected) {
        eventually(() -> As.person(MEG)
                .queryParam("record", record)
                .queryParam("status", status)
                .get("/duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(expected)));
    }

    private static UUID agreed(UUID person) {
        return UUID.fromString(said(person, "GRANTED").statusCode(200).extract().path("id"));
    }

    private static ValidatableResponse said(UUID person, String evidence) {
        return As.person(ADA)
                .body(Map.of("said", Api.said("newsletter", "EMAIL", Map.of("evidence", evidence))))
                .post("/people/{id}/consent-grants", person)
                .then();
    }

    private static ValidatableResponse saidNo(UUID person) {
        return As.person(ANN)
                .body(Api.said("newsletter", "EMAIL", Map.of("evidence", "called us")))
                .post("/people/{id}/consent-withdrawals", person)
                .then();
    }

    private static void holds(UUID person, String standing) {
        As.person(ADA)
                .get("/people/{id}/consents", person)
                .then()
                .statusCode(200)
                .body("standing", contains(standing));
    }

    private static void isAddressed(UUID person, int expected) {
        As.person(ADA)
                .queryParam("purpose", "newsletter")
                .queryParam("channel", "EMAIL")
                .queryParam("filter", "personId==" + person)
                .get("/addressees")
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }
}
