package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.Api.lastMergeOf;
import static dev.guanxi.contact.Api.merge;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerMergeTest {
    @Test
    void fiveBecomeOneAndThePreviewSaysHow() {
        var survivor = customer(MEG, Map.of("name", "杭州天明眼镜", "city", "杭州"));
        var duplicates = IntStream.range(0, 5)
                .mapToObj(i -> customer(MEG, Map.of("name", "Tianming " + i, "phone", "+86 571 8888 000" + i)))
                .toArray(UUID[]::new);
        contact(MEG, duplicates[0], Map.of("givenName", "Wei", "familyName", "Li"));
        contact(MEG, duplicates[4], Map.of("givenName", "Min", "familyName", "Zhao"));
        expect(MEG, duplicates[4]);
        var part = customer(MEG, Map.of("name", "Tianming East", "parentId", duplicates[2]));
        var fields = Map.of("name", duplicates[3]);

        Map<String, Object> shown = preview(MEG, survivor, fields, duplicates)
                .body("refusals", empty())
                .body("profile.name", equalTo("Tianming 3"))
                .body("profile.phone", equalTo("+86 571 8888 0000"))
                .body("profile.identities.value", contains(phones(1, 2, 3, 4)))
                .body("fields.find { it.field == 'name' }.reason", equalTo("CHOSEN"))
                .body("fields.find { it.field == 'name' }.values", hasSize(6))
                .body("fields.find { it.field == 'address' }.reason", equalTo("KEPT"))
                .body("fields.find { it.field == 'phone' }.reason", equalTo("TAKEN"))
                .body("fields.find { it.field == 'phone' }.survivesFrom", equalTo(duplicates[0].toString()))
                .body("fields.find { it.field == 'phone' }.values.recordId", hasSize(5))
                .body("fields.find { it.field == 'website' }.reason", equalTo("EMPTY"))
                .body("goingOver.what", contains("contacts", "expectations", "parts"))
                .body("goingOver.count", contains(2, 1, 1))
                .extract()
                .jsonPath()
                .getMap("profile");
        As.person(MEG).get("/customers/{id}", survivor).then().header("ETag", equalTo("\"0\""));

        var merged = merge(MEG, survivor, fields, duplicates);
        merged.then().statusCode(200).header("ETag", equalTo("\"1\""));
        assertThat(merged.jsonPath().getMap("profile")).isEqualTo(shown);
        for (var duplicate : duplicates) {
            As.person(MEG)
                    .get("/customers/{id}", duplicate)
                    .then()
                    .body("status", equalTo("MERGED"))
                    .body("mergedInto", equalTo(survivor.toString()));
        }
        assertThat(World.of(survivor).belongings().get(survivor)).hasSize(4);
        As.person(MEG).get("/customers/{id}", part).then().body("profile.parentId", equalTo(survivor.toString()));
        As.person(MEG)
                .get("/merges/{id}", lastMergeOf(MEG, survivor))
                .then()
                .body("survivorId", equalTo(survivor.toString()))
                .body("absorbed.id", hasSize(5))
                .body("absorbed[1].before.name", equalTo("Tianming 1"))
                .body("mergedBy", equalTo("meg"))
                .body("wentOver.what", containsInAnyOrder("contacts", "expectations", "parts"))
                .body("reversal", nullValue());
    }

    /** Whose value each field is to have, against what the preview and the merge make of it; {@code -} is no choice. */
    @ParameterizedTest
    @CsvSource({
        "-, -, -, S, D1, D1",
        "S, S, S, S, none, none",
        "D1, D2, -, D1, none, D1",
        "D2, -, D2, D2, D1, D2",
        "-, D1, D1, S, D1, D1"
    })
    void eachFieldMayBeChosen(String name, String phone, String city, String named, String phoned, String placed) {
        var survivor = customer(MEG, Map.of("name", "S"));
        var first = customer(MEG, Map.of("name", "D1", "phone", "D1", "city", "D1"));
        var second = customer(MEG, Map.of("name", "D2", "city", "D2"));
        var who = Map.of("S", survivor, "D1", first, "D2", second);
        var fields = new HashMap<String, UUID>();
        Map.of("name", name, "phone", phone, "address", city).forEach((field, choice) -> {
            if (!choice.equals("-")) {
                fields.put(field, who.get(choice));
            }
        });

        var shown = preview(MEG, survivor, fields, first, second).extract().jsonPath();
        var merged = merge(MEG, survivor, fields, first, second).jsonPath();

        assertThat(merged.getMap("profile")).isEqualTo(shown.getMap("profile"));
        assertThat(merged.getString("profile.name")).isEqualTo(named);
        assertThat(merged.getString("profile.phone")).isEqualTo(phoned.equals("none") ? null : phoned);
        assertThat(merged.getString("profile.city")).isEqualTo(placed.equals("none") ? null : placed);
    }

    @Test
    void thePreviewSaysWhatTheMergeWouldRefuse() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var person = Api.customer(MEG, "PERSON", Map.of("name", "王小明"));
        var gone = customer(MEG, Map.of("name", "Gone"));
        merge(MEG, customer(MEG, Map.of("name", "Other")), gone).then().statusCode(200);

        preview(MEG, survivor, Map.of(), person, gone, survivor)
                .body(
                        "refusals.type",
                        contains(
                                "/problems/merge-of-different-kinds",
                                "/problems/customer-not-active",
                                "/problems/merge-with-itself"));
        As.person(MEG)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("customerIds", List.of(person)))
                .post("/customers/{id}/merge-preview", survivor)
                .then()
                .body("refusals.detail", contains(startsWith("组织与个人不能合并")));
        merge(MEG, survivor, person).then().statusCode(409);
        merge(MEG, survivor, gone).then().statusCode(409);
        merge(MEG, survivor, survivor).then().statusCode(409);
        merge(MEG, survivor, Map.of("shoeSize", survivor), customer(MEG, Map.of("name", "D")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields"));
        merge(MEG, survivor, Map.of("name", gone), customer(MEG, Map.of("name", "D")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields.name"));
    }

    @Test
    void nobodyMergesWhatTheyDoNotSee() {
        var survivor = customer(MEG, Map.of("name", "East"));
        var hidden = customer(Person.of("wes", "sales-manager", "/sales/west"), Map.of("name", "West"));

        merge(MEG, survivor, hidden).then().statusCode(404);
        As.person(MEG)
                .body(Map.of("customerIds", List.of(hidden)))
                .post("/customers/{id}/merge-preview", survivor)
                .then()
                .statusCode(404);
        merge(ADA, survivor, hidden).then().statusCode(200);
        var done = lastMergeOf(ADA, survivor);
        As.person(MEG).get("/merges/{id}", done).then().statusCode(404);
        As.person(MEG).queryParam("customerId", survivor).get("/merges").then().body("items", empty());
        As.person(ANN).queryParam("customerId", survivor).get("/merges").then().body("items", empty());
    }

    @Test
    void aSurvivorThatIsAPartOfItsDuplicateIsAPartOfThatOnesWhole() {
        var whole = customer(MEG, Map.of("name", "Group"));
        var duplicate = customer(MEG, Map.of("name", "D", "parentId", whole));
        var survivor = customer(MEG, Map.of("name", "S", "parentId", duplicate));

        merge(MEG, survivor, duplicate).then().statusCode(200).body("profile.parentId", equalTo(whole.toString()));
    }

    @Test
    void nobodyBecomesAPartOfItself() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var between = customer(MEG, Map.of("name", "B", "parentId", survivor));
        var duplicate = customer(MEG, Map.of("name", "D", "parentId", between));

        preview(MEG, survivor, Map.of(), duplicate).body("refusals.type", contains("/problems/merge-makes-cycle"));
        merge(MEG, survivor, duplicate).then().statusCode(409).body("type", equalTo("/problems/merge-makes-cycle"));
        merge(MEG, survivor, Map.of("parentId", survivor), duplicate)
                .then()
                .statusCode(200)
                .body("profile.parentId", nullValue());
    }

    @Test
    void theSameRequestTwiceMergesOnceAndAnOldVersionNotAtAll() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var duplicate = customer(MEG, Map.of("name", "D"));
        var key = UUID.randomUUID().toString();
        var body = Map.of("customerIds", List.of(duplicate, duplicate));

        var first = send(key, survivor, body);
        var second = send(key, survivor, body);

        first.then().statusCode(200);
        second.then().statusCode(200).header("ETag", first.header("ETag"));
        As.person(MEG).queryParam("customerId", survivor).get("/merges").then().body("items", hasSize(1));
        send(UUID.randomUUID().toString(), survivor, body).then().statusCode(412);
        As.person(MEG).body(body).post("/customers/{id}/merge", survivor).then().statusCode(428);
    }

    @Test
    void ofTwoWhoMergeTheSameDuplicateAtOnceOneIsRefused() {
        for (int round = 0; round < 3; round++) {
            var one = customer(MEG, Map.of("name", "One"));
            var other = customer(MEG, Map.of("name", "Other"));
            var duplicate = customer(MEG, Map.of("name", "D"));

            var statuses = together(
                    () -> merge(MEG, one, duplicate, other).statusCode(),
                    () -> merge(MEG, other, duplicate, one).statusCode());

            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 409 || status == 412);
        }
    }

    private static Response send(String key, UUID survivor, Map<String, ?> body) {
        return As.person(MEG)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/customers/{id}/merge", survivor);
    }

    private static ValidatableResponse preview(
            Person person, UUID survivor, Map<String, UUID> fields, UUID... duplicates) {
        return As.person(person)
                .body(Map.of("customerIds", List.of(duplicates), "fields", fields))
                .post("/customers/{id}/merge-preview", survivor)
                .then()
                .statusCode(200);
    }

    private static String[] phones(int... numbers) {
        return IntStream.of(numbers).mapToObj(i -> "+86 571 8888 000" + i).toArray(String[]::new);
    }

    private static void expect(Person person, UUID customer) {
        As.person(person)
                .body(Api.expectation(customer))
                .post("/expectations")
                .then()
                .statusCode(201);
    }
}
