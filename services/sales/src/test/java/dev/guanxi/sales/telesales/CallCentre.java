package dev.guanxi.sales.telesales;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** People of one test who call others of the same test, and what they do over and over. */
abstract class CallCentre {
    static final String SHANGHAI = "Asia/Shanghai";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    final String key = UUID.randomUUID().toString().substring(24);
    final String team = "/sales/tel" + key;
    final Person boss = Person.of("boss-" + key, Roles.SALES_MANAGER, team);
    final Person ann = Person.of("ann-" + key, Roles.SALES_REP, team);
    final Person bob = Person.of("bob-" + key, Roles.SALES_REP, team);
    final Person eve = Person.of("eve-" + key, Roles.SALES_REP, team);
    final Elsewhere elsewhere = new Elsewhere();

    /** A Tuesday, late enough that no other test has been there; ten o'clock in Shanghai. */
    @BeforeEach
    void aMorning() {
        at(SHANGHAI, "2037-03-10T10:00");
        List.of(ann, bob, eve)
                .forEach(person -> As.person(Api.ADA)
                        .body(Map.of("login", person.id(), "profile", Map.of("name", person.id(), "team", team)))
                        .post("/sellers")
                        .then()
                        .statusCode(201));
    }

    @AfterEach
    void now() {
        Tables.execute("delete from call_hold where held_by like '%%%s'".formatted(key));
        clock.moveTo(Duration.ZERO);
    }

    /** From now on it is this time somewhere. */
    final void at(String zone, String local) {
        var moment = LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
        clock.moveTo(Duration.between(Instant.now(), moment));
    }

    static String number() {
        return "13%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    final UUID lead(String company, @Nullable String phone) {
        var profile = new HashMap<String, Object>(Map.of("company", key + " " + company));
        if (phone != null) {
            profile.put("phone", phone);
        }
        return Api.lead(boss, profile);
    }

    final UUID customer(String name, Map<String, ?> more) {
        var id = Ids.next();
        var state = new HashMap<String, Object>(Map.of(
                "kind",
                "ORGANISATION",
                "name",
                key + " " + name,
                "status",
                "ACTIVE",
                "ownerId",
                boss.id(),
                "team",
                team));
        state.putAll(more);
        elsewhere.says("crm.contact.customer", "created", id, state);
        List.of("customer", "customer_reach", "customer_place").forEach(table -> known(table, id));
        return id;
    }

    final UUID contact(UUID customer, String name, String phone) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.contact",
                "created",
                id,
                Map.of(
                        "customerId",
                        customer,
                        "fullName",
                        key + " " + name,
                        "phone",
                        phone,
                        "status",
                        "ACTIVE",
                        "ownerId",
                        boss.id(),
                        "team",
                        team));
        known("contact_reach", id);
        return id;
    }

    /** What the ledger says of somebody and calls with offers. */
    final void consent(UUID person, String standing) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.consent",
                "said",
                id,
                Map.of("personId", person, "purpose", "offers", "channel", "PHONE", "standing", standing));
        known("consent", id);
    }

    static void known(String table, UUID id) {
        await().atMost(LONG)
                .until(() -> Tables.number("select count(*) from %s where id = '%s'".formatted(table, id)) == 1);
    }

    final Response making(Person person, String source, Map<String, ?> terms) {
        var filter = (source.equals("LEADS") ? "company" : "name") + "=='" + key + "*'";
        return As.person(person)
                .body(Map.of("source", source, "filter", filter, "terms", named(terms)))
                .post("/call-lists");
    }

    private Map<String, Object> named(Map<String, ?> terms) {
        var all = new HashMap<String, Object>(Map.of("name", "List " + key));
        all.putAll(terms);
        return all;
    }

    final UUID leads(Map<String, ?> terms) {
        var made = making(boss, "LEADS", terms);
        made.then().statusCode(201);
        return Answers.id(made);
    }

    final Response share(UUID list, boolean again, Map<Person, String> weights) {
        var parts = weights.entrySet().stream()
                .map(part -> Map.of("ownerId", part.getKey().id(), "weight", part.getValue()))
                .toList();
        return As.reader(boss, "/call-lists/" + list)
                .body(Map.of("parts", parts, "again", again))
                .post("/call-lists/{id}/distribution", list);
    }

    /** A list of leads with these numbers, all of which somebody is to call. */
    final UUID forOne(Person person, Map<String, ?> terms, String... numbers) {
        for (var number : numbers) {
            lead("for " + number, number);
        }
        var list = leads(terms);
        share(list, false, Map.of(person, "1")).then().statusCode(200);
        return list;
    }

    static Response next(Person person) {
        return As.person(person).body(Map.of()).post("/calls/next");
    }

    /** Somebody's next call, which there is. */
    static UUID taken(Person person) {
        var call = next(person);
        call.then().statusCode(200);
        return UUID.fromString(call.path("id"));
    }

    static Response step(Person person, UUID call, String step, Map<String, ?> body) {
        return As.reader(person, "/calls/" + call).body(body).post("/calls/{id}/{step}", call, step);
    }

    static Response end(Person person, UUID call, String result) {
        return end(person, call, Map.of("result", result));
    }

    static Response end(Person person, UUID call, Map<String, ?> result) {
        return step(person, call, "result", result);
    }

    static ValidatableResponse screen(Person person, UUID call) {
        return As.person(person).get("/calls/{id}", call).then().statusCode(200);
    }

    final ValidatableResponse targets(UUID list) {
        return As.person(boss)
                .queryParam("filter", "listId==" + list)
                .queryParam("limit", 200)
                .get("/call-targets")
                .then()
                .statusCode(200);
    }
}
