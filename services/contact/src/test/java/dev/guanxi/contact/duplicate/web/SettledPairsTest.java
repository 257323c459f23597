package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.duplicate.web.Seen.SOON;
import static dev.guanxi.contact.duplicate.web.Seen.company;
import static dev.guanxi.contact.duplicate.web.Seen.pairOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pairs that are none any more: merged, erased, taken back. */
@QuarkusTest
class SettledPairsTest extends PairsOfATeam {
    @Test
    void aMergeSettlesThePairAndThoseWithOthersMove() {
        var survivor = company(manager, "Merging " + mark);
        var duplicate = company(manager, "Merging " + mark);
        company(manager, "Merging " + mark);
        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", hasSize(3)));

        Api.merge(manager, survivor, duplicate).then().statusCode(200);

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
        Api.merge(manager, survivor, duplicate).then().statusCode(200);
        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", empty()));

        Api.reverse(manager, Api.lastMergeOf(manager, survivor)).then().statusCode(200);

        assertThat(pairOf(manager, survivor).getString("id")).isEqualTo(pair);
    }

    @Test
    void aMergedContactIsNobodysDuplicateAndItsNumberLeadsToTheSurvivor() {
        var customer = company(manager, "Two people of " + mark);
        var profile = Map.of("fullName", "赵敏", "phone", number);
        var survivor = Api.contact(manager, customer, profile);
        var duplicate = Api.contact(manager, customer, profile);
        pairOf(manager, survivor);

        Api.mergeContacts(manager, survivor, duplicate).then().statusCode(200);

        await().atMost(SOON).untilAsserted(() -> queue(manager).body("items", empty()));
        As.person(manager)
                .queryParam("kind", "PHONE")
                .queryParam("value", number)
                .get("/identities")
                .then()
                .body("contacts.id", contains(survivor.toString()));
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
}
