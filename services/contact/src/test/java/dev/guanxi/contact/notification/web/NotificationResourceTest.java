package dev.guanxi.contact.notification.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.notification.web.Told.inbox;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationResourceTest {
    @Test
    void whoIsInChargeLearnsOfABrokenPromise() {
        var rep = rep("note-promise");
        var customer = Api.customer(rep, Map.of("name", "上海华为科技有限公司"));
        var id = expectation(rep, customer);

        step(rep, id, 0, "promise", Map.of("value", 3));
        step(rep, id, 1, "answer", Map.of("accepted", true));
        step(rep, id, 2, "delivery", Map.of("value", 4));

        eventually(() -> assertThat(inbox(rep).getList("items")).hasSize(1));
        var told = inbox(rep);
        assertThat(told.getString("items[0].text"))
                .isEqualTo("上海华为科技有限公司: less came than was promised (delivery: promised 3, came 4 days).");
        assertThat(told.getString("items[0].kind")).isEqualTo("promise-missed");
        assertThat(told.getString("items[0].importance")).isEqualTo("HIGH");
        assertThat(told.getString("items[0].recordKind")).isEqualTo("expectations");
        assertThat(told.getString("items[0].recordId")).isEqualTo(id.toString());
        As.person(rep)
                .header("Accept-Language", "zh-CN")
                .get("/notifications")
                .then()
                .body("items[0].text", equalTo("上海华为科技有限公司：未达到承诺（delivery：承诺 3，实际 4 days）。"));
    }

    @Test
    void aPromiseThatIsKeptAlarmsNobody() {
        var rep = rep("note-kept");
        var id = expectation(rep, Api.customer(rep, Map.of("name", "Kept")));
        step(rep, id, 0, "promise", Map.of("value", 3));
        step(rep, id, 1, "delivery", Map.of("value", 3));
        Told.leadTo(rep, "later");

        eventually(() -> assertThat(inbox(rep).getList("items")).isNotEmpty());

        assertThat(inbox(rep).<String>getList("items.kind")).containsExactly("lead-assigned");
    }

    @Test
    void whoGetsACustomerIsToldAndWhoTakesOneIsNot() {
        var rep = rep("note-assigned");
        var manager = Person.of("note-assigned-manager", Roles.SALES_MANAGER, "/sales/note-assigned");
        var customer = Api.customer(manager, Map.of("name", "Handed over"));
        assign(manager, customer, 0, rep);
        assign(manager, customer, 1, manager);

        eventually(() -> assertThat(inbox(rep).getList("items")).hasSize(1));

        assertThat(inbox(manager).getList("items")).isEmpty();
        assertThat(inbox(rep).getString("items[0].text")).isEqualTo("You are in charge of a customer now.");
    }

    @Test
    void everybodyHasTheirOwnInboxAndReadsItOnce() {
        var rep = rep("note-read");
        var other = rep("note-read-other");
        Told.leadTo(rep, "one");
        Told.leadTo(rep, "two");
        eventually(() -> unread(rep, 2));
        assertThat(inbox(other).getList("items")).isEmpty();
        var id = inbox(rep).getString("items[0].id");

        As.person(other).post("/notifications/{id}/read", id).then().statusCode(404);
        As.person(rep).post("/notifications/{id}/read", id).then().statusCode(204);
        As.person(rep).post("/notifications/{id}/read", id).then().statusCode(204);

        unread(rep, 1);
        As.person(rep)
                .queryParam("filter", "readAt==null")
                .get("/notifications")
                .then()
                .body("items", hasSize(1));
        As.person(rep)
                .body(Map.of("upTo", "2099-01-01T00:00:00Z"))
                .post("/notifications/read")
                .then()
                .statusCode(200)
                .body("read", equalTo(1));
        unread(rep, 0);
    }

    @Test
    void theSameThingIsToldOnce() {
        var rep = rep("note-twice");
        Told.leadTo(rep, "same");
        Told.leadTo(rep, "same");
        Told.leadTo(rep, "another");

        eventually(() -> unread(rep, 2));
    }

    @Test
    void aTeamIsToldThroughWhoHasTheRoleThereOrNextAbove() {
        var manager = Person.of("note-team-manager", Roles.SALES_MANAGER, "/sales/note-team");
        var higher = Person.of("note-team-higher", Roles.SALES_MANAGER, "/sales");
        var rep = rep("note-team");
        inbox(manager);
        inbox(higher);
        inbox(rep);

        Told.tell(Map.of("team", "/sales/note-team/shanghai", "role", Roles.SALES_MANAGER), "team");

        eventually(() -> unread(manager, 1));
        assertThat(inbox(rep).getList("items")).isEmpty();
        assertThat(inbox(higher).<String>getList("items.kind")).isEmpty();
    }

    @Test
    void aCustomerIsNamedToWhoSeesThem() {
        var owner = rep("note-named");
        var stranger = Person.of("note-stranger", Roles.SALES_REP, "/sales/note-elsewhere");
        var customer = Api.customer(owner, Map.of("name", "Secret AG"));
        Told.tell(Map.of("person", owner.id(), "customerId", customer), "named");
        Told.tell(Map.of("person", stranger.id(), "customerId", customer), "named");

        eventually(() -> unread(owner, 1));
        eventually(() -> unread(stranger, 1));

        assertThat(inbox(owner).getString("items[0].text")).isEqualTo("A lead of Secret AG is yours.");
        assertThat(inbox(stranger).getString("items[0].text")).isEqualTo("A lead of a customer is yours.");
    }

    @Test
    void itSpeaksOfTheSurvivorAfterAMergeAndNotOfTheErased() {
        var manager = Person.of("note-merge", Roles.SALES_MANAGER, "/sales/note-merge");
        var survivor = Api.customer(manager, "PERSON", Map.of("name", "Survivor"));
        var duplicate = Api.customer(manager, "PERSON", Map.of("name", "Duplicate"));
        Told.tell(Map.of("person", manager.id(), "customerId", duplicate), "merge");
        eventually(() -> unread(manager, 1));

        Api.merge(manager, survivor, duplicate).then().statusCode(200);
        assertThat(inbox(manager).getString("items[0].text")).isEqualTo("A lead of Survivor is yours.");
        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        assertThat(inbox(manager).getList("items")).isEmpty();
    }

    @Test
    void whoStartedAnImportIsToldHowItEnded() {
        var rep = rep("note-import");
        String job = Answers.created(As.person(rep)
                .contentType("text/csv")
                .queryParam("kind", "customers")
                .body("name,email\nGood,good@example.com\nBad,nowhere\n")
                .post("/imports"));
        As.person(rep).post("/imports/{id}/run", job).then().statusCode(202);

        eventually(() -> unread(rep, 1));

        var told = inbox(rep);
        assertThat(told.getString("items[0].text"))
                .isEqualTo("Your import of customers is through: 1 created, 1 refused.");
        assertThat(told.getString("items[0].recordId")).isEqualTo(job);
    }

    private static Person rep(String name) {
        return Person.of(name, Roles.SALES_REP, "/sales/" + name);
    }

    private static void unread(Person person, int number) {
        As.person(person).get("/notifications/unread").then().statusCode(200).body("unread", equalTo(number));
    }

    private static UUID expectation(Person person, UUID customer) {
        return UUID.fromString(As.person(person)
                .body(Api.expectation(customer))
                .post("/expectations")
                .path("id"));
    }

    private static void step(Person person, UUID id, int version, String step, Map<String, ?> body) {
        As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/expectations/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private static void assign(Person manager, UUID customer, int version, Person owner) {
        As.person(manager)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("ownerId", owner.id(), "team", "/sales/note-assigned"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);
    }
}
