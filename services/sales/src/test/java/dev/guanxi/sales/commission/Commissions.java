package dev.guanxi.sales.commission;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administrator does about commissions, over and over. */
final class Commissions {
    static final String FROM = "2015-01-01";

    private Commissions() {}

    /** A plan by year with these terms beside what it credits and from when. */
    static String plan(Map<String, ?> terms) {
        return plan("YEAR", "CNY", terms);
    }

    static String plan(String period, String currency, Map<String, ?> terms) {
        return Answers.created(As.person(Api.ADA)
                .body(Map.of("name", "Plan", "currency", currency, "period", period, "versions", List.of(terms(terms))))
                .post("/commission-plans"));
    }

    static Map<String, ?> terms(Map<String, ?> terms) {
        var all = new HashMap<String, Object>(Map.of("from", FROM, "credits", List.of("AMOUNTS"), "rate", "1"));
        all.putAll(terms);
        return all;
    }

    static String assign(String plan, String owner, String team, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("planId", plan, "ownerId", owner, "team", team, "starts", FROM));
        body.putAll(more);
        return Answers.created(As.person(Api.ADA).body(body).post("/commission-assignments"));
    }

    static String credit(String owner, String team, String day, String amount) {
        return credit(owner, team, day, amount, "CNY");
    }

    static String credit(String owner, String team, String day, String amount, String currency) {
        var reference = "T-" + java.util.UUID.randomUUID();
        return Answers.created(As.person(Api.ADA)
                .body(Map.of(
                        "ownerId",
                        owner,
                        "team",
                        team,
                        "reference",
                        reference,
                        "day",
                        day,
                        "amount",
                        Map.of("amount", amount, "currency", currency)))
                .post("/commission-amounts"));
    }

    static Response start(String period, List<String> plans) {
        return As.person(Api.ADA)
                .body(Map.of("period", period, "planIds", plans))
                .post("/commission-runs");
    }

    /** Reckons a period for those on a plan, and waits until it is a draft. */
    static String run(String period, String... plans) {
        var run = Answers.created(start(period, List.of(plans)));
        drafted(run);
        return run;
    }

    static JsonPath drafted(String run) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> As.person(Api.ADA)
                                .get("/commission-runs/{id}", run)
                                .jsonPath(),
                        json -> "DRAFT".equals(json.getString("status")));
    }

    static ValidatableResponse step(String run, String step, Map<String, ?> body) {
        var tag = As.person(Api.ADA).get("/commission-runs/{id}", run).header("ETag");
        return As.person(Api.ADA)
                .header("If-Match", tag)
                .body(body)
                .post("/commission-runs/{id}/" + step, run)
                .then();
    }

    static String again(String run, String inputs) {
        step(run, "repetition", Map.of("inputs", inputs)).statusCode(200);
        return drafted(run).getString("digest");
    }

    /** Reckons, approves and pays a period. */
    static String settled(String period, String... plans) {
        var run = run(period, plans);
        step(run, "approval", Map.of()).statusCode(200);
        step(run, "payment", Map.of()).statusCode(200);
        return run;
    }

    /** The statement of an assignment for a period. */
    static JsonPath statement(Person person, String assignment, String period) {
        var found = As.person(person)
                .queryParam("filter", "assignmentId==" + assignment + ";period==" + period)
                .get("/commission-statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var id = found.getString("items[0].id");
        return As.person(person)
                .get("/commission-statements/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath statement(String assignment, String period) {
        return statement(Api.ADA, assignment, period);
    }

    /** All lines of a statement, in their order. */
    static List<Map<String, Object>> lines(String statement) {
        var lines = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var request = As.person(Api.ADA)
                    .queryParam("filter", "statementId==" + statement)
                    .queryParam("limit", 200);
            var page = (cursor.isEmpty() ? request : request.queryParam("cursor", cursor))
                    .get("/commission-lines")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            lines.addAll(page.getList("items"));
            cursor = page.getString("next") == null ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        return lines;
    }

    static List<Map<String, Object>> lines(String assignment, String period) {
        return lines(statement(assignment, period).getString("id"));
    }

    static String amount(Map<String, Object> line) {
        return money(line, "amount");
    }

    static String money(Map<String, Object> line, String field) {
        return line.get(field) instanceof Map<?, ?> money ? String.valueOf(money.get("amount")) : "";
    }
}
