package dev.guanxi.sales.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody leaves, and everything they have goes to somebody else. */
@QuarkusTest
class HandoverTest {
    private final SalesForce force = new SalesForce();

    @Test
    void whoeverLeavesHandsOverPeopleLeadsAndOpenDealsAndItIsTakenBackAsItWasDone() {
        var chief = force.seller("chief");
        var leaving = force.seller("leaving");
        var heir = force.seller("heir");
        var rep = force.seller("rep");
        force.reports(leaving, chief, null).then().statusCode(201);
        force.reports(heir, leaving, null).then().statusCode(201);
        force.reports(rep, leaving, null).then().statusCode(201);
        var lead = Api.lead(force.person("leaving"), Map.of("company", "H" + force.key));
        var deal = Api.deal(force.person("leaving"), "Open " + force.key);
        var won = force.won("leaving", "50.00");

        List<String> jobs = As.person(force.boss)
                .header("Idempotency-Key", force.key)
                .body(Map.of("to", heir, "leaves", true, "reason", "Leaves us"))
                .post("/sellers/{id}/handover", leaving)
                .then()
                .statusCode(202)
                .body("people", equalTo(2))
                .body("jobs.list", contains("leads", "opportunities"))
                .extract()
                .path("jobs.id");
        jobs.forEach(job -> done(job, "FINISHED"));

        var today = LocalDate.now(ZoneOffset.UTC).toString();
        As.person(Api.ANN)
                .get("/org-chart?under={u}&on={d}", chief, today)
                .then()
                .body("people.name", contains(force.login("chief"), force.login("heir"), force.login("rep")))
                .body("people.name", not(hasItem(force.login("leaving"))));
        ownedBy("heir", lead, deal);
        Api.record("opportunities", won).body("ownerId", equalTo(force.login("leaving")));
        assertThat(As.person(Api.ADA).get("/leads/{id}/history", lead).<List<String>>path("reason"))
                .contains("Leaves us");

        jobs.forEach(job -> {
            As.person(force.boss).post("/bulk-changes/{id}/undo", job).then().statusCode(202);
            done(job, "UNDONE");
        });
        ownedBy("leaving", lead, deal);
    }

    @Test
    void onlyThoseWhoLeadHandOverAndToSomebodyElse() {
        var one = force.seller("one");
        As.person(force.person("one"))
                .body(Map.of("to", one))
                .post("/sellers/{id}/handover", one)
                .then()
                .statusCode(403);
        As.person(force.boss)
                .body(Map.of("to", one))
                .post("/sellers/{id}/handover", one)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("to"));
    }

    private void ownedBy(String name, UUID lead, UUID deal) {
        Api.record("leads", lead).body("ownerId", equalTo(force.login(name)));
        Api.record("opportunities", deal).body("ownerId", equalTo(force.login(name)));
    }

    private void done(String job, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(force.boss)
                        .get("/bulk-changes/{id}", job)
                        .then()
                        .body("status", equalTo(status)));
    }
}
