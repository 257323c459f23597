package dev.guanxi.contact.group.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.web.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was won with an organisation and all its parts. */
@QuarkusTest
class GroupResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whatWasWonWithThePartsAddsUpToTheTop() {
        var acme = customer(ANN, "Acme", null);
        var bluth = customer(ANN, "Bluth Company", acme);
        var codehow = customer(ANN, "Codehow", acme);
        var below = customer(ANN, "Codehow 上海", codehow);
        won(acme, "100.00", "CNY");
        won(bluth, "20.50", "CNY");
        won(below, "3.25", "CNY");
        won(below, "7.00", "EUR");
        deal(Ids.next(), bluth, "LOST", "1000.00", "CNY");

        eventually(() -> group(ANN, acme)
                .body("members.name", contains("Acme", "Bluth Company", "Codehow", "Codehow 上海"))
                .body("members.depth", contains(0, 1, 1, 2))
                .body("members[0].won.amount", contains("100.00"))
                .body("members[0].wonInAll.amount", contains("123.75", "7.00"))
                .body("members[0].wonInAll.currency", contains("CNY", "EUR"))
                .body("members[1].wonInAll.amount", contains("20.50"))
                .body("members[2].won", empty())
                .body("members[2].wonInAll.amount", contains("3.25", "7.00"))
                .body("hidden", equalTo(0))
                .body("cut", equalTo(false)));
        group(ANN, codehow).body("members.name", contains("Codehow", "Codehow 上海"));
    }

    @Test
    void aDealThatIsLostAfterAllOrGoesToAnotherCustomerNoLongerCountsHere() {
        var one = customer(ANN, "One", null);
        var other = customer(ANN, "Other", null);
        var deal = Ids.next();
        deal(deal, one, "WON", "10.00", "CNY");
        eventually(() -> group(ANN, one).body("members[0].won.amount", contains("10.00")));

        deal(deal, other, "WON", "10.00", "CNY");

        eventually(() -> group(ANN, other).body("members[0].won.amount", contains("10.00")));
        group(ANN, one).body("members[0].won", empty());
    }

    @Test
    void whatTheCallerDoesNotSeeIsCountedButNeitherNamedNorAddedUp() {
        var top = customer(ADA, "Top", null);
        assign(top, ANN);
        var foreign = customer(ADA, "Foreign", top);
        assign(foreign, BOB);
        var mine = customer(ADA, "Mine below", foreign);
        assign(mine, ANN);
        won(foreign, "50.00", "CNY");
        won(mine, "5.00", "CNY");
        eventually(() -> group(ADA, top).body("members[0].wonInAll.amount", contains("55.00")));

        group(ANN, top)
                .body("members.name", contains("Top", "Mine below"))
                .body("members[0].wonInAll.amount", contains("5.00"))
                .body("hidden", equalTo(1));
        As.person(BOB).get("/customers/{id}/group", top).then().statusCode(404);
    }

    @Test
    void nobodyBecomesAPartOfItsOwnPart() {
        var whole = customer(ANN, "Whole", null);
        var part = customer(ANN, "Part", whole);
        var partOfPart = customer(ANN, "Part of part", part);

        under(whole, partOfPart).then().statusCode(422).body("violations[0].field", equalTo("parentId"));

        group(ANN, whole).body("members", hasSize(3));
    }

    @Test
    void ofTwoWhoBecomePartsOfEachOtherAtOnceOneDoes() {
        for (int i = 0; i < 10; i++) {
            var one = customer(ANN, "One", null);
            var other = customer(ANN, "Other", null);

            var answers = together(
                    () -> under(one, other).statusCode(),
                    () -> under(other, one).statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static Response under(UUID part, UUID whole) {
        return As.person(ANN)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(Map.of("parentId", whole))
                .patch("/customers/{id}", part);
    }

    @Test
    void theMergedOnesPartsGoOver() {
        var survivor = customer(ANN, "Survivor", null);
        var duplicate = customer(ANN, "Duplicate", null);
        var part = customer(ANN, "Part of it", duplicate);

        Api.merge(ADA, survivor, duplicate).then().statusCode(200);

        assertThat(group(ANN, survivor).extract().<List<String>>path("members.id"))
                .containsExactly(survivor.toString(), part.toString());
    }

    private static UUID customer(Person person, String name, @Nullable UUID parent) {
        var profile = new HashMap<String, Object>(Map.of("name", name));
        if (parent != null) {
            profile.put("parentId", parent);
        }
        return Api.customer(person, profile);
    }

    private static void assign(UUID customer, Person person) {
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", person.id()))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);
    }

    private void won(UUID customer, String amount, String currency) {
        deal(Ids.next(), customer, "WON", amount, currency);
    }

    private void deal(UUID id, UUID customer, String stage, String amount, String currency) {
        elsewhere.says(
                "crm.sales.opportunity",
                "changed",
                id,
                Map.of(
                        "customerId",
                        customer,
                        "stage",
                        stage,
                        "amount",
                        Map.of("amount", amount, "currency", currency)));
    }

    private static ValidatableResponse group(Person person, UUID customer) {
        return As.person(person).get("/customers/{id}/group", customer).then().statusCode(200);
    }
}
