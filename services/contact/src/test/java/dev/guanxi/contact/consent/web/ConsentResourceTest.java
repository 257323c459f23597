package dev.guanxi.contact.consent.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.said;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentResourceTest {
    private static final String TOPIC = "crm.contact.consent";
    private static final Person MIA = Person.of("mia", "marketer");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void theProofShowsTimeSourceWordingAndWhoTookItDown() {
        var person = person(ANN);
        var proof = Map.of(
                "at",
                "2026-03-01T08:00:00Z",
                "source",
                "WEB_FORM",
                "wording",
                1,
                "evidence",
                "博览会登记表",
                "attachment",
                "archive/42.pdf",
                "ip",
                "203.0.113.7");

        var consent = grant(ANN, person, said("newsletter", "EMAIL", proof))
                .body("standing", equalTo("GRANTED"))
                .extract()
                .<String>path("id");

        As.person(ANN)
                .get("/consents/{id}/entries", consent)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].statement", equalTo("GRANTED"))
                .body("[0].at", equalTo("2026-03-01T08:00:00Z"))
                .body("[0].recordedAt", notNullValue())
                .body("[0].source", equalTo("WEB_FORM"))
                .body("[0].wording", equalTo(1))
                .body("[0].evidence", equalTo("博览会登记表"))
                .body("[0].attachment", equalTo("archive/42.pdf"))
                .body("[0].ip", equalTo("203.0.113.7"))
                .body("[0].recordedBy", equalTo("ann"));
    }

    @Test
    void everySenderLearnsWhatHoldsNow() {
        var person = person(ANN);
        var consent = UUID.fromString(
                grant(ANN, person, said("offers", "SMS", Map.of())).extract().path("id"));
        withdraw(ANN, person, said("offers", "SMS", Map.of("source", "CALL")));

        var told = elsewhere.heardUntil(TOPIC, consent, "withdrawn");

        assertThat(told).extracting(Heard::happened).containsExactly("granted", "withdrawn");
        var state = told.getLast().state();
        assertThat(state.path("personId").asText()).isEqualTo(person.toString());
        assertThat(state.path("standing").asText()).isEqualTo("WITHDRAWN");
        assertThat(state.path("purpose").asText()).isEqualTo("offers");
        assertThat(state.path("channel").asText()).isEqualTo("SMS");
        As.person(ANN)
                .get("/people/{id}/consents", person)
                .then()
                .body("standing", contains("WITHDRAWN"))
                .body("source", contains("CALL"));
    }

    @Test
    void withoutAnEntryNobodyMayBeAddressed() {
        As.person(ANN).get("/people/{id}/consents", person(ANN)).then().body("", empty());
    }

    @Test
    void theLedgerCannotBeEdited() {
        var consent = grant(ANN, person(ANN), said("newsletter", "EMAIL", Map.of()))
                .extract()
                .<String>path("id");

        for (var edit : List.of("update consent_entry set source = 'PAPER'", "delete from consent_entry")) {
            assertThatThrownBy(() -> Tables.execute(edit + " where consent_id = '" + consent + "'"))
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("the consent ledger cannot be edited");
        }
        assertThatThrownBy(() -> Tables.execute("truncate consent_entry")).hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void whoMayBeAddressedIsAListOfNow() {
        var granted = person(ADA);
        var withdrawn = person(ADA);
        var over = person(ADA);
        grant(ADA, granted, said("surveys", "PHONE", Map.of()));
        grant(ADA, withdrawn, said("surveys", "PHONE", Map.of()));
        withdraw(ADA, withdrawn, said("surveys", "PHONE", Map.of()));
        As.person(ADA)
                .body(Map.of(
                        "said",
                        said("surveys", "PHONE", Map.of("at", "2026-01-01T00:00:00Z")),
                        "expiresAt",
                        "2026-02-01T00:00:00Z"))
                .post("/people/{id}/consent-grants", over)
                .then()
                .statusCode(200);

        As.person(MIA)
                .get("/addressees?purpose=surveys&channel=PHONE&limit=200")
                .then()
                .statusCode(200)
                .body("items.personId", hasItem(granted.toString()))
                .body("items.personId", not(hasItem(withdrawn.toString())))
                .body("items.personId", not(hasItem(over.toString())))
                .body("items.find { it.personId == '%s' }.name".formatted(granted), equalTo("王小明"));
    }

    @Test
    void onlyThoseWhoSeeThePersonSeeWhatTheySaid() {
        var person = person(ANN);
        var consent = grant(ANN, person, said("newsletter", "EMAIL", Map.of()))
                .extract()
                .<String>path("id");

        As.person(MEG).get("/people/{id}/consents", person).then().body("", hasSize(1));
        As.person(BOB).get("/people/{id}/consents", person).then().statusCode(404);
        As.person(BOB).get("/consents/{id}", consent).then().statusCode(404);
        As.person(BOB).get("/consents/{id}/entries", consent).then().statusCode(404);
        As.person(BOB)
                .body(said("newsletter", "EMAIL", Map.of()))
                .post("/people/{id}/consent-withdrawals", person)
                .then()
                .statusCode(404);
    }

    @Test
    void anOrganisationDoesNotConsentAndNobodyAgreesInTheFuture() {
        var organisation = Api.customer(ANN, Map.of("name", "Consent Ltd"));

        As.person(ANN)
                .body(Map.of("said", said("newsletter", "EMAIL", Map.of())))
                .post("/people/{id}/consent-grants", organisation)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/only-persons-consent"));
        for (var bad : List.of(
                said("newsletter", "EMAIL", Map.of("at", "2999-01-01T00:00:00Z")),
                said("newsletter", "EMAIL", Map.of("wording", 99)),
                said("no-such-purpose", "EMAIL", Map.of()))) {
            As.person(ANN)
                    .body(Map.of("said", bad))
                    .post("/people/{id}/consent-grants", person(ANN))
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void theSameRequestTwiceIsOneEntry() {
        var person = person(ANN);
        var key = UUID.randomUUID().toString();
        var body = Map.of("said", said("newsletter", "EMAIL", Map.of()));
        String consent = null;
        for (int i = 0; i < 2; i++) {
            consent = As.person(ANN)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/people/{id}/consent-grants", person)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
        }

        As.person(ANN).get("/consents/{id}/entries", consent).then().body("", hasSize(1));
    }

    @Test
    void manyAtOnceAreAllTakenDown() {
        var person = person(ANN);
        together(IntStream.range(0, 8)
                .<Callable<ValidatableResponse>>mapToObj(i ->
                        () -> withdraw(ANN, person, said("offers", "EMAIL", Map.of("evidence", "call " + i))))
                .toList());

        String consent = As.person(ANN).get("/people/{id}/consents", person).path("[0].id");
        As.person(ANN).get("/consents/{id}/entries", consent).then().body("", hasSize(8));
    }

    @Test
    void ofMergedPersonsTheNewestHoldsAndTheProofStays() {
        var survivor = Api.customer(MEG, "PERSON", Map.of("name", "李静"));
        var duplicate = Api.customer(MEG, "PERSON", Map.of("name", "李 静"));
        grant(MEG, survivor, said("newsletter", "EMAIL", Map.of("at", "2026-01-01T00:00:00Z")));
        var theirs = withdraw(MEG, duplicate, said("newsletter", "EMAIL", Map.of("at", "2026-02-01T00:00:00Z")))
                .extract()
                .<String>path("id");
        grant(MEG, duplicate, said("offers", "WECHAT", Map.of("at", "2026-02-01T00:00:00Z")));

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);

        As.person(MEG)
                .get("/people/{id}/consents", survivor)
                .then()
                .body("purpose", contains("newsletter", "offers"))
                .body("standing", contains("WITHDRAWN", "GRANTED"))
                .body("since", contains("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z"));
        As.person(MEG)
                .get("/consents/{id}", theirs)
                .then()
                .body("standing", equalTo("MERGED"))
                .body("mergedInto", notNullValue());
        assertThat(elsewhere
                        .heardUntil(TOPIC, UUID.fromString(theirs), "merged")
                        .getLast()
                        .state()
                        .path("standing")
                        .asText())
                .isEqualTo("MERGED");
    }

    @Test
    void withAnErasedPersonGoesAllThatTheySaid() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "赵敏"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "赵 敏"));
        var theirs = UUID.fromString(grant(ADA, duplicate, said("newsletter", "EMAIL", Map.of("evidence", "赵敏亲笔")))
                .extract()
                .path("id"));
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        var inherited = UUID.fromString(
                As.person(ADA).get("/people/{id}/consents", survivor).path("[0].id"));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        for (var consent : List.of(theirs, inherited)) {
            As.person(ADA).get("/consents/{id}", consent).then().statusCode(404);
            assertThat(elsewhere
                            .heardUntil(TOPIC, consent, "erased")
                            .getLast()
                            .state()
                            .isNull())
                    .isTrue();
            assertThat(Tables.number("select count(*) from consent_entry where consent_id = '" + consent + "'"))
                    .isZero();
        }
    }

    private static UUID person(Person creator) {
        var customer = Api.customer(creator, Map.of("name", "Consenting"));
        return Api.contact(creator, customer, Map.of("familyName", "王", "givenName", "小明", "email", "xm@example.com"));
    }

    private static ValidatableResponse grant(Person by, UUID person, Map<String, ?> said) {
        return As.person(by)
                .body(Map.of("said", said))
                .post("/people/{id}/consent-grants", person)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(Person by, UUID person, Map<String, ?> said) {
        return As.person(by)
                .body(said)
                .post("/people/{id}/consent-withdrawals", person)
                .then()
                .statusCode(200);
    }
}
