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
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateQueueTest {
    private final String mark = UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    private final String number =
            "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    /** Two people of one team and their manager, whom nobody else in the tests knows. */
    private final Person rep = Person.of("rep-" + mark, Roles.SALES_REP, "/sales/" + mark + "/a");

    private final Person colleague = Person.of("colleague-" + mark, Roles.SALES_REP, "/sales/" + mark + "/b");
    private final Person manager = Person.of("manager-" + mark, Roles.SALES_MANAGER, "/sales/" + mark);

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
    void aMergeSettlesThePairAndThoseWithOthersMove() {
        var survivor = company(manager, "Merging " + mark);
        var duplicate = company(manager, "Merging " + mark);
        company(manager, "Merging " + mark);
        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", hasSize(3)));

        As.person(manager)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/customers/{id}/merge", survivor)
                .then()
                .statusCode(200);

        await().atMost(SOON).untilAsserted(() -> {
            queue(manager).body("items", hasSize(1));
            As.person(manager)
                    .queryParam("status", "MERGED")
                    .get("/duplicates")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].one.id", equalTo(least(survivor, duplicate)));
        });
    }

    @Test
    void whatAReversedMergeSeparatesIsOpenAgain() {
        var survivor = company(manager, "Reversed " + mark);
        var duplicate = company(manager, "Reversed " + mark);
        var pair = pairOf(manager, survivor).getString("id");
        merge("/customers/{id}/merge", survivor, "customerIds", duplicate);
        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", empty()));

        reverseLastMerge(survivor);

        assertThat(pairOf(manager, survivor).getString("id")).isEqualTo(pair);
    }

    @Test
    void aMergedContactIsNobodysDuplicateAndItsNumberLeadsToTheSurvivor() {
        var customer = company(manager, "Two people of " + mark);
        var profile = Map.of("fullName", "赵敏", "phone", number);
        var survivor = Api.contact(manager, customer, profile);
        var duplicate = Api.contact(manager, customer, profile);
        pairOf(manager, survivor);

        merge("/contacts/{id}/merge", survivor, "contactIds", duplicate);

        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", empty()));
        As.person(manager)
                .queryParam("kind", "PHONE")
                .queryParam("value", number)
                .get("/identities")
                .then()
                .body("contacts.id", contains(survivor.toString()));
    }

    private void merge(String path, UUID survivor, String field, UUID duplicate) {
        As.person(manager)
                .header("If-Match", "\"0\"")
                .body(Map.of(field, List.of(duplicate)))
                .post(path, survivor)
                .then()
                .statusCode(200);
    }

    private void reverseLastMerge(UUID survivor) {
        String merge = As.person(manager)
                .queryParam("customerId", survivor)
                .get("/merges")
                .path("items[0].id");
        As.person(manager)
                .header(
                        "If-Match",
                        As.person(manager).get("/merges/{id}", merge).header("ETag"))
                .post("/merges/{id}/reversal", merge)
                .then()
                .statusCode(200);
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

    @Test
    void ofAnErasedPersonNoPairRemains() {
        var one = person(rep, "陈晨", Map.of("phone", number));
        var other = person(rep, "陈晨", Map.of("phone", number));
        var pair = pairOf(rep, one);
        dismiss(rep, pair, "陈晨 has a twin.").statusCode(200);

        As.person(ADA).post("/customers/{id}/erasure", one).then().statusCode(204);

        As.person(ADA).get("/duplicates/{id}", pair.getString("id")).then().statusCode(404);
        As.person(ADA)
                .queryParam("status", "DISMISSED")
                .queryParam("record", other)
                .get("/duplicates")
                .then()
                .body("items", empty());
    }

    @Test
    void anUndoneImportLeavesNoPairs() {
        var here = company(rep, "Undone " + mark);
        var job = importAs(colleague, "name\nUndone %s\n".formatted(mark));
        pairOf(manager, here);

        As.person(colleague).post("/imports/{id}/undo", job).then().statusCode(202);

        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", empty()));
    }

    private static String least(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one.toString() : other.toString();
    }

    private static UUID person(Person owner, String name, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(more);
        profile.put("name", name);
        return Api.customer(owner, "PERSON", profile);
    }

    private static UUID only(Person owner) {
        return UUID.fromString(As.person(owner).get("/customers").path("items[0].id"));
    }

    private static ValidatableResponse queue(Person person) {
        return As.person(person).get("/duplicates").then().statusCode(200);
    }

    private static ValidatableResponse examine(Person person, String pair) {
        return As.person(person).get("/duplicates/{id}", pair).then().statusCode(200);
    }

    private static ValidatableResponse dismiss(Person person, JsonPath pair, String reason) {
        return As.person(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", reason))
                .post("/duplicates/{id}/dismissal", pair.getString("id"))
                .then();
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

    private static String importAs(Person person, String csv) {
        String job = As.person(person)
                .contentType("text/csv")
                .body(csv)
                .post("/imports?kind=customers")
                .path("id");
        As.person(person).post("/imports/{id}/run", job).then().statusCode(202);
        await().atMost(SOON)
                .untilAsserted(
                        () -> As.person(person).get("/imports/{id}", job).then().body("status", equalTo("FINISHED")));
        return job;
    }
}
