package dev.guanxi.sales.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While somebody is away, somebody else does their work. */
@QuarkusTest
class AbsenceTest {
    private final SalesForce force = new SalesForce();
    private final Elsewhere elsewhere = new Elsewhere();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private Response away(
            Person person, UUID seller, LocalDate from, @Nullable LocalDate until, @Nullable UUID standIn) {
        var profile = new HashMap<String, Object>(Map.of("firstDay", from.toString()));
        if (until != null) {
            profile.put("lastDay", until.toString());
        }
        if (standIn != null) {
            profile.put("standInId", standIn);
        }
        return As.person(person)
                .body(Map.of("sellerId", seller, "profile", profile))
                .post("/absences");
    }

    @Test
    void newAssignmentsAndWhatIsToldAboutThemGoToTheStandIn() {
        var ann = force.seller("ann");
        var bob = force.seller("bob");
        var lead = Api.lead(force.boss, Map.of("company", "A" + force.key));
        var deal = Api.deal(force.boss, "A" + force.key);
        var absence = away(force.person("ann"), ann, today.minusDays(1), today.plusDays(2), bob);
        absence.then().statusCode(201);

        Api.step(force.boss, "leads", lead, "assignment", Map.of("ownerId", force.login("ann")))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(force.login("bob")));
        Api.step(force.boss, "opportunities", deal, "assignment", Map.of("ownerId", force.login("ann")))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(force.login("bob")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.notification"))
                        .filteredOn(
                                heard -> heard.state().path("recordId").asText().equals(lead.toString()))
                        .extracting(heard -> heard.state().path("person").asText())
                        .containsExactly(force.login("bob")));

        Api.removal(force.person("ann"), "absences", Answers.id(absence), "\"0\"")
                .then()
                .statusCode(204);
        Api.step(force.boss, "leads", lead, "assignment", Map.of("ownerId", force.login("ann")))
                .then()
                .body("ownerId", equalTo(force.login("ann")));
    }

    @Test
    void rulesPassOverWhoeverIsAwayToday() {
        var ann = force.seller("ann", Map.of("leadCapacity", 100));
        force.seller("bob", Map.of("leadCapacity", 1));
        away(force.boss, ann, today.minusDays(1), today.plusDays(1), null)
                .then()
                .statusCode(201);
        var rule = As.person(force.boss)
                .body(Map.of(
                        "name",
                        "R",
                        "position",
                        10,
                        "filter",
                        "company==R" + force.key,
                        "target",
                        Map.of("team", force.team)))
                .post("/assignment-rules");
        try {
            var lead = As.person(force.boss)
                    .body(Map.of("source", "WEB_FORM", "byRules", true, "profile", Map.of("company", "R" + force.key)))
                    .post("/leads");

            Api.record("leads", Answers.id(lead)).body("ownerId", equalTo(force.login("bob")));
        } finally {
            Api.removal(force.boss, "assignment-rules", Answers.id(rule), "\"0\"");
        }
    }

    @Test
    void nobodyIsAwayTwiceNorHasAStandInWhoIsAwayThemself() {
        var ann = force.seller("ann");
        var bob = force.seller("bob");
        var cid = force.seller("cid");
        var day = LocalDate.of(2031, 5, 1);
        away(force.boss, bob, day, day.plusDays(4), null).then().statusCode(201);

        away(force.boss, bob, day.plusDays(4), null, null)
                .then()
                .statusCode(409)
                .body("type", containsString("absence-overlaps"))
                .body("detail", containsString("from 2031-05-01 to 2031-05-05"));
        away(force.boss, ann, day.plusDays(3), day.plusDays(9), bob)
                .then()
                .statusCode(409)
                .body("type", containsString("stand-in-away"));
        away(force.boss, ann, day, day, ann).then().statusCode(422);
        var absence = away(force.boss, ann, day.plusDays(5), day.plusDays(9), bob);
        absence.then().statusCode(201);
        away(force.boss, bob, day.plusDays(9), null, cid)
                .then()
                .statusCode(409)
                .body("type", containsString("stands-in-then"));
        Api.patch(force.boss, "absences", Answers.id(absence), Map.of("firstDay", day.toString()))
                .then()
                .statusCode(409)
                .body("type", containsString("stand-in-away"));
        Api.patch(force.boss, "absences", Answers.id(absence), Map.of("standInId", cid))
                .then()
                .statusCode(200);
        away(force.boss, bob, day.plusDays(9), null, null).then().statusCode(201);
    }

    @Test
    void peopleSayItOfThemselvesAndSeeTheirOwnTheirManagersTheirTeams() {
        var ann = force.seller("ann");
        var bob = force.seller("bob");
        var absence = away(force.person("ann"), ann, LocalDate.of(2031, 7, 1), null, bob);
        away(force.person("ann"), bob, LocalDate.of(2031, 7, 1), null, null)
                .then()
                .statusCode(403)
                .body("type", containsString("absence-not-yours"));

        assertThat(Api.listed(force.boss, "absences", "sellerId==" + ann))
                .isEqualTo(List.of(Answers.id(absence).toString()));
        assertThat(Api.listed(force.person("bob"), "absences", "sellerId==" + ann))
                .isEmpty();
        As.person(force.person("ann")).get("/absences").then().body("items.standInName", contains(force.login("bob")));
    }
}
