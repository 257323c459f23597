package dev.guanxi.sales.stakeholder;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several people with their parts in one deal, who stands in for them, and who is missing. */
@QuarkusTest
class StakeholderTest {
    private static final Person MEI =
            Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/people-" + UUID.randomUUID());

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aDealTellsWhoHasWhichPartAndWhoIsMissing() {
        var deal = deal(MEI, "People");
        centre(deal)
                .body("people", empty())
                .body("missing", contains("DECIDER", "INFLUENCER", "USER", "BUYER", "GATEKEEPER"));

        var wang = Ids.next();
        var decider = added(deal, wang, List.of("DECIDER"), null);
        added(deal, Ids.next(), List.of("USER", "INFLUENCER"), null);
        added(deal, Ids.next(), List.of("CHAMPION"), null);

        centre(deal)
                .body("people.contactId[0]", equalTo(wang.toString()))
                .body("people.roles", contains(List.of("DECIDER"), List.of("INFLUENCER", "USER"), List.of("CHAMPION")))
                .body("missing", contains("BUYER", "GATEKEEPER"));
        var deputy = Ids.next();
        patch(MEI, "deal-contacts", decider, Map.of("deputyId", deputy, "roles", List.of("BUYER", "DECIDER")))
                .then()
                .statusCode(200)
                .body("deputyId", equalTo(deputy.toString()));
        centre(deal).body("missing", contains("GATEKEEPER"));
        As.person(MEI)
                .get("/deal-contacts/{id}/history", decider)
                .then()
                .statusCode(200)
                .body("[0].changes.field", containsInAnyOrder("deputyId", "roles"))
                .body("[0].actor", equalTo(MEI.id()));
        As.person(MEI)
                .header("If-Match", tag("deal-contacts", decider))
                .delete("/deal-contacts/{id}", decider)
                .then()
                .statusCode(204);
        centre(deal).body("missing", contains("DECIDER", "BUYER", "GATEKEEPER"));
    }

    @Test
    void aContactIsThereOnceAndNobodyStandsInForThemselves() {
        var deal = deal(MEI, "Once");
        var wang = Ids.next();

        Callable<Integer> addition =
                () -> add(deal, wang, List.of("USER"), null).statusCode();
        assertThat(together(List.of(addition, addition, addition, addition)))
                .containsExactlyInAnyOrder(201, 409, 409, 409);
        add(deal, Ids.next(), List.of(), null).then().statusCode(422);
        var li = Ids.next();
        add(deal, li, List.of("USER"), li).then().statusCode(422).body("violations[0].field", equalTo("deputyId"));
    }

    @Test
    void whoDoesNotSeeTheDealDoesNotSeeItsPeople() {
        var deal = deal(MEI, "Hidden");
        var person = added(deal, Ids.next(), List.of("USER"), null);

        As.person(BOB).get("/opportunities/{id}/contacts", deal).then().statusCode(404);
        As.person(BOB).get("/deal-contacts/{id}", person).then().statusCode(404);
        patch(BOB, "deal-contacts", person, Map.of("note", "x")).then().statusCode(404);
        As.person(BOB)
                .body(Map.of("opportunityId", deal, "contactId", Ids.next(), "part", Map.of("roles", List.of("USER"))))
                .post("/deal-contacts")
                .then()
                .statusCode(404);
        remove(MEI, "opportunities", deal);
        add(deal, Ids.next(), List.of("USER"), null).then().statusCode(409);
    }

    @Test
    void peopleFollowMergesOfContactsAndAreForgottenWithThem() {
        var deal = deal(MEI, "Merged");
        var twin = Ids.next();
        var survivor = Ids.next();
        var deputy = Ids.next();
        contact(twin, null);
        contact(survivor, null);
        contact(deputy, null);
        added(deal, twin, List.of("DECIDER"), deputy);

        contact(twin, survivor);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> centre(deal).body("people.contactId", contains(survivor.toString())));
        elsewhere.forgets("crm.contact.contact", deputy);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> centre(deal).body("people[0].deputyId", nullValue()));
        elsewhere.forgets("crm.contact.contact", survivor);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> centre(deal).body("people", empty()));
    }

    @Test
    void aDealIsHealthierWhoseDeciderIsAmongItsPeople() {
        var customer = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                customer,
                Map.of("kind", "ORGANISATION", "name", "宝岛", "status", "ACTIVE"));
        var terms = Map.of("name", "Health", "customerId", customer, "expectedClose", "2999-12-31");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.person(MEI).body(terms).post("/opportunities").statusCode() == 201);
        var deal = deal(MEI, terms);
        signs(deal).body("symptoms.sign", contains("NO_DECISION_MAKER", "NO_AMOUNT"));

        added(deal, Ids.next(), List.of("DECIDER"), null);

        signs(deal).body("symptoms.sign", contains("NO_AMOUNT"));
    }

    private static ValidatableResponse signs(UUID deal) {
        return As.person(MEI).get("/opportunities/{id}/health", deal).then();
    }

    private void contact(UUID id, @Nullable UUID mergedInto) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("mergedInto", mergedInto);
        elsewhere.says("crm.contact.contact", mergedInto == null ? "created" : "merged", id, state);
    }

    private static ValidatableResponse centre(UUID deal) {
        return As.person(MEI).get("/opportunities/{id}/contacts", deal).then().statusCode(200);
    }

    private static UUID added(UUID deal, UUID contact, List<String> roles, @Nullable UUID deputy) {
        var answer = add(deal, contact, roles, deputy);
        Answers.created(answer);
        return Answers.id(answer);
    }

    private static Response add(UUID deal, UUID contact, List<String> roles, @Nullable UUID deputy) {
        var part = new HashMap<String, @Nullable Object>();
        part.put("roles", roles);
        part.put("deputyId", deputy);
        return As.person(MEI)
                .body(Map.of("opportunityId", deal, "contactId", contact, "part", part))
                .post("/deal-contacts");
    }
}
