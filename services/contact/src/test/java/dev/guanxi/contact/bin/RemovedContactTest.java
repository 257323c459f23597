package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.WEI;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.listed;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.contact.bin.Bin.tag;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contact in the recycle bin, and who is one again. */
@QuarkusTest
class RemovedContactTest {
    @Test
    void aContactIsRemovedAloneAndComesBackOnlyToACustomerWhoIsThere() {
        var customer = customer(ANN, Map.of("name", "母公司"));
        var early = contact(ANN, customer, WEI);
        var late = contact(ANN, customer, Map.of("familyName", "Zhao"));
        remove(ANN, "contacts", early);
        assertThat(listed("contacts", "customerId==" + customer)).containsExactly(late.toString());
        remove(ANN, "customers", customer);

        assertThat(listed("recycle-bin", "togetherWith==" + customer)).containsExactly(late.toString());
        bringBack(ANN, early)
                .then()
                .statusCode(409)
                .body("type", containsString("contact-customer-in-bin"))
                .body("detail", containsString("母公司"));
        bringBack(ANN, late).then().statusCode(409);
        bringBack(ANN, customer).then().statusCode(204);

        record("contacts", early).body("status", equalTo("REMOVED"));
        record("contacts", late).body("status", equalTo("ACTIVE"));
        bringBack(ANN, early).then().statusCode(204);
        assertThat(listed("contacts", "customerId==" + customer))
                .containsExactlyInAnyOrder(early.toString(), late.toString());
    }

    @Test
    void aRemovedContactIsOnNoCardAndInNoChart() {
        var phone = "+8613" + String.format("%09d", Math.abs(UUID.randomUUID().hashCode()) % 1_000_000_000);
        var customer = customer(ANN, Map.of("name", "Chart"));
        var person = contact(ANN, customer, Map.of("familyName", "Li", "phone", phone));
        Api.created(ANN, "/positions", Map.of("contactId", person, "post", Map.of("jobTitle", "Buyer")));
        cards(phone).body("id", contains(person.toString()));
        chart(customer).body(containsString(person.toString()));

        remove(ANN, "contacts", person);

        cards(phone).body("$", empty());
        As.person(ANN).get("/guests/{id}/card", person).then().statusCode(404);
        chart(customer).body(not(containsString(person.toString())));
        As.person(ANN)
                .body(Api.preference(person))
                .post("/preferences")
                .then()
                .statusCode(409)
                .body("type", containsString("contact-in-bin"));
        As.person(ANN)
                .contentType("application/octet-stream")
                .queryParam("fileName", "a.txt")
                .body("a".getBytes(UTF_8))
                .post("/contacts/{id}/attachments", person)
                .then()
                .statusCode(404);
        bringBack(ANN, person).then().statusCode(204);
        cards(phone).body("id", contains(person.toString()));
        chart(customer).body(containsString(person.toString()));
    }

    private static ValidatableResponse cards(String phone) {
        return As.person(ANN).queryParam("phone", phone).get("/guests").then().statusCode(200);
    }

    private static ValidatableResponse chart(UUID customer) {
        return As.person(ANN)
                .get("/customers/{id}/organisation-chart", customer)
                .then()
                .statusCode(200);
    }

    @Test
    void aRemovedContactIsSeenByWhoeverIsInChargeOfItsCustomer() {
        var customer = customer(ANN, Map.of("name", "Handed on"));
        var person = contact(ANN, customer, WEI);
        remove(ANN, "contacts", person);

        As.person(ADA)
                .header("If-Match", tag("customers", customer))
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);

        As.person(ANN).get("/recycle-bin/{id}", person).then().statusCode(404);
        bringBack(BOB, person).then().statusCode(204);
    }

    @Test
    void nobodyBecomesAContactAgainOfACustomerWhoLiesInTheBin() {
        var here = contact(MEG, customer(MEG, Map.of("name", "Here")), WEI);
        var gone = customer(MEG, Map.of("name", "Gone"));
        var duplicate = contact(MEG, gone, WEI);
        As.person(MEG)
                .header("If-Match", tag("contacts", here))
                .body(Map.of("contactIds", List.of(duplicate)))
                .post("/contacts/{id}/merge", here)
                .then()
                .statusCode(200);
        String merge =
                As.person(MEG).queryParam("contactId", here).get("/merges").path("items[0].id");
        remove(MEG, "customers", gone);

        Api.reverse(MEG, UUID.fromString(merge))
                .then()
                .statusCode(409)
                .body("type", containsString("contact-customer-in-bin"));
        bringBack(MEG, gone).then().statusCode(204);
        Api.reverse(MEG, UUID.fromString(merge)).then().statusCode(200);
        record("contacts", duplicate).body("status", equalTo("ACTIVE"));
    }
}
