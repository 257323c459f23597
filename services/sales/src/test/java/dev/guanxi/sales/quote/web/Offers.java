package dev.guanxi.sales.quote.web;

import static dev.guanxi.sales.Api.ADA;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What tests do with quotes over and over; each has a team of its own, so that no rule of another test is about it. */
public abstract class Offers {
    protected final String team = "/sales/q" + Ids.next().toString().substring(24);
    protected final Person rep = Person.of("rep-" + team.substring(8), Roles.SALES_REP, team);
    protected final Person boss = Person.of("boss-" + team.substring(8), Roles.SALES_MANAGER, team);
    protected final Elsewhere elsewhere = new Elsewhere();

    protected UUID customer(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        known("customer", id);
        return id;
    }

    protected UUID product(String name, String price) {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of(
                        "sku",
                        "Q-" + id.toString().substring(24),
                        "name",
                        name,
                        "active",
                        true,
                        "listPrice",
                        Api.cny(price)));
        known("product", id);
        return id;
    }

    private static void known(String table, UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from %s where id = '%s'".formatted(table, id))
                        .isEmpty());
    }

    protected static Map<String, Object> line(String name, String quantity, String price) {
        return Map.of("name", name, "quantity", quantity, "unitPrice", price);
    }

    protected static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
        var all = new HashMap<>(some);
        all.put(key, value);
        return all;
    }

    /** The document of docs/money.md: 10 × 550 less 5 % and 1 × 4,821, with 13 % of tax. */
    protected static List<Map<String, Object>> published() {
        return List.of(with(line("镜片", "10", "550"), "discountPercent", "5"), line("验光仪", "1", "4821"));
    }

    /** A quote of the rep's for a customer. */
    protected UUID quote(UUID customer, List<Map<String, Object>> lines) {
        return quote(Map.of("name", "Offer " + Ids.next(), "customerId", customer, "lines", lines));
    }

    protected UUID quote(Map<String, ?> terms) {
        return Answers.id(begun(terms));
    }

    protected Response begun(Map<String, ?> terms) {
        var answer = As.person(rep).body(terms).post("/quotes");
        answer.then().statusCode(201);
        return answer;
    }

    protected Response read(UUID quote) {
        return As.person(rep).get("/quotes/{id}", quote);
    }

    protected Response patch(UUID quote, Map<String, ?> patch) {
        return Api.patch(rep, "quotes", quote, patch);
    }

    protected Response step(Person person, UUID quote, String step) {
        return step(person, quote, step, Map.of());
    }

    protected Response step(Person person, UUID quote, String step, Map<String, ?> body) {
        return Api.step(person, "quotes", quote, step, body);
    }

    /** Sends it, and gives the end of the customer's link. */
    protected String sent(UUID quote) {
        var answer = step(rep, quote, "sending");
        answer.then().statusCode(200);
        String link = answer.path("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    protected static Response link(String link) {
        return As.nobody().get("/quote-links/{link}", link);
    }

    protected static Response answer(String link, String outcome, String name) {
        return As.nobody().body(Map.of("name", name)).post("/quote-links/{link}/{outcome}", link, outcome);
    }

    /** A rule that is about this test's team only. */
    protected Response rule(Map<String, Object> bounds) {
        var terms = with(with(bounds, "team", team), "name", "Rule of " + team);
        var made = As.person(ADA).body(terms).post("/approval-rules");
        made.then().statusCode(201);
        return made;
    }
}
