package dev.guanxi.sales.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leads are taken out of public pools: one has it, and nobody takes more than they may. */
@QuarkusTest
class ClaimTest {
    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void ofEightWhoComeAtOnceOneHasTheLeadAndTheOthersAreTold() {
        var field = new Field(Map.of("protectionDays", 7));
        var lead = field.pooled("Eight " + field.key);
        var people = IntStream.range(0, 8).mapToObj(i -> field.rep("r" + i)).toList();

        var answers = Together.together(people.stream()
                .<Callable<Response>>map(person -> () -> Field.claim(person, lead))
                .toList());

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .hasSize(8);
        var winner =
                people.get(answers.stream().map(Response::statusCode).toList().indexOf(200));
        for (var answer : answers) {
            if (answer.statusCode() != 200) {
                answer.then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/lead-taken"))
                        .body("detail", containsString("Somebody else took this lead"));
            }
        }
        Api.record("leads", lead)
                .body("ownerId", equalTo(winner.id()))
                .body("team", equalTo(winner.teams().getFirst()))
                .body("status", equalTo("ASSIGNED"))
                .body("poolId", equalTo(field.pool.toString()))
                .body("protectedUntil", notNullValue());
        assertThat(elsewhere.heardUntil("crm.sales.lead", lead, "claimed"))
                .extracting(Heard::happened)
                .containsExactly("captured", "given-back", "claimed");
        Field.claim(winner, lead).then().statusCode(409).body("type", equalTo("/problems/lead-yours-already"));
        Field.claim(Api.BOB, lead).then().statusCode(404);
        As.person(people.stream()
                        .filter(person -> !person.equals(winner))
                        .findFirst()
                        .orElseThrow())
                .get("/leads/{id}", lead)
                .then()
                .statusCode(404);
    }

    @Test
    void aPoolIsOpenToItsTeamsOnly() {
        var field = new Field(Map.of());
        var lead = field.pooled("Closed " + field.key);
        var rep = field.rep("ann");

        assertThat(Api.listed(rep, "leads", "poolId==" + field.pool)).containsExactly(lead.toString());
        assertThat(Api.listed(field.manager, "leads", "team==" + field.place())).containsExactly(lead.toString());
        assertThat(Api.listed(Api.BOB, "leads", "poolId==" + field.pool)).isEmpty();
        As.person(Api.BOB).get("/leads/{id}", lead).then().statusCode(404);
        As.person(Api.BOB).get("/lead-pools/{id}/standing", field.pool).then().statusCode(404);
    }

    @Test
    void nobodyTakesMoreOnADayThanThePoolAllowsNotEvenAtOnce() {
        var field = new Field(Map.of("claimsPerDay", 3));
        var rep = field.rep("ann");
        var leads = IntStream.range(0, 6)
                .mapToObj(i -> field.pooled("Day " + i + field.key))
                .toList();

        var answers = Together.together(leads.stream()
                .<Callable<Response>>map(lead -> () -> Field.claim(rep, lead))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .peek(answer -> answer.then().statusCode(409).body("type", equalTo("/problems/claim-limit")))
                .toList();
        assertThat(refused).hasSize(3);
        As.person(rep)
                .get("/lead-pools/{id}/standing", field.pool)
                .then()
                .body("claimedToday", equalTo(3))
                .body("claimsPerDay", equalTo(3))
                .body("held", equalTo(3))
                .body("holdingCap", nullValue());
        var left = Api.listed(rep, "leads", "team==" + field.place()).getFirst();
        var lead = UUID.fromString(left);
        Api.step(rep, "leads", lead, "assignment", Map.of("ownerId", rep.id(), "team", field.team))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claim-limit"));
        Api.step(rep, "leads", lead, "conversion", Map.of()).then().statusCode(409);

        clock.moveTo(Duration.ofDays(1));

        Field.claim(rep, lead).then().statusCode(200);
    }

    @Test
    void twoAtOnceAtTheLastPlaceUnderTheCapGetOne() {
        var field = new Field(Map.of("holdingCap", 2));
        var rep = field.rep("ann");
        Api.lead(rep, Map.of("company", "Own " + field.key));
        var one = field.pooled("One " + field.key);
        var other = field.pooled("Other " + field.key);

        var answers = Together.together(() -> Field.claim(rep, one), () -> Field.claim(rep, other));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        var left = answers.getFirst().statusCode() == 200 ? other : one;
        answers.get(left.equals(one) ? 0 : 1).then().body("type", equalTo("/problems/holding-cap"));
        field.assign(field.manager, left, rep, false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/holding-cap"));
        field.assign(rep, left, rep, true).then().statusCode(403);
        field.assign(field.manager, left, rep, true).then().statusCode(200).body("beyondRules", equalTo(true));
        As.person(field.manager)
                .get("/leads/{id}/history", left)
                .then()
                .body("[0].actor", equalTo(field.manager.id()))
                .body("[0].changes.field", hasItem("beyondRules"));
    }

    @Test
    void nobodyTakesALeadAwayThatIsProtected() {
        var field = new Field(Map.of("protectionDays", 7));
        var ann = field.rep("ann");
        var bob = field.rep("bob");
        var lead = field.pooled("Protected " + field.key);
        Field.claim(ann, lead).then().statusCode(200);

        field.assign(field.manager, lead, bob, false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lead-protected"));
        giveBack(field.manager, lead, false).then().statusCode(409);
        clock.moveTo(Duration.ofDays(8));
        field.assign(field.manager, lead, bob, false).then().statusCode(200).body("ownerId", equalTo(bob.id()));
        field.assign(field.manager, lead, ann, true).then().statusCode(200).body("ownerId", equalTo(ann.id()));
        giveBack(ann, lead, false).then().statusCode(200).body("returnCause", equalTo("GIVEN_BACK"));
    }

    @Test
    void whoGaveALeadBackTakesItAgainOnlyWhenTheOthersHadTime() {
        var field = new Field(Map.of("cooldownDays", 30));
        var ann = field.rep("ann");
        var lead = field.pooled("Cooling " + field.key);
        Field.claim(ann, lead).then().statusCode(200);

        giveBack(ann, lead, false)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("ownerId", nullValue())
                .body("lastOwnerId", equalTo(ann.id()))
                .body("returnNote", equalTo("no budget"));

        Field.claim(ann, lead).then().statusCode(409).body("type", equalTo("/problems/lead-cooling"));
        As.person(ann)
                .header("Accept-Language", "zh-CN")
                .post("/leads/{id}/claim", lead)
                .then()
                .body("detail", containsString("您可以再次领取"));
        giveBack(field.manager, lead, false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lead-without-owner"));
        clock.moveTo(Duration.ofDays(31));
        Field.claim(ann, lead).then().statusCode(200).body("returnNote", nullValue());
        As.person(ann)
                .get("/leads/{id}/history", lead)
                .then()
                .body("actor", contains(ann.id(), ann.id(), ann.id(), scout(field), scout(field)))
                .body("[1].changes.find { it.field == 'returnNote' }.after", equalTo("no budget"));
    }

    @Test
    void manyAtOnceAreGivenByTheSameRulesUnlessAManagerSaysOtherwise() {
        var field = new Field(Map.of("holdingCap", 2));
        var rep = field.rep("ann");
        var leads = IntStream.range(0, 3)
                .mapToObj(i -> field.pooled("Bulk " + i + field.key))
                .toList();
        Map<String, Object> toRep = Map.of("ownerId", rep.id(), "team", field.team);

        var within = bulk(field.manager, leads, toRep);
        run(field.manager, within, "run").body("changed", equalTo(2)).body("refused", equalTo(1));
        bulkAnswer(rep, leads, Map.of("ownerId", rep.id(), "beyondRules", true))
                .then()
                .statusCode(403);
        run(field.manager, within, "undo").body("undone", equalTo(2));
        assertThat(Api.listed(field.manager, "leads", "team==" + field.place())).hasSize(3);
        var beyond = bulk(field.manager, leads, Map.of("ownerId", rep.id(), "team", field.team, "beyondRules", true));
        run(field.manager, beyond, "run").body("changed", equalTo(3));

        leads.forEach(lead ->
                Api.record("leads", lead).body("ownerId", equalTo(rep.id())).body("beyondRules", equalTo(true)));
        run(field.manager, beyond, "undo").body("undone", equalTo(3));
        Api.record("leads", leads.getFirst())
                .body("ownerId", nullValue())
                .body("team", equalTo(field.place()))
                .body("beyondRules", equalTo(false));
    }

    private static String bulk(Person person, List<UUID> leads, Map<String, ?> patch) {
        return Answers.created(bulkAnswer(person, leads, patch));
    }

    private static Response bulkAnswer(Person person, List<UUID> leads, Map<String, ?> patch) {
        return As.person(person)
                .body(Map.of("list", "leads", "ids", leads, "patch", patch))
                .post("/bulk-changes");
    }

    private static ValidatableResponse run(Person person, String job, String what) {
        As.person(person).post("/bulk-changes/{id}/" + what, job).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.person(person).get("/bulk-changes/{id}", job).then(),
                        answer -> answer.extract().path("status").equals("FINISHED")
                                || answer.extract().path("status").equals("UNDONE"));
    }

    private static String scout(Field field) {
        return field.rep("scout").id();
    }

    private static Response giveBack(Person person, UUID lead, boolean beyondRules) {
        return Api.step(person, "leads", lead, "return", Map.of("reason", "no budget", "beyondRules", beyondRules));
    }
}
