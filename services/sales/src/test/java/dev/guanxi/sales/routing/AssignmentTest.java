package dev.guanxi.sales.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules give leads out by capacity and fairly, and say why. */
@QuarkusTest
class AssignmentTest {
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String team = "/sales/a" + key;
    private final Person manager = Person.of("boss-" + key, Roles.SALES_MANAGER, team);
    private final Person rep = Person.of("writer-" + key, Roles.SALES_REP, team);
    private final Elsewhere elsewhere = new Elsewhere();
    private final List<String> rules = new ArrayList<>();

    /** A rule of one test is not for the leads of others. */
    @AfterEach
    void dropRules() {
        rules.forEach(rule -> As.person(Api.ADA)
                .header(
                        "If-Match",
                        As.person(Api.ADA).get("/assignment-rules/{id}", rule).header("ETag"))
                .delete("/assignment-rules/{id}", rule)
                .then()
                .statusCode(204));
    }

    @Test
    void tenLeadsGoToThreePeopleByTheirCapacityInOneJobThatCanBeTakenBack() {
        var leads =
                IntStream.range(0, 10).mapToObj(i -> unowned("T" + i, false)).toList();
        seller("ann", 5, null);
        seller("bob", 3, null);
        seller("cid", 2, null);
        rule(10, company("T*"), Map.of("team", team));

        As.person(manager)
                .body(Map.of("filter", company("T*")))
                .post("/leads/assignment-preview")
                .then()
                .statusCode(200)
                .body("leads", equalTo(10))
                .body("complete", equalTo(true))
                .body("unassigned", equalTo(0))
                .body("gains.ownerId", contains("ann-" + key, "bob-" + key, "cid-" + key))
                .body("gains.leads", contains(5, 3, 2));
        assertThat(shares()).isEmpty();
        var job = bulk(leads);
        at(job, "run").body("status", equalTo("FINISHED")).body("changed", equalTo(10));

        assertThat(shares()).isEqualTo(Map.of("ann-" + key, 5L, "bob-" + key, 3L, "cid-" + key, 2L));
        As.person(manager)
                .get("/leads/{id}/routing", leads.getFirst())
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].ruleName", equalTo("Rule 10"))
                .body("[0].ownerId", equalTo("ann-" + key))
                .body("[0].capacity", equalTo(5))
                .body("[0].open", equalTo(0))
                .body("[0].candidates", equalTo(3));
        at(job, "undo").body("undone", equalTo(10));
        assertThat(shares()).isEmpty();
    }

    @Test
    void nobodyGetsMoreThanTheyCanHaveNorWhileTheyAreAway() {
        var today = LocalDate.now(ZoneOffset.UTC);
        seller("ann", 2, null);
        seller("away", 9, today.minusDays(1));
        As.person(manager)
                .body(Map.of("name", "Capped " + key, "teams", List.of(team + "/capped"), "holdingCap", 1))
                .post("/lead-pools")
                .then()
                .statusCode(201);
        seller("capped", team + "/capped", 9, null);
        rule(10, company("C*"), Map.of("team", team));
        rule(20, company("C*"), Map.of("owners", List.of("bob-" + key)));
        seller("bob", 1, null);
        var leads = IntStream.range(0, 5).mapToObj(i -> unowned("C" + i, false)).toList();

        at(bulk(leads), "run").body("changed", equalTo(4)).body("unchanged", equalTo(1));

        assertThat(shares()).isEqualTo(Map.of("ann-" + key, 2L, "bob-" + key, 1L, "capped-" + key, 1L));
    }

    @Test
    void whoeverComesInGoesToWhomTheFirstRuleSaysAlsoManyAtOnce() {
        seller("ann", 3, null);
        seller("bob", 3, null);
        var vip = seller("vip", 10, null);
        rule(20, company("N*") + "*", Map.of("owners", List.of("ann-" + key, "bob-" + key)));
        rule(10, company("N*VIP"), Map.of("owners", List.of(vip)));

        var answers = Together.together(IntStream.range(0, 8)
                .<Callable<UUID>>mapToObj(i -> () -> unowned("N" + i, true))
                .toList());
        unowned("NVIP", true);

        assertThat(answers).hasSize(8);
        assertThat(shares()).isEqualTo(Map.of("ann-" + key, 3L, "bob-" + key, 3L, vip, 1L));
    }

    @Test
    void aResponseToACampaignGoesToWhomARuleSays() {
        var ann = seller("ann", 3, null);
        rule(10, company("R*"), Map.of("owners", List.of(ann)));
        var response = Ids.next();

        elsewhere.says(
                "crm.marketing.response",
                "recorded",
                response,
                Map.of("campaignId", Ids.next(), "company", "R" + key, "familyName", "李", "status", "NEW"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Api.listed(Api.ADA, "leads", "responseId==" + response + ";ownerId==" + ann))
                                .hasSize(1));
    }

    @Test
    void aRuleSendsLeadsIntoAPool() {
        var opened = As.person(manager)
                .body(Map.of("name", "P" + key, "teams", List.of(team + "/far")))
                .post("/lead-pools");
        var pool = Answers.created(opened);
        rule(10, company("P*"), Map.of("poolId", pool));

        var lead = unowned("P", true);

        Api.record("leads", lead).body("poolId", equalTo(pool)).body("team", equalTo(opened.path("place")));
    }

    @Test
    void aRuleThatNobodyUnderstandsIsRefused() {
        made(Map.of("name", "R", "position", 1, "filter", "color==red", "target", Map.of("team", team)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("filter"));
        made(Map.of("name", "R", "position", 1, "target", Map.of())).then().statusCode(422);
        made(Map.of("name", "R", "position", 1, "target", Map.of("poolId", UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("target.poolId"));
        As.person(rep).body(Map.of()).post("/leads/assignment-preview").then().statusCode(403);
    }

    private String company(String pattern) {
        return "company==" + pattern.replace("*", "*" + key);
    }

    private UUID unowned(String company, boolean byRules) {
        var body = Map.of(
                "source",
                "WEB_FORM",
                "byRules",
                byRules,
                "profile",
                Map.of("company", company.replace("VIP", "") + key + (company.endsWith("VIP") ? "VIP" : "")));
        var captured = As.person(rep).body(body).post("/leads");
        captured.then().statusCode(201);
        var id = Answers.id(captured);
        if (!byRules) {
            Api.step(rep, "leads", id, "return", Map.of("reason", "for all"))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private String seller(String name, int capacity, @Nullable LocalDate absentFrom) {
        return seller(name, team, capacity, absentFrom);
    }

    private String seller(String name, String team, int capacity, @Nullable LocalDate absentFrom) {
        var login = name + "-" + key;
        var profile = new HashMap<String, Object>(Map.of("name", login, "team", team, "leadCapacity", capacity));
        if (absentFrom != null) {
            profile.put("absentFrom", absentFrom.toString());
        }
        As.person(manager)
                .body(Map.of("login", login, "profile", profile))
                .post("/sellers")
                .then()
                .statusCode(201);
        return login;
    }

    private void rule(int position, String filter, Map<String, ?> target) {
        rules.add(Answers.created(
                made(Map.of("name", "Rule " + position, "position", position, "filter", filter, "target", target))));
    }

    private Response made(Map<String, ?> rule) {
        return As.person(manager).body(rule).post("/assignment-rules");
    }

    private String bulk(List<UUID> leads) {
        return Answers.created(As.person(Api.ADA)
                .body(Map.of("list", "leads", "ids", leads, "patch", Map.of("byRules", true)))
                .post("/bulk-changes"));
    }

    private static ValidatableResponse at(String job, String what) {
        As.person(Api.ADA).post("/bulk-changes/{id}/" + what, job).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.person(Api.ADA).get("/bulk-changes/{id}", job).then(),
                        answer -> !List.of("RUNNING", "UNDOING", "CHECKING")
                                .contains(answer.extract().<String>path("status")));
    }

    /** How many leads of this test everybody has. */
    private Map<String, Long> shares() {
        List<String> owners = As.person(Api.ADA)
                .queryParam("filter", "company==*" + key + "*;ownerId==*" + key)
                .queryParam("limit", 200)
                .get("/leads")
                .path("items.ownerId");
        return owners.stream().collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    }
}
