package dev.guanxi.service.cases.web;

import static dev.guanxi.service.Desk.ADMIN;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.ANALYST;
import static dev.guanxi.service.Desk.HEAD;
import static dev.guanxi.service.Desk.OTHER_AGENT;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.cases;
import static dev.guanxi.service.Desk.customer;
import static dev.guanxi.service.Desk.get;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.opened;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which cases, and in which order. */
@QuarkusTest
class CaseVisibilityTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    TestClock clock;

    @BeforeEach
    void beginsOnMonday() {
        clock.show("2026-11-23T09:00");
    }

    @Test
    void aShoppersCaseGoesToTheServiceCentre() {
        var customer = UUID.randomUUID();

        var id = UUID.fromString(open(shopper(customer), Map.of("subject", "It does not heat"))
                .then()
                .statusCode(201)
                .body("customerId", equalTo(customer.toString()))
                .body("team", equalTo("/service/centre"))
                .body("ownerId", nullValue())
                .extract()
                .path("id"));

        get(AGENT, id).statusCode(200);
        get(shopper(customer), id).statusCode(200);
        var heard = elsewhere.heardUntil("crm.service.case", id, "opened");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().state().path("dueAt").textValue()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void shoppersSeeAndOpenTheirOwnOnly() {
        var customer = UUID.randomUUID();
        var mine = shopper(customer);
        var id = opened(mine, customer);
        var other = shopper(UUID.randomUUID());

        get(other, id).statusCode(404);
        cases(other, "customerId==" + customer).body("items", empty());
        cases(mine, null).body("items.id", contains(id.toString()));
        open(mine, Map.of("customerId", UUID.randomUUID(), "subject", "X"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("customerId"));
        open(Person.of("nobody", Roles.SHOPPER), Map.of("subject", "X"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/shopper-without-customer"));
        act(mine, id, "pause", Map.of()).statusCode(403);
        As.person(mine).get("/cases/{id}/history", id).then().statusCode(403);
    }

    @Test
    void agentsSeeTheirTeamsCasesAndTheirOwnManagersTheTeamsBelow() {
        var customer = known(null);
        var here = opened(AGENT, customer);
        var there = opened(OTHER_AGENT, customer);

        get(OTHER_AGENT, here).statusCode(404);
        act(OTHER_AGENT, here, "closure", Map.of()).statusCode(404);
        cases(AGENT, "customerId==" + customer).body("items.id", contains(here.toString()));
        for (var person : new Person[] {HEAD, ANALYST, ADMIN}) {
            get(person, here).statusCode(200);
            cases(person, "customerId==" + customer)
                    .body("items.id", containsInAnyOrder(here.toString(), there.toString()));
        }
        act(HEAD, here, "assignment", Map.of("ownerId", "mia", "team", "/service/centre"))
                .statusCode(200)
                .body("status", equalTo("WORKING"));
        get(OTHER_AGENT, here).statusCode(200);
        act(ANALYST, here, "pause", Map.of()).statusCode(403);
        As.person(Person.of("ann", Roles.SALES_REP, "/sales"))
                .get("/cases")
                .then()
                .statusCode(403);
    }

    @Test
    void aQueueIsReadInTheOrderOfTheDeadlines() {
        var customer = known(null);
        var soon = opened(AGENT, customer);
        var later = opened(AGENT, customer);
        var soonest = opened(AGENT, customer);
        act(AGENT, later, "priority", Map.of("priority", "LOW")).statusCode(200);
        act(AGENT, soonest, "priority", Map.of("priority", "URGENT")).statusCode(200);

        As.person(AGENT)
                .queryParam("filter", "status=in=(NEW,WORKING);breached==false;customerId==" + customer)
                .queryParam("sort", "dueAt")
                .get("/cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(soonest.toString(), soon.toString(), later.toString()));
    }
}
