package dev.guanxi.contact.memory.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuestMemoryTest {
    private static final String TOPIC = "crm.contact.preference";

    private static final String SENSITIVE = "sensitive-particulars";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void theReturningGuestsLastVisitSeatAndMenuAreShownAtOnce() {
        var hotel = customer(ANN);
        var guest = Api.contact(ANN, hotel, Map.of("givenName", "世维", "familyName", "余", "phone", "+66 2 659 9000"));
        note(ANN, guest, "seat", "靠近第二扇窗");
        List.of("三明治", "咖啡", "鸡蛋").forEach(dish -> note(ANN, guest, "菜单", dish));
        note(ANN, guest, "form-of-address", "余先生");
        promise(hotel);
        ordered(hotel, guest, "2026-05-02T08:00:00Z");
        visited(hotel, guest, "VISIT", "2026-06-08T08:00:00Z");
        visited(hotel, guest, "CALL", "2026-06-30T08:00:00Z");
        complained(hotel, "早餐太晚", "2026-06-08T09:00:00Z");

        eventually(() -> card(ANN, guest)
                .body("lastVisit.at", equalTo("2026-06-08T08:00:00Z"))
                .body("lately.kind", contains("CASE_OPENED", "ORDER_PLACED")));

        card(ANN, guest)
                .body("name", equalTo("余世维"))
                .body("addressAs", equalTo("余先生"))
                .body("lastVisit.source", equalTo("INTERACTION"))
                .body("habits.findAll { it.topic == 'seat' }.value", contains("靠近第二扇窗"))
                .body("habits.findAll { it.topic == 'menu' }.value", containsInAnyOrder("三明治", "咖啡", "鸡蛋"))
                .body("habits.observedOn.unique()", contains("2026-06-08"))
                .body("habits.howKnown.unique()", contains("OBSERVED"))
                .body("promises.topic", contains("delivery"))
                .body("lately[0].subject", equalTo("早餐太晚"))
                .body("lately[1].amount.amount", equalTo("90.00"))
                .time(lessThan(1000L));
        As.person(ANN)
                .queryParam("phone", "0066-2-6599000")
                .get("/guests")
                .then()
                .statusCode(200)
                .body("id", contains(guest.toString()));
        As.person(BOB)
                .queryParam("phone", "+66 2 659 9000")
                .get("/guests")
                .then()
                .body("", empty());
    }

    @Test
    void whatIsSeenAgainIsFresherAndWhatIsContradictedStaysInTheHistory() {
        var guest = person(ANN);
        var id = note(ANN, guest, "drink", "绿茶");

        step(ANN, id, 0, "confirmation", Map.of("seenOn", "2026-07-01")).body("confirmedOn", equalTo("2026-07-01"));
        step(ANN, id, 1, "confirmation", Map.of("seenOn", "2026-06-20")).body("confirmedOn", equalTo("2026-07-01"));
        String now = step(ANN, id, 1, "contradiction", Api.seen("咖啡"))
                .body("value", equalTo("咖啡"))
                .extract()
                .path("id");

        card(ANN, guest).body("habits.value", contains("咖啡"));
        get(ANN, id).body("standing", equalTo("REPLACED")).body("replacedBy", equalTo(now));
        As.person(ANN)
                .header("If-Match", "\"2\"")
                .body(Map.of("seenOn", "2026-08-01"))
                .post("/preferences/{id}/confirmation", id)
                .then()
                .statusCode(409);
        assertThat(elsewhere.heardUntil(TOPIC, id, "replaced")).hasSize(3);
    }

    @Test
    void whatIsRetractedOrOutOfDateIsNotShown() {
        var guest = person(ANN);
        var wrong = note(ANN, guest, "room", "朝南");
        var over = new HashMap<String, Object>(Api.seen("素食"));
        over.put("validUntil", "2026-06-09");
        note(ANN, Map.of("contactId", guest, "topic", "menu", "seen", over)).statusCode(201);

        As.person(ANN)
                .header("If-Match", "\"0\"")
                .post("/preferences/{id}/retraction", wrong)
                .then()
                .statusCode(200);

        card(ANN, guest).body("habits", empty());
        As.person(ANN)
                .queryParam("filter", "contactId==" + guest)
                .get("/preferences")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void whatTheLawProtectsMostIsNotTakenDownWithoutConsent() {
        var guest = person(ANN);

        for (var topic : List.of("health", "Religion", "宗教信仰")) {
            note(ANN, Map.of("contactId", guest, "topic", topic, "seen", Api.seen("x")))
                    .statusCode(409)
                    .body("type", equalTo("/problems/topic-sensitive"));
        }
        consent(guest, "consent-grants", Map.of("said", Api.said("profiling", "PHONE", Map.of())));
        consent(
                guest,
                "consent-grants",
                Map.of(
                        "said",
                        Api.said(SENSITIVE, "PHONE", Map.of("at", "2026-01-01T00:00:00Z")),
                        "expiresAt",
                        "2026-02-01T00:00:00Z"));
        note(ANN, Map.of("contactId", guest, "topic", "health", "seen", Api.seen("x")))
                .statusCode(409);
    }

    @Test
    void withConsentItIsTakenDownAndWithTheConsentItGoes() {
        var guest = person(ANN);
        var seat = note(ANN, guest, "seat", "角落");
        consent(guest, "consent-grants", Map.of("said", Api.said(SENSITIVE, "PHONE", Map.of())));
        var health = note(ANN, guest, "健康", "花生过敏");
        var religion = note(ANN, guest, "religion", "清真");
        String now = step(ANN, religion, 0, "contradiction", Api.seen("素食"))
                .extract()
                .path("id");
        card(ANN, guest).body("habits.value", containsInAnyOrder("角落", "花生过敏", "素食"));

        consent(guest, "consent-withdrawals", Api.said(SENSITIVE, "EMAIL", Map.of()));

        card(ANN, guest).body("habits.value", contains("角落"));
        As.person(ANN).get("/preferences/{id}", health).then().statusCode(404);
        As.person(ANN)
                .queryParam("filter", "contactId==" + guest)
                .get("/preferences")
                .then()
                .body("items.id", contains(seat.toString()));
        for (var gone : List.of(health, religion, UUID.fromString(now))) {
            elsewhere.heardUntil(TOPIC, gone, "erased");
        }
        note(ANN, Map.of("contactId", guest, "topic", "health", "seen", Api.seen("x")))
                .statusCode(409);
    }

    private static void consent(UUID person, String how, Map<String, ?> what) {
        As.person(ADA).body(what).post("/people/{id}/" + how, person).then().statusCode(200);
    }

    @Test
    void onlyThoseWhoSeeTheGuestSeeTheCard() {
        var guest = person(ANN);
        var id = note(ANN, guest, "seat", "角落");

        card(MEG, guest).statusCode(200);
        As.person(BOB).get("/guests/{id}/card", guest).then().statusCode(404);
        As.person(BOB).get("/preferences/{id}", id).then().statusCode(404);
        note(BOB, Api.preference(guest)).statusCode(404);
    }

    @Test
    void whatIsKnownGoesWithThePersonToTheNextEmployer() {
        var guest = person(MEG);
        var id = note(MEG, guest, "seat", "角落");
        var next = customer(MEG);

        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerId", next))
                .post("/contacts/{id}/move", guest)
                .then()
                .statusCode(200);

        eventually(() -> get(MEG, id).body("customerId", equalTo(next.toString())));
    }

    @Test
    void ofAMergedCustomerNothingIsLostAndOfAnErasedPersonNothingIsLeft() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "趙敏敏"));
        var noted = As.person(ADA)
                .body(Map.of("customerId", duplicate, "topic", "gift", "seen", Api.seen("兰花")))
                .post("/preferences");
        var id = Answers.id(noted);
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
        card(ADA, survivor).body("habits.value", contains("兰花"));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        As.person(ADA).get("/preferences/{id}", id).then().statusCode(404);
        As.person(ADA).get("/guests/{id}/card", survivor).then().statusCode(404);
        elsewhere.heardUntil(TOPIC, id, "erased");
    }

    @Test
    void ofAnErasedContactNothingIsLeft() {
        var guest = person(ADA);
        var id = note(ADA, guest, "seat", "角落");

        As.person(ADA).post("/contacts/{id}/erasure", guest).then().statusCode(204);

        As.person(ADA).get("/preferences/{id}", id).then().statusCode(404);
        As.person(ADA).get("/guests/{id}/card", guest).then().statusCode(404);
        elsewhere.heardUntil(TOPIC, id, "erased");
    }

    private static void visited(UUID customer, UUID contact, String kind, String at) {
        Api.log(ANN, customer, Map.of("kind", kind, "startedAt", at, "contactIds", List.of(contact)));
    }

    private void ordered(UUID customer, UUID contact, String at) {
        elsewhere.says(
                "crm.commerce.order",
                "placed",
                Ids.next(),
                Map.of(
                        "customerId",
                        customer,
                        "contactId",
                        contact,
                        "placedAt",
                        at,
                        "total",
                        Map.of("amount", "90.00", "currency", "CNY")));
    }

    private void complained(UUID customer, String subject, String at) {
        elsewhere.says(
                "crm.service.case",
                "opened",
                Ids.next(),
                Map.of("customerId", customer, "subject", subject, "openedAt", at));
    }

    private static void promise(UUID customer) {
        var raised = As.person(ANN).body(Api.expectation(customer)).post("/expectations");
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .body(Map.of("value", 3))
                .post("/expectations/{id}/promise", raised.<String>path("id"))
                .then()
                .statusCode(200);
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Oriental"));
    }

    private static UUID person(Person person) {
        return Api.contact(person, customer(person), Map.of("givenName", "Wei", "familyName", "Guest"));
    }

    private static UUID note(Person person, UUID contact, String topic, String value) {
        return UUID.fromString(note(person, Map.of("contactId", contact, "topic", topic, "seen", Api.seen(value)))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse note(Person person, Map<String, ?> preference) {
        return As.person(person).body(preference).post("/preferences").then();
    }

    private static ValidatableResponse step(Person person, UUID id, int version, String step, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/preferences/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(Person person, UUID id) {
        return As.person(person).get("/preferences/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse card(Person person, UUID guest) {
        return As.person(person).get("/guests/{id}/card", guest).then().statusCode(200);
    }
}
