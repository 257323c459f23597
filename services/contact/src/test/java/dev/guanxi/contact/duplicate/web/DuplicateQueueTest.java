package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.duplicate.web.Seen.SOON;
import static dev.guanxi.contact.duplicate.web.Seen.company;
import static dev.guanxi.contact.duplicate.web.Seen.known;
import static dev.guanxi.contact.duplicate.web.Seen.pairOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pairs in the queue: who sees them, why, and until when. */
@QuarkusTest
class DuplicateQueueTest extends PairsOfATeam {
    @Test
    void pinyinAndCharactersOfTheSamePersonMeetInTheQueueWithAnExplanation() {
        var hanzi = person(rep, "王小明", Map.of("phone", number, "birthday", "1985-03-09"));
        var pinyin = person(rep, "Wang Xiaoming", Map.of("phone", "+86 " + number, "birthday", "1985-03-09"));

        var pair = pairOf(rep, hanzi);

        assertThat(pair.getString("verdict")).isEqualTo("SAME");
        assertThat(List.of(pair.getString("one.name"), pair.getString("other.name")))
                .containsExactlyInAnyOrder("王小明", "Wang Xiaoming");
        examine(rep, pair.getString("id"))
                .body("pair.status", equalTo("OPEN"))
                .body("explanation.aspect", hasItems("CHINESE_NAME", "BIRTH_DATE", "PHONE"))
                .body("explanation.find { it.aspect == 'CHINESE_NAME' }.agreement", equalTo("SOUND"))
                .body("explanation.find { it.aspect == 'PHONE' }.weight", greaterThan(18f));
        As.person(rep)
                .get("/customers/{id}/duplicates", pinyin)
                .then()
                .statusCode(200)
                .body("customer.id", contains(hanzi.toString()))
                .body("[0].verdict", equalTo("SAME"))
                .body("[0].sameAs", contains("PHONE"));
    }

    @Test
    void whatTwoRepsImportUnseenByEachOtherTheirManagerSeesInTheQueue() {
        var csv = "name,city,phone,country\nDonquadtech Trading %s Ltd,Bristol,+44 117 496 0%s,GB\n"
                .formatted(mark, number.substring(8));
        importAs(rep, csv);
        importAs(colleague, csv);
        var mine = only(rep);
        var theirs = only(colleague);

        var pair = pairOf(manager, mine);

        assertThat(List.of(pair.getString("one.id"), pair.getString("other.id")))
                .containsExactlyInAnyOrder(mine.toString(), theirs.toString());
        for (var person : List.of(rep, colleague)) {
            queue(person).body("items", empty());
            As.person(person)
                    .get("/duplicates/{id}", pair.getString("id"))
                    .then()
                    .statusCode(404);
        }
        As.person(rep).get("/customers/{id}/duplicates", mine).then().body("", empty());
        As.person(manager)
                .get("/customers/{id}/duplicates", mine)
                .then()
                .body("customer.id", contains(theirs.toString()));
    }

    @Test
    void whoeverIsHandedBothRecordsSeesThePair() {
        var one = company(rep, "Handed " + mark);
        var other = company(colleague, "Handed " + mark);
        var pair = pairOf(manager, one);

        As.person(manager)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", rep.id(), "team", "/sales/" + mark + "/a"))
                .post("/customers/{id}/assignment", other)
                .then()
                .statusCode(200);

        assertThat(pairOf(rep, one).getString("id")).isEqualTo(pair.getString("id"));
        queue(colleague).body("items", empty());
    }

    @Test
    void aPairThatNoLongerHoldsLeaves() {
        var one = company(rep, "Passing " + mark);
        company(rep, "Passing " + mark);
        pairOf(rep, one);

        patch(rep, one, 0, Map.of("name", "Completely Other " + number));

        await().atMost(SOON).untilAsserted(() -> queue(rep).body("items", empty()));
    }

    @Test
    void aDismissedPairStaysAwayUntilItLooksMoreLikeOne() {
        var father = Api.customer(rep, Map.of("name", "Father & Son " + mark, "phone", number));
        var son = company(rep, "Father & Son " + mark);
        var pair = pairOf(rep, father);

        dismiss(rep, pair, " ").statusCode(422);
        dismiss(rep, pair, "Father and son.")
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("decidedBy", equalTo(rep.id()));
        dismiss(rep, pair, "Again.").statusCode(412);
        queue(rep).body("items", empty());
        As.person(rep).get("/customers/{id}/duplicates", father).then().body("", empty());

        patch(rep, son, 0, Map.of("industry", "fishing"));
        patch(rep, son, 1, Map.of("city", "上海"));
        checked(son, 2);
        queue(rep).body("items", empty());
        As.person(rep)
                .queryParam("status", "DISMISSED")
                .get("/duplicates")
                .then()
                .body("items.reason", contains("Father and son."));

        patch(rep, son, 2, Map.of("phone", "+86" + number));
        var back = pairOf(rep, father);
        assertThat(back.getString("id")).isEqualTo(pair.getString("id"));
        assertThat(back.getString("reason")).isEqualTo("Father and son.");
        assertThat(back.getDouble("bits")).isGreaterThan(pair.getDouble("bits"));
    }

    @Test
    void aDismissalCanBeTakenBackAndTwoAtOnceDoNotOverwriteEachOther() {
        var one = company(rep, "Twice " + mark);
        company(rep, "Twice " + mark);
        var pair = pairOf(rep, one);
        dismiss(rep, pair, "A group of companies.").statusCode(200);

        var id = pair.getString("id");
        As.person(rep).post("/duplicates/{id}/reopening", id).then().statusCode(428);
        var etag = examine(rep, id).extract().header("ETag");
        As.person(rep)
                .header("If-Match", etag)
                .post("/duplicates/{id}/reopening", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        As.person(rep)
                .header("If-Match", etag)
                .header("Accept-Language", "zh-CN")
                .post("/duplicates/{id}/reopening", id)
                .then()
                .statusCode(412)
                .body("current.status", equalTo("OPEN"));
        As.person(rep)
                .header("If-Match", examine(rep, id).extract().header("ETag"))
                .header("Accept-Language", "zh-CN")
                .post("/duplicates/{id}/reopening", id)
                .then()
                .statusCode(409)
                .body("detail", equalTo("这一对记录目前的状态是 OPEN，只有在 DISMISSED 时才能这样做。"));
    }

    @Test
    void contactsAreComparedWithContacts() {
        var customer = company(rep, "Employer " + mark);
        var emma = Api.contact(
                rep, customer, Map.of("givenName", "Emma", "familyName", "Haeusler", "email", mark + "@example.com"));
        var again = Api.contact(
                rep,
                company(rep, "Next employer of " + number),
                Map.of("fullName", "Haeusler, Emma", "email", mark.toUpperCase(Locale.ROOT) + "@example.com"));
        person(rep, "Emma Haeusler", Map.of("email", mark + "@example.com"));

        var pair = pairOf(rep, emma);

        assertThat(pair.getString("kind")).isEqualTo("CONTACT");
        assertThat(List.of(pair.getString("one.id"), pair.getString("other.id")))
                .contains(again.toString());
        queue(rep).body("items", hasSize(1));
        As.person(rep)
                .get("/contacts/{id}/duplicates", emma)
                .then()
                .statusCode(200)
                .body("contact.id", contains(again.toString()))
                .body("[0].sameAs", hasItem("EMAIL"));
    }

    private static UUID only(Person owner) {
        return UUID.fromString(As.person(owner).get("/customers").path("items[0].id"));
    }

    private static ValidatableResponse examine(Person person, String pair) {
        return As.person(person).get("/duplicates/{id}", pair).then().statusCode(200);
    }

    private static void patch(Person person, UUID id, int version, Map<String, ?> changes) {
        As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"%d\"".formatted(version))
                .body(changes)
                .patch("/customers/{id}", id)
                .then()
                .statusCode(200);
    }

    /** Waits until the search has seen a later record of the same person, and so this one's change. */
    private void checked(UUID changed, int version) {
        assertThat(As.person(ADA).get("/customers/{id}", changed).header("ETag"))
                .isEqualTo("\"%d\"".formatted(version));
        var probe = company(rep, "Probe " + number + mark);
        known(probe);
    }
}
