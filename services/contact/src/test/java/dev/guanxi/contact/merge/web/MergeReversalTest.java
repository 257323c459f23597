package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.Api.lastMergeOf;
import static dev.guanxi.contact.Api.merge;
import static dev.guanxi.contact.Api.reverse;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges that are taken back: everything is as it was, but for what changed since. */
@QuarkusTest
class MergeReversalTest {
    private static final String CUSTOMERS = "crm.contact.customer";
    private static final Map<String, String> WEI = Map.of("givenName", "Wei", "familyName", "Li");
    private final Elsewhere elsewhere = new Elsewhere();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everythingIsAsItWas(int duplicates) {
        var whole = customer(ANN, Map.of("name", "Group"));
        var ids = new UUID[duplicates + 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = customer(
                    i % 2 == 0 ? MEG : ANN,
                    i == 0
                            ? Map.of("name", "天明")
                            : Map.of("name", "天明 " + i, "city", "杭州", "email", i + "@example.com", "parentId", whole));
            contact(MEG, ids[i], WEI);
            contact(MEG, ids[i], Map.of("givenName", "Min", "familyName", "Zhao", "phone", "+86 571 8888 0000"));
            As.person(MEG)
                    .body(Api.expectation(ids[i]))
                    .post("/expectations")
                    .then()
                    .statusCode(201);
            customer(ADA, Map.of("name", "Part " + i, "parentId", ids[i]));
            Api.log(MEG, ids[i], Map.of("course", "带了样品", "result", "要看报价"));
        }
        var before = World.of(ids);
        merge(MEG, ids[0], Map.of("name", ids[1]), Arrays.copyOfRange(ids, 1, ids.length))
                .then()
                .statusCode(200);
        assertThat(World.of(ids)).isNotEqualTo(before);

        reverse(MEG, lastMergeOf(MEG, ids[0]))
                .then()
                .statusCode(200)
                .body("reversal.stayed", empty())
                .body("reversal.reversedBy", equalTo("meg"))
                .body("reversal.reversedAt", notNullValue());

        assertThat(World.of(ids)).isEqualTo(before);
    }

    @Test
    void whatWasChangedSinceStaysAndIsNamed() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var duplicate =
                customer(MEG, Map.of("name", "D", "phone", "1", "city", "Hangzhou", "website", "https://d.example"));
        merge(MEG, survivor, duplicate).then().statusCode(200);
        change(survivor, Map.of("phone", "2", "industry", "optics"));

        reverse(MEG, lastMergeOf(MEG, survivor)).then().body("reversal.stayed", contains("phone"));

        get(survivor)
                .body("profile.phone", equalTo("2"))
                .body("profile.industry", equalTo("optics"))
                .body("profile.city", nullValue())
                .body("profile.website", nullValue());
        get(duplicate).body("profile.phone", equalTo("1")).body("status", equalTo("ACTIVE"));
    }

    @Test
    void whatCameOrWentSinceStaysWhereItIsAndTheRestComesBackAsItIsNow() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var duplicate = customer(MEG, Map.of("name", "D"));
        var elsewhere = customer(MEG, Map.of("name", "E"));
        var leaver = contact(MEG, duplicate, WEI);
        var stayer = contact(MEG, duplicate, WEI);
        merge(MEG, survivor, duplicate).then().statusCode(200);
        var newcomer = contact(MEG, survivor, WEI);
        post("/contacts/{id}/move", leaver, "/contacts/", Map.of("customerId", elsewhere));
        As.patch(MEG, "/contacts/" + stayer, Map.of("jobTitle", "采购经理")).then().statusCode(200);

        reverse(MEG, lastMergeOf(MEG, survivor)).then().statusCode(200);

        customerOf(newcomer, survivor);
        customerOf(leaver, elsewhere);
        customerOf(stayer, duplicate).body("profile.jobTitle", equalTo("采购经理"));
    }

    @Test
    void ownerTeamAndClassAreTheirsAgain() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var duplicate = customer(ANN, Map.of("name", "D"));
        var person = contact(MEG, duplicate, WEI);
        elsewhere.says("crm.insight.customer-value", "classified", duplicate, Map.of("valueClass", "A"));
        eventually(() -> get(duplicate).body("valueClass", equalTo("A")));
        merge(MEG, survivor, duplicate).then().statusCode(200);
        As.person(ANN).get("/contacts/{id}", person).then().statusCode(404);
        post("/customers/{id}/assignment", survivor, "/customers/", Map.of("ownerId", "bob", "team", "/sales/east"));

        reverse(MEG, lastMergeOf(MEG, survivor)).then().statusCode(200);

        get(duplicate)
                .body("ownerId", equalTo("ann"))
                .body("team", equalTo("/sales/east"))
                .body("valueClass", equalTo("A"));
        As.person(ANN).get("/contacts/{id}", person).then().body("ownerId", equalTo("ann"));
        get(survivor).body("ownerId", equalTo("bob"));
        var heard = elsewhere.heardUntil(CUSTOMERS, duplicate, "separated");
        assertThat(heard).extracting(Heard::happened).containsExactly("created", "classified", "merged", "separated");
        assertThat(heard.getLast().state().path("status").textValue()).isEqualTo("ACTIVE");
        assertThat(heard.getLast().state().path("mergedInto").isNull()
                        || heard.getLast().state().path("mergedInto").isMissingNode())
                .isTrue();
    }

    @Test
    void ofSeveralMergesTheNewestIsTakenBackFirst() {
        var ids = new UUID[] {
            customer(MEG, Map.of("name", "A")),
            customer(MEG, Map.of("name", "B", "city", "上海")),
            customer(MEG, Map.of("name", "C", "phone", "3"))
        };
        contact(MEG, ids[0], WEI);
        var atFirst = World.of(ids);
        merge(MEG, ids[1], ids[0]).then().statusCode(200);
        var first = lastMergeOf(MEG, ids[0]);
        var between = World.of(ids);
        merge(MEG, ids[2], ids[1]).then().statusCode(200);
        var second = lastMergeOf(MEG, ids[1]);

        reverse(MEG, first)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/merge-not-newest"))
                .body("detail", equalTo("A later merge stands on this one. Take that one back first: " + second + "."));
        reverse(MEG, second).then().statusCode(200);
        assertThat(World.of(ids)).isEqualTo(between);
        reverse(MEG, first).then().statusCode(200);
        assertThat(World.of(ids)).isEqualTo(atFirst);
        reverse(MEG, first).then().statusCode(409).body("type", equalTo("/problems/merge-reversed-already"));
        merge(MEG, ids[1], ids[0]).then().statusCode(200);
    }

    @Test
    void aReversalIsOfTheVersionThatWasRead() {
        var survivor = customer(MEG, Map.of("name", "S"));
        merge(MEG, survivor, customer(MEG, Map.of("name", "D"))).then().statusCode(200);
        var done = lastMergeOf(MEG, survivor);

        As.person(MEG).post("/merges/{id}/reversal", done).then().statusCode(428);
        As.person(MEG)
                .header("If-Match", "\"7\"")
                .post("/merges/{id}/reversal", done)
                .then()
                .statusCode(412);
        As.person(Person.of("wes", "sales-manager", "/sales/west"))
                .header("If-Match", "\"0\"")
                .post("/merges/{id}/reversal", done)
                .then()
                .statusCode(404);
    }

    @Test
    void contactsAreMergedAndTakenApartToo() {
        var employer = customer(MEG, Map.of("name", "Employer"));
        var former = customer(MEG, Map.of("name", "Former"));
        var survivor = contact(MEG, employer, Map.of("givenName", "明", "familyName", "李"));
        var duplicate = contact(MEG, former, Map.of("fullName", "Li Ming", "email", "ming@example.com"));
        var before = World.of(employer, former);
        var body = Map.of("contactIds", List.of(duplicate), "fields", Map.of("name", duplicate));

        var shown = As.person(MEG)
                .body(body)
                .post("/contacts/{id}/merge-preview", survivor)
                .then()
                .statusCode(200)
                .body("refusals", empty())
                .extract()
                .jsonPath()
                .getMap("profile");
        var merged = As.person(MEG).header("If-Match", "\"0\"").body(body).post("/contacts/{id}/merge", survivor);

        merged.then()
                .statusCode(200)
                .body("profile.fullName", equalTo("Li Ming"))
                .body("profile.email", equalTo("ming@example.com"))
                .body("customerId", equalTo(employer.toString()));
        assertThat(merged.jsonPath().getMap("profile")).isEqualTo(shown);
        As.person(MEG).get("/contacts/{id}", duplicate).then().body("mergedInto", equalTo(survivor.toString()));
        assertThat(World.of(former).belongings().get(former)).isEmpty();
        As.reader(MEG, "/contacts/" + duplicate)
                .body(Map.of("customerId", employer))
                .post("/contacts/{id}/move", duplicate)
                .then()
                .statusCode(409);
        elsewhere.heardUntil("crm.contact.contact", duplicate, "merged");

        String done =
                As.person(MEG).queryParam("contactId", duplicate).get("/merges").path("items[0].id");
        reverse(MEG, UUID.fromString(done)).then().statusCode(200).body("kind", equalTo("CONTACT"));

        assertThat(World.of(employer, former)).isEqualTo(before);
        elsewhere.heardUntil("crm.contact.contact", duplicate, "separated");
    }

    private static void change(UUID customer, Map<String, ?> changes) {
        As.patch(MEG, "/customers/" + customer, changes).then().statusCode(200);
    }

    private static void post(String step, UUID id, String kind, Map<String, ?> body) {
        As.reader(MEG, kind + id).body(body).post(step, id).then().statusCode(200);
    }

    private static ValidatableResponse get(UUID customer) {
        return As.person(MEG).get("/customers/{id}", customer).then();
    }

    private static ValidatableResponse customerOf(UUID contact, UUID customer) {
        return As.person(MEG).get("/contacts/{id}", contact).then().body("customerId", equalTo(customer.toString()));
    }
}
