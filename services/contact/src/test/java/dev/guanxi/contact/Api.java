package dev.guanxi.contact;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests do over and over, through the service's own door. */
public final class Api {
    public static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    public static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    public static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    public static final Person ADA = Person.of("ada", Roles.ADMIN);

    /** What a step asks for that is in nobody's way. */
    public static final Map<String, ?> STEP =
            Map.of("occasion", "FIRST_DELIVERY", "kind", "OTHER", "days", 30, "english", "Look back", "chinese", "回顾");

    public static final Map<String, ?> PROGRAMME_STEP = Map.of("level", "REACTIVE", "step", STEP);

    /** A plan for two years from now on, looked at each quarter. */
    public static final Map<String, ?> PLAN = Map.of(
            "ourObjectives",
            List.of("占货架三成"),
            "theirObjectives",
            List.of("缺货少于百分之一"),
            "validFrom",
            LocalDate.now(ZoneOffset.UTC).toString(),
            "validUntil",
            LocalDate.now(ZoneOffset.UTC).plusYears(2).toString(),
            "reviewMonths",
            3);

    /** Anybody whose city is known. */
    public static final List<Map<String, ?>> ANY_CITY =
            List.of(Map.of("trait", "CITY", "comparison", "KNOWN", "weight", 1));

    private Api() {}

    public static UUID customer(Person person, Map<String, ?> profile) {
        return customer(person, "ORGANISATION", profile);
    }

    public static UUID customer(Person person, String kind, Map<String, ?> profile) {
        return id(
                As.person(person).body(Map.of("kind", kind, "profile", profile)).post("/customers"));
    }

    public static UUID contact(Person person, UUID customer, Map<String, ?> profile) {
        return id(As.person(person)
                .body(Map.of("customerId", customer, "profile", profile))
                .post("/contacts"));
    }

    /** Creates something else, and gives its id. */
    public static UUID created(Person person, String path, Map<String, ?> body) {
        return id(As.person(person).body(body).post(path));
    }

    /** A customer who wants to wait for two days. */
    public static Map<String, ?> expectation(UUID customer) {
        return Map.of("customerId", customer, "topic", "delivery", "unit", "days", "better", "LESS", "expected", 2);
    }

    /** A visit to a customer, told otherwise where the test says so. */
    public static Map<String, ?> interaction(UUID customer, Map<String, ?> told) {
        var report = new HashMap<String, Object>(Map.of(
                "kind", "VISIT", "direction", "OUTBOUND", "startedAt", "2026-03-02T01:00:00Z", "subject", "新品镜片介绍"));
        report.putAll(told);
        return Map.of("customerId", customer, "report", report);
    }

    public static UUID log(Person person, UUID customer, Map<String, ?> told) {
        return id(As.person(person).body(interaction(customer, told)).post("/interactions"));
    }

    /** A person who likes to sit near the second window. */
    public static Map<String, ?> preference(UUID contact) {
        return Map.of("contactId", contact, "topic", "seat", "seen", seen("靠近第二扇窗"));
    }

    /** Something that was seen on 8 June. */
    public static Map<String, ?> seen(String value) {
        return Map.of("value", value, "howKnown", "OBSERVED", "observedOn", "2026-06-08", "confidence", 90);
    }

    /** Merges customers into one, whatever its version. */
    public static Response merge(Person person, UUID survivor, UUID... duplicates) {
        return merge(person, survivor, Map.of(), duplicates);
    }

    /** The same, with the customers whose values are to survive. */
    public static Response merge(Person person, UUID survivor, Map<String, UUID> fields, UUID... duplicates) {
        return As.reader(person, "/customers/" + survivor)
                .body(Map.of("customerIds", List.of(duplicates), "fields", fields))
                .post("/customers/{id}/merge", survivor);
    }

    /** Merges contacts into one, whatever its version. */
    public static Response mergeContacts(Person person, UUID survivor, UUID... duplicates) {
        return As.reader(person, "/contacts/" + survivor)
                .body(Map.of("contactIds", List.of(duplicates)))
                .post("/contacts/{id}/merge", survivor);
    }

    public static UUID lastMergeOf(Person person, UUID customer) {
        return UUID.fromString(As.person(person)
                .queryParam("customerId", customer)
                .get("/merges")
                .path("items[0].id"));
    }

    /** Takes a merge back, whatever its version. */
    public static Response reverse(Person person, UUID merge) {
        return As.reader(person, "/merges/" + merge).post("/merges/{id}/reversal", merge);
    }

    /** Something to be done for a customer. */
    public static Map<String, ?> task(UUID customer, String dueOn) {
        return Map.of("customerId", customer, "kind", "CONTACT", "subject", "Call", "dueOn", dueOn);
    }

    public static UUID levelRule(Map<String, ?> rule) {
        return id(As.person(ADA).body(rule).post("/level-rules"));
    }

    public static void retireLevelRule(UUID rule) {
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .post("/level-rules/{id}/retirement", rule)
                .then()
                .statusCode(200);
    }

    /** A level for a customer, as a whole when there is no line. */
    public static Map<String, ?> levelChoice(UUID customer, @Nullable String line, String level) {
        var choice = new HashMap<String, Object>();
        choice.put("customerId", customer);
        choice.put("productLine", line);
        choice.put("choice", Map.of("level", level, "reason", "老客户"));
        return choice;
    }

    public static UUID chooseLevel(Person person, UUID customer, @Nullable String line, String level) {
        return id(As.person(person).body(levelChoice(customer, line, level)).post("/level-choices"));
    }

    public static UUID programmeStep() {
        return id(As.person(ADA).body(PROGRAMME_STEP).post("/programme-steps"));
    }

    public static Map<String, ?> newJointPlan(UUID customer) {
        return Map.of("customerId", customer, "plan", PLAN);
    }

    public static UUID jointPlan(Person person, UUID customer) {
        return id(As.person(person).body(newJointPlan(customer)).post("/joint-plans"));
    }

    public static UUID need(String english, String chinese) {
        return id(As.person(ADA)
                .body(Map.of("english", english, "chinese", chinese, "foundBy", "BRAINSTORM"))
                .post("/needs"));
    }

    public static Map<String, ?> customerNeed(UUID customer, UUID need, int importance) {
        return Map.of(
                "customerId", customer, "needId", need, "weight", Map.of("importance", importance, "source", "SURVEY"));
    }

    /** Who is meant to be a customer; to be looked at again soon. */
    public static Map<String, ?> definition(List<Map<String, ?>> criteria) {
        return Map.of(
                "english",
                "Target",
                "chinese",
                "目标客户",
                "keeper",
                "ann",
                "reviewOn",
                "2026-01-31",
                "criteria",
                criteria);
    }

    public static UUID draftDefinition(List<Map<String, ?>> criteria) {
        return id(As.person(ADA).body(definition(criteria)).post("/target-definitions"));
    }

    /** A file on a record of a kind, such as {@code customers}. */
    public static UUID attach(Person person, String kind, UUID record, String name, byte[] content) {
        return id(As.person(person)
                .contentType("application/octet-stream")
                .queryParam("fileName", name)
                .body(content)
                .post("/" + kind + "/{id}/attachments", record));
    }

    /** What a person said on paper, at a moment or now. */
    public static Map<String, Object> said(String purpose, String channel, Map<String, ?> proof) {
        var whole = new HashMap<String, Object>(Map.of("source", "PAPER", "wording", 1));
        whole.putAll(proof);
        return Map.of("purpose", purpose, "channel", channel, "proof", whole);
    }

    /** Whom one believes, as it is. */
    public static Map<String, Object> trustOrder() {
        return As.person(ADA).get("/trust-order").jsonPath().getMap("");
    }

    private static UUID id(Response created) {
        created.then().statusCode(201);
        return Answers.id(created);
    }
}
