package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.reverse;
import static dev.guanxi.contact.Api.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contacts said, and the files about them, when two turn out to be the same person. */
@QuarkusTest
class ContactEstateTest {
    private static final Map<String, ?> JANUARY = Map.of("at", "2026-01-01T00:00:00Z");
    private static final Map<String, ?> FEBRUARY = Map.of("at", "2026-02-01T00:00:00Z");

    private UUID survivor;
    private UUID duplicate;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        var customer = Api.customer(MEG, Map.of("name", "Estates"));
        survivor = Api.contact(MEG, customer, Map.of("familyName", "李", "givenName", "静"));
        duplicate = Api.contact(MEG, customer, Map.of("familyName", "李", "givenName", "静", "jobTitle", "CFO"));
        say(survivor, "consent-grants", Map.of("said", said("newsletter", "EMAIL", JANUARY)));
        say(duplicate, "consent-withdrawals", said("newsletter", "EMAIL", FEBRUARY));
        say(duplicate, "consent-grants", Map.of("said", said("offers", "WECHAT", FEBRUARY)));
    }

    @Test
    void whoeverSaidNoUnderOneRecordIsNotAddressedUnderTheOther() {
        merge();

        consents(survivor)
                .body("purpose", contains("newsletter", "offers"))
                .body("standing", contains("WITHDRAWN", "GRANTED"))
                .body("since", contains("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z"));
        consents(duplicate).body("standing", contains("MERGED", "MERGED"));
        As.person(MEG)
                .body(Map.of("said", said("newsletter", "SMS", FEBRUARY)))
                .post("/people/{id}/consent-grants", duplicate)
                .then()
                .statusCode(409)
                .body("detail", containsString(survivor.toString()));
    }

    @Test
    void takenApartEachHasWhatTheySaidAndNobodyAgreedForTheOther() {
        merge();

        takeApart();

        consents(duplicate)
                .body("purpose", contains("newsletter", "offers"))
                .body("standing", contains("WITHDRAWN", "GRANTED"));
        consents(survivor)
                .body("purpose", contains("newsletter", "offers"))
                .body("standing", contains("WITHDRAWN", "WITHDRAWN"));
    }

    @Test
    void filesGoAlongAndComeBack() {
        var file = Api.attach(MEG, "contacts", duplicate, "card.txt", "名片".getBytes(UTF_8));
        As.person(MEG)
                .body(Map.of("contactIds", List.of(duplicate)))
                .post("/contacts/{id}/merge-preview", survivor)
                .then()
                .body("goingOver", contains(hasEntry("what", "attachments")))
                .body("goingOver[0].count", equalTo(1));

        merge();

        files(survivor).body("items.id", contains(file.toString()));
        files(duplicate).body("items", empty());

        takeApart();

        files(duplicate).body("items.id", contains(file.toString()));
        files(survivor).body("items", empty());
    }

    private void merge() {
        Api.mergeContacts(MEG, survivor, duplicate).then().statusCode(200);
    }

    private void takeApart() {
        var merge = As.person(MEG)
                .queryParam("contactId", survivor)
                .get("/merges")
                .then()
                .extract()
                .<String>path("items[0].id");
        reverse(MEG, UUID.fromString(merge)).then().statusCode(200);
    }

    private static void say(UUID person, String how, Map<String, ?> what) {
        As.person(MEG).body(what).post("/people/{id}/" + how, person).then().statusCode(200);
    }

    private static ValidatableResponse consents(UUID person) {
        return As.person(MEG).get("/people/{id}/consents", person).then();
    }

    private static ValidatableResponse files(UUID contact) {
        return As.person(MEG).get("/contacts/{id}/attachments", contact).then();
    }
}
