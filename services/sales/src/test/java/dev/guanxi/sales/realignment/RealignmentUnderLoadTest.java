package dev.guanxi.sales.realignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.web.jobs.ClaimUpkeep;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.territory.Market;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Territories are realigned while people work: of each record one gets it, the other is told, and its history says so. */
@QuarkusTest
class RealignmentUnderLoadTest {
    /** More than one transaction of the job, of which some people want at the same time. */
    private static final int LEADS = 240;

    private static final int WANTED = 60;
    private static final int DEALS = 40;

    private final Market market = new Market();

    private UUID east;
    private UUID west;
    private UUID north;

    @Inject
    RealignmentWork work;

    @Inject
    Beginnings beginnings;

    @Inject
    ClaimUpkeep upkeep;

    @Inject
    Pool database;

    @BeforeEach
    void threeTerritories() {
        var ann = market.force.seller("ann");
        var bob = market.force.seller("bob");
        var dan = market.force.seller("dan");
        market.force.seller("cid");
        east = market.territory("East", List.of(ann), "E", "B");
        west = market.territory("West", List.of(bob), "W");
        north = market.drawn(Map.of(
                "name",
                "North",
                "priority",
                9,
                "rules",
                List.of(market.provinces("N")),
                "people",
                List.of(Market.owner(dan))));
    }

    private Map<String, ?> borderGoesWest() {
        return Map.of(
                "changes",
                List.of(
                        Steps.change(east, Map.of("rules", List.of(market.provinces("E")))),
                        Steps.change(west, Map.of("rules", List.of(market.provinces("W", "B"))))));
    }

    private Map<String, ?> borderGoesNorth() {
        return Map.of("changes", List.of(Steps.change(north, Map.of("rules", List.of(market.provinces("N", "B"))))));
    }

    private List<UUID> leads(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> market.lead("ann", "L" + i, Map.of("province", market.place("B"))))
                .toList();
    }

    @Test
    void whileTheJobRunsEachRecordHasOneWinnerAndTheOtherIsTold() {
        var leads = leads(LEADS);
        var customer = market.customer("C", Map.of("province", market.place("B")));
        var deals = IntStream.range(0, DEALS)
                .mapToObj(i -> market.deal("ann", "1.00", customer))
                .toList();
        var realignment = Steps.previewed(market.force.boss, borderGoesWest());
        Steps.step(market.force.boss, realignment, "submission").then().statusCode(200);
        var calls = new ArrayList<Callable<Integer>>();
        calls.add(call(Steps.EVE, "realignments", realignment, "approval", Map.of(), 0));
        var assignment = Map.of("ownerId", market.force.login("cid"));
        spread(leads)
                .forEach(lead ->
                        calls.add(call(market.force.boss, "leads", lead, "assignment", assignment, calls.size())));
        deals.forEach(deal -> calls.add(
                call(market.force.boss, "opportunities", deal, "loss", Map.of("reason", "Too dear"), calls.size())));

        var answers = Together.together(calls);
        Steps.reaches(realignment, "DONE");

        assertThat(answers.getFirst()).isEqualTo(200);
        var wanted = spread(leads);
        for (int i = 0; i < wanted.size(); i++) {
            oneWon(realignment, "leads", wanted.get(i), answers.get(1 + i), "cid");
        }
        for (int i = 0; i < deals.size(); i++) {
            closedOrMoved(realignment, deals.get(i), answers.get(1 + wanted.size() + i));
        }
        leads.stream()
                .filter(lead -> !wanted.contains(lead))
                .forEach(lead -> Api.record("leads", lead).body("ownerId", equalTo(market.force.login("bob"))));
        As.person(Api.ADA)
                .get("/realignments/{id}/tally", realignment)
                .then()
                .body("total", equalTo(LEADS + DEALS + 1))
                .body("outcomes.WAITING", nullValue());
    }

    /** Somebody who knows a record as it is before the job, and wants something else a moment after others do. */
    private static Callable<Integer> call(
            Person person, String kind, UUID record, String step, Map<String, ?> body, int turn) {
        var tag = Api.tag(kind, record);
        return () -> {
            Thread.sleep(Duration.ofMillis(40L * turn));
            return As.person(person)
                    .header("If-Match", tag)
                    .body(body)
                    .post("/{kind}/{id}/{step}", kind, record, step)
                    .statusCode();
        };
    }

    /** Some of each of the job's transactions. */
    private static List<UUID> spread(List<UUID> leads) {
        return IntStream.range(0, WANTED)
                .mapToObj(i -> leads.get(i * (LEADS / WANTED)))
                .toList();
    }

    private void oneWon(UUID realignment, String kind, UUID record, int answer, String other) {
        String outcome = Steps.move(realignment, record).extract().path("items[0].outcome");
        var moved = outcome.equals("MOVED");
        var assigned = answer == 200;

        assertThat(answer).as("of " + record).isIn(200, 412);
        assertThat(moved || assigned).as("somebody got " + record).isTrue();
        var owners = owners(kind, record);
        assertThat(owners).as("history of " + record).hasSize((moved ? 1 : 0) + (assigned ? 1 : 0));
        Api.record(kind, record).body("ownerId", equalTo(owners.getFirst()));
        assertThat(owners).containsOnly(owners(moved, assigned, other));
    }

    private String[] owners(boolean moved, boolean assigned, String other) {
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? (moved ? "bob" : null) : (assigned ? other : null))
                .filter(Objects::nonNull)
                .map(market.force::login)
                .toArray(String[]::new);
    }

    /** To whom a record went, the last first, as its history says. */
    private static List<String> owners(String kind, UUID record) {
        JsonPath history =
                As.person(Api.ADA).get("/{k}/{id}/history", kind, record).jsonPath();
        return history
                .<String>getList("findAll { it.version > 0 }.changes.flatten().findAll { it.field == 'ownerId' }.after")
                .stream()
                .toList();
    }

    private void closedOrMoved(UUID realignment, UUID deal, int answer) {
        String outcome = Steps.move(realignment, deal).extract().path("items[0].outcome");

        assertThat(answer).as("of " + deal).isIn(200, 412);
        assertThat(outcome).isIn("MOVED", "REFUSED");
        assertThat(answer == 200 || outcome.equals("MOVED"))
                .as("somebody got " + deal)
                .isTrue();
        Api.record("opportunities", deal)
                .body("ownerId", equalTo(market.force.login(outcome.equals("MOVED") ? "bob" : "ann")))
                .body("stage", equalTo(answer == 200 ? "LOST" : "PROSPECTING"));
    }

    @Test
    void twoRealignmentsOfTheSameRecordsOnTwoReplicasGiveEachToOneOfThem() throws InterruptedException {
        var leads = leads(LEADS / 2);
        var replica = new RealignmentWorker(work, beginnings, upkeep, database);
        replica.start(new StartupEvent());
        try {
            var goesWest = Steps.previewed(market.force.boss, borderGoesWest());
            var goesNorth = Steps.previewed(market.force.boss, borderGoesNorth());
            var both = List.of(goesWest, goesNorth);
            both.forEach(one ->
                    Steps.step(market.force.boss, one, "submission").then().statusCode(200));

            var answers = Together.together(both.stream()
                    .<Callable<Integer>>map(
                            one -> () -> Steps.step(Steps.EVE, one, "approval").statusCode())
                    .toList());
            both.forEach(one -> Steps.reaches(one, "DONE"));

            assertThat(answers).containsExactly(200, 200);
            for (var lead : leads) {
                String west = Steps.move(goesWest, lead).extract().path("items[0].outcome");
                String north = Steps.move(goesNorth, lead).extract().path("items[0].outcome");
                assertThat(List.of(west, north)).containsExactlyInAnyOrder("MOVED", "REFUSED");
                Api.record("leads", lead)
                        .body("ownerId", equalTo(market.force.login(west.equals("MOVED") ? "bob" : "dan")));
                assertThat(owners("leads", lead)).hasSize(1);
            }
        } finally {
            replica.stop(new ShutdownEvent());
        }
    }
}
