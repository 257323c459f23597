package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.WEI;
import static dev.guanxi.contact.bin.Bin.bin;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.listed;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.removal;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.contact.bin.Bin.removeForGood;
import static dev.guanxi.contact.bin.Bin.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What lies in the recycle bin is gone from everywhere and comes back as it was. */
@QuarkusTest
class RecycleBinTest {
    private static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aRemovedCustomerIsGoneFromEverywhereAtOnceAndComesBackAsItWas() {
        var city = "Bin" + UUID.randomUUID();
        var customer = customer(ANN, Map.of("name", "来去有限公司", "city", city));
        var person = contact(ANN, customer, WEI);
        var task = Api.created(ANN, "/tasks", Api.task(customer, "2026-12-01"));
        var before = whole(customer);

        As.person(ANN)
                .header("If-Match", tag("customers", customer))
                .header("Change-Reason", "created twice")
                .delete("/customers/{id}", customer)
                .then()
                .statusCode(204);

        assertThat(listed("customers", "city==" + city)).isEmpty();
        assertThat(listed("contacts", "customerId==" + customer)).isEmpty();
        assertThat(listed("tasks", "customerId==" + customer)).isEmpty();
        assertThat(found("来去有限公司")).doesNotContain(customer.toString());
        record("customers", customer).statusCode(200).body("status", equalTo("REMOVED"));
        record("contacts", person).statusCode(200).body("status", equalTo("REMOVED"));
        As.person(ANN)
                .get("/recycle-bin/{id}", customer)
                .then()
                .body("recordKind", equalTo("customers"))
                .body("title", equalTo("来去有限公司"))
                .body("removedBy", equalTo("ann"))
                .body("reason", equalTo("created twice"))
                .body("togetherWith", nullValue())
                .body("purgedAfter", notNullValue());

        bringBack(ANN, customer).then().statusCode(204);

        assertThat(whole(customer)).isEqualTo(before);
        record("contacts", person).body("status", equalTo("ACTIVE"));
        assertThat(listed("contacts", "customerId==" + customer)).containsExactly(person.toString());
        assertThat(listed("customers", "city==" + city)).containsExactly(customer.toString());
        assertThat(listed("tasks", "customerId==" + customer)).containsExactly(task.toString());
        assertThat(found("来去有限公司")).contains(customer.toString());
        As.person(ANN).get("/recycle-bin/{id}", customer).then().statusCode(404);
        As.person(ANN).get("/recycle-bin/{id}", person).then().statusCode(404);
    }

    @Test
    void everybodyElseHearsThatItIsAwayAndThatItIsBack() {
        var customer = customer(ANN, Map.of("name", "Away"));
        var person = contact(ANN, customer, WEI);

        remove(ANN, "customers", customer);
        assertThat(last("crm.contact.customer", customer, "removed")
                        .state()
                        .path("status")
                        .asText())
                .isEqualTo("REMOVED");
        assertThat(last("crm.contact.contact", person, "removed")
                        .state()
                        .path("status")
                        .asText())
                .isEqualTo("REMOVED");

        bringBack(MEG, customer).then().statusCode(204);
        assertThat(last("crm.contact.customer", customer, "returned")
                        .state()
                        .path("status")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(last("crm.contact.contact", person, "returned")
                        .state()
                        .path("status")
                        .asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void theHistorySaysWhoRemovedItWhyAndWhoBroughtItBack() {
        var customer = customer(ANN, Map.of("name", "Told"));
        remove(ANN, "customers", customer);
        bringBack(MEG, customer).then().statusCode(204);

        As.person(ANN)
                .get("/customers/{id}/history", customer)
                .then()
                .body("[0].actor", equalTo("meg"))
                .body("[0].changes.field", contains("status"))
                .body("[0].changes[0].before", equalTo("REMOVED"))
                .body("[1].actor", equalTo("ann"))
                .body("[1].changes[0].after", equalTo("REMOVED"));
    }

    @Test
    void whoeverRemovesMustKnowItsPresentVersion() {
        var customer = customer(ANN, Map.of("name", "Stale"));
        var tag = tag("customers", customer);
        As.person(ANN).delete("/customers/{id}", customer).then().statusCode(428);
        removal(ANN, "customers", customer, "\"7\"").then().statusCode(412);

        removal(ANN, "customers", customer, tag).then().statusCode(204);

        removal(ANN, "customers", customer, tag).then().statusCode(412).body("current.status", equalTo("REMOVED"));
        removal(ANN, "customers", customer, tag("customers", customer))
                .then()
                .statusCode(409)
                .body("type", containsString("customer-in-bin"));
    }

    @Test
    void whatLiesInTheBinDoesNotChange() {
        var customer = customer(ANN, Map.of("name", "Still"));
        var person = contact(ANN, customer, WEI);
        remove(ANN, "customers", customer);

        refusesChange("customers", customer, Map.of("name", "Other"), "customer-in-bin");
        refusesChange("contacts", person, Map.of("jobTitle", "Boss"), "contact-in-bin");
        As.person(ANN)
                .body(Map.of("customerId", customer, "profile", WEI))
                .post("/contacts")
                .then()
                .statusCode(409);
        As.person(ANN)
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "Part", "parentId", customer)))
                .post("/customers")
                .then()
                .statusCode(409);
        Api.merge(MEG, customer(MEG, Map.of("name", "Survivor")), customer)
                .then()
                .statusCode(409);
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .header("If-Match", tag("contacts", person))
                .body(Map.of("customerId", customer(ANN, Map.of("name", "Elsewhere"))))
                .post("/contacts/{id}/move", person)
                .then()
                .statusCode(409)
                .body("detail", containsString("回收站"));
    }

    private static void refusesChange(String kind, UUID id, Map<String, ?> patch, String problem) {
        As.person(ANN)
                .header("If-Match", tag(kind, id))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/{kind}/{id}", kind, id)
                .then()
                .statusCode(409)
                .body("type", containsString(problem));
    }

    @Test
    void ofSeveralThoseComeBackThatCanAndTheOthersAreNamed() {
        var one = customer(ANN, Map.of("name", "One"));
        var gone = customer(ANN, Map.of("name", "Gone"));
        var person = contact(ANN, gone, WEI);
        var foreign = customer(BOB, Map.of("name", "Foreign"));
        remove(ANN, "customers", one);
        remove(ANN, "customers", gone);
        remove(BOB, "customers", foreign);

        As.person(ANN)
                .body(Map.of("ids", List.of(person, foreign, one)))
                .post("/recycle-bin/restorations")
                .then()
                .statusCode(200)
                .body("id", contains(person.toString(), foreign.toString(), one.toString()))
                .body("back", contains(false, false, true))
                .body("[0].reason", containsString("Gone"))
                .body("[1].reason", containsString(foreign.toString()));

        record("customers", one).body("status", equalTo("ACTIVE"));
        record("customers", foreign).body("status", equalTo("REMOVED"));
        record("contacts", person).body("status", equalTo("REMOVED"));
        As.person(MIA)
                .body(Map.of("ids", List.of(one)))
                .post("/recycle-bin/restorations")
                .then()
                .statusCode(403);
    }

    @Test
    void theBinShowsWhatOneWouldSeeOutsideOfIt() {
        var customer = customer(ANN, Map.of("name", "East"));
        contact(ANN, customer, WEI);
        remove(ANN, "customers", customer);

        bin(ANN, "alone==true;removedBy==ann").body("items.id", hasItem(customer.toString()));
        bin(MEG, "recordKind==customers;title==Eas*").body("items.id", hasItem(customer.toString()));
        bin(BOB, "title==East").body("items", empty());
        As.person(BOB).get("/recycle-bin/{id}", customer).then().statusCode(404);
        bringBack(BOB, customer).then().statusCode(404);
        removeForGood(BOB, customer).then().statusCode(403);
        bringBack(MIA, customer).then().statusCode(403).body("type", containsString("bin-not-allowed"));
        removeForGood(ANN, customer).then().statusCode(403);
        As.nobody().get("/recycle-bin").then().statusCode(401);
    }

    @Test
    void aMergeIsTakenBackOnlyWhenItsSurvivorIsBack() {
        var survivor = customer(MEG, Map.of("name", "S"));
        var duplicate = customer(MEG, Map.of("name", "D"));
        Api.merge(MEG, survivor, duplicate).then().statusCode(200);
        var merge = Api.lastMergeOf(MEG, survivor);
        remove(MEG, "customers", survivor);

        Api.reverse(MEG, merge).then().statusCode(409).body("type", containsString("customer-in-bin"));
        bringBack(MEG, survivor).then().statusCode(204);
        Api.reverse(MEG, merge).then().statusCode(200);

        record("customers", duplicate).body("status", equalTo("ACTIVE"));
        record("customers", survivor).body("status", equalTo("ACTIVE"));
    }

    private static Map<String, Object> whole(UUID customer) {
        return As.person(ADA).get("/customers/{id}", customer).jsonPath().getMap("");
    }

    private static List<String> found(String words) {
        return As.person(ANN).queryParam("q", words).get("/customers").path("items.id");
    }

    private Heard last(String topic, UUID subject, String happened) {
        return elsewhere.heardUntil(topic, subject, happened).getLast();
    }
}
