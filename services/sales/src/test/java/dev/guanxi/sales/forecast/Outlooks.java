package dev.guanxi.sales.forecast;

import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.with;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A sales force with a pipeline of its own, whose deals are forecast. */
final class Outlooks {
    /** Its stages: MAYBE of 10 percent, LIKELY of 50 and best case, SURE of 90 and committed. */
    final String way = define(Api.ADA, way());

    final SalesForce force = new SalesForce();
    private final UUID customer = Ids.next();

    Outlooks() {
        new Elsewhere()
                .says(
                        "crm.contact.customer",
                        "created",
                        customer,
                        Map.of("kind", "ORGANISATION", "name", "F" + force.key, "status", "ACTIVE"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(customer))
                        .isEmpty());
    }

    static Map<String, Object> way() {
        return way("BEST_CASE");
    }

    /** The same where another category is that of what is likely. */
    static Map<String, Object> way(String category) {
        var maybe = with(stage("MAYBE"), "probability", 10);
        var likely = with(stage("LIKELY"), "forecastCategory", category);
        var sure = with(with(stage("SURE"), "probability", 90), "forecastCategory", "COMMIT");
        return with(definition(maybe, likely, sure), "skipping", true);
    }

    /** Somebody who leads others and logs in as a manager of their team. */
    Person manager(String name) {
        return Person.of(force.login(name), Roles.SALES_MANAGER, force.team);
    }

    /** Somebody reports to somebody from the beginning. */
    void reports(UUID seller, UUID manager) {
        force.reports(seller, manager, null).then().statusCode(201);
    }

    UUID deal(String owner, String stage, String amount, LocalDate close) {
        return deal(owner, stage, Api.cny(amount), close, Map.of());
    }

    UUID deal(String owner, String stage, Map<String, String> amount, LocalDate close, Map<String, ?> more) {
        var terms = new HashMap<String, Object>(Map.of(
                "name",
                stage + " of " + owner,
                "amount",
                amount,
                "customerId",
                customer,
                "pipeline",
                way,
                "expectedClose",
                close.toString()));
        terms.putAll(more);
        var deal = Api.deal(force.person(owner), terms);
        if (!stage.equals("MAYBE")) {
            Api.step(force.person(owner), "opportunities", deal, "stage", Map.of("stage", stage))
                    .then()
                    .statusCode(200);
        }
        return deal;
    }

    void win(String owner, UUID deal) {
        Api.step(force.person(owner), "opportunities", deal, "win", Map.of())
                .then()
                .statusCode(200);
    }

    void won(String owner, String amount, LocalDate close) {
        win(owner, deal(owner, "SURE", amount, close));
    }

    static ValidatableResponse forecast(Person person, UUID seller, String period, int levels) {
        return As.person(person)
                .get("/forecasts/{s}?period={p}&levels={l}", seller, period, levels)
                .then()
                .statusCode(200);
    }

    /** Says another figure of somebody. */
    static Response judge(Person judge, UUID seller, boolean teamWide, String period, String amount) {
        return judge(judge, seller, Map.of("teamWide", teamWide, "period", period, "amount", Api.cny(amount)));
    }

    static Response judge(Person judge, UUID seller, Map<String, ?> what) {
        var said = new HashMap<String, Object>(Map.of("sellerId", seller, "figure", "EXPECTED"));
        said.putAll(what);
        var profile = new HashMap<String, Object>(Map.of("reason", "两个大单推迟到一月"));
        profile.put("amount", said.remove("amount"));
        if (said.containsKey("reason")) {
            profile.put("reason", said.remove("reason"));
        }
        said.put("profile", profile);
        return As.person(judge).body(said).post("/forecast-judgements");
    }

    static UUID judged(Person judge, UUID seller, boolean teamWide, String period, String amount) {
        var answer = judge(judge, seller, teamWide, period, amount);
        answer.then().statusCode(201);
        return Answers.id(answer);
    }
}
