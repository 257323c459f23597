package dev.guanxi.contact;

import static dev.guanxi.contact.Api.ADA;
import static org.awaitility.Awaitility.await;

import dev.guanxi.contact.consent.TestLinks;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Records for the walks through every operation. */
final class ContactFixtures {
    private static final Map<String, ?> LEVEL_RULE =
            Map.of("name", "Nobody", "industry", "no such industry", "level", "REACTIVE");

    private static final Map<String, ?> STATEMENT =
            Map.of("source", "CALL_CENTRE", "saidAt", "2026-03-02T01:00:00Z", "values", Map.of("phone", "13800138000"));

    private ContactFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .record("customers", ContactFixtures::customer)
                .record("contacts", ContactFixtures::contact)
                .record("recycle-bin", ContactFixtures::removed)
                .body("bringRecordsBack", holder -> Map.of("ids", List.of(removed(holder))))
                .record("expectations", ContactFixtures::expectation)
                .record("interactions", ContactFixtures::interaction)
                .record("relationship-gaps", ContactFixtures::customer)
                .record("attachments", ContactFixtures::attachment)
                .query("attachToCustomer", "fileName=a.txt")
                .query("attachToContact", "fileName=a.txt")
                .query("attachToInteraction", "fileName=a.txt")
                .body("logInteraction", holder -> Api.interaction(UUID.fromString(customer(holder)), Map.of()))
                .record("duplicates", ContactFixtures::pair)
                .record("duplicate-checks", _ -> check())
                .record("merges", ContactFixtures::merge)
                .record("notifications", ContactFixtures::notification)
                .query("streamNotifications", "seconds=1")
                .body("raiseExpectation", holder -> Api.expectation(UUID.fromString(customer(holder))))
                .body("createContact", holder -> Map.of("customerId", customer(holder), "profile", name()))
                .body("moveContact", holder -> Map.of("customerId", customer(holder)))
                .body("mergeCustomers", holder -> Map.of("customerIds", List.of(customer(holder))))
                .query("findByIdentity", "kind=PHONE&value=13800138000")
                .body("previewCustomerMerge", holder -> Map.of("customerIds", List.of(customer(holder))))
                .body("mergeContacts", holder -> Map.of("contactIds", List.of(contact(holder))))
                .body("previewContactMerge", holder -> Map.of("contactIds", List.of(contact(holder))))
                .record("guests", ContactFixtures::contact)
                .record("preferences", ContactFixtures::preference)
                .body("notePreference", holder -> Api.preference(UUID.fromString(contact(holder))))
                .query("findGuestsByPhone", "phone=%2B862155550100")
                .record("tasks", ContactFixtures::task)
                .body("raiseTask", holder -> Api.task(UUID.fromString(customer(holder)), "2026-12-01"))
                .record("level-rules", _ -> Api.levelRule(LEVEL_RULE).toString())
                .body("makeLevelRule", _ -> LEVEL_RULE)
                .body("changeLevelRule", _ -> LEVEL_RULE)
                .record("level-choices", ContactFixtures::levelChoice)
                .record("customer-levels", ContactFixtures::partner)
                .body("chooseLevel", holder -> Api.levelChoice(UUID.fromString(customer(holder)), null, "BASIC"))
                .record("programme-steps", _ -> Api.programmeStep().toString())
                .body("addProgrammeStep", _ -> Api.PROGRAMME_STEP)
                .body("changeProgrammeStep", _ -> Api.STEP)
                .record("joint-plans", ContactFixtures::jointPlan)
                .record("missing-joint-plans", ContactFixtures::partner)
                .body("draftJointPlan", holder -> Api.newJointPlan(UUID.fromString(customer(holder))))
                .body("changeJointPlan", _ -> Api.PLAN)
                .record("needs", _ -> Api.need("Walk", "散步").toString())
                .record("customer-needs", ContactFixtures::customerNeed)
                .body(
                        "noteCustomerNeed",
                        holder -> Api.customerNeed(UUID.fromString(customer(holder)), Api.need("Walk", "散步"), 3))
                .body("stateFulfilment", _ -> Map.of("productId", product(), "percent", 80))
                .record(
                        "target-definitions",
                        _ -> Api.draftDefinition(Api.ANY_CITY).toString())
                .body("draftTargetDefinition", _ -> Api.definition(Api.ANY_CITY))
                .body("changeTargetDefinition", _ -> Api.definition(Api.ANY_CITY))
                .record("fits", ContactFixtures::fit)
                .record("departments", ContactFixtures::department)
                .record("positions", ContactFixtures::position)
                .body(
                        "addDepartment",
                        holder -> Map.of("customerId", customer(holder), "profile", Map.of("name", "IT")))
                .body("takePosition", holder -> Map.of("contactId", contact(holder), "post", Map.of()))
                .record("people", ContactFixtures::contact)
                .record("privacy-requests", ContactFixtures::privacyRequest)
                .body("openPrivacyRequest", holder -> Map.of("subjectKind", "CONTACT", "subjectId", contact(holder)))
                .refused("fetchPrivacyArchive", 404)
                .record("consents", holder -> consent(holder).toString())
                .withLayouts("customers")
                .record("consent-purposes", _ -> purpose())
                .record(
                        "custom-fields",
                        _ -> Api.created(ADA, "/custom-fields", newField()).toString())
                .body("defineCustomField", _ -> newField())
                .body("changeCustomField", _ -> Map.of("help", Map.of("english", "Walk", "chinese", "散步")))
                .record("consent-confirmations", holder -> TestLinks.confirmation(consent(holder)))
                .record("task-calendars", _ -> calendar())
                .record("object-kinds", _ -> OwnKinds.ofWalks().toString())
                .body("defineObjectKind", _ -> Map.of("key", "walked-anew", "definition", OwnKinds.CALLED))
                .body("changeObjectKind", _ -> Map.of("active", true))
                .record("objects", _ -> OwnKinds.walks())
                .record("objects/{kind}", ContactFixtures::object)
                .record("opt-outs", holder -> TestLinks.wayOut(consent(holder)))
                .body("introducePurpose", _ -> Map.of("code", fresh(), "texts", texts()))
                .query("findAddressees", "purpose=newsletter&channel=EMAIL")
                .query("exportAddressees", "purpose=newsletter&channel=EMAIL")
                .body("noteCustomerStatement", _ -> STATEMENT)
                .body("noteContactStatement", _ -> STATEMENT)
                .refused("adoptCustomerStatement", 422)
                .refused("adoptContactStatement", 422)
                .body("confirmCustomerValue", _ -> Map.of("field", "NAME"))
                .body("confirmContactValue", _ -> Map.of("field", "EMAIL"))
                .body("changeTrustOrder", _ -> Api.trustOrder())
                .query("uploadImport", "kind=customers")
                .query("searchRecords", "q=Walk")
                .query("searchRelatedRecords", "q=Walk")
                .body(
                        "createBulkChange",
                        _ -> Map.of("list", "customers", "filter", "city==Nowhere", "patch", Map.of("city", "There")));
    }

    private static String customer(Holder holder) {
        var id = Api.customer(ADA, Map.of("name", "Walk")).toString();
        Records.give("customer", id, holder);
        return id;
    }

    private static String object(Holder holder) {
        var id = OwnKinds.made(ADA, OwnKinds.walks(), Map.of("name", "Walk")).toString();
        Records.give("object_record", id, holder);
        return id;
    }

    private static String contact(Holder holder) {
        var id = Api.contact(ADA, UUID.fromString(customer(holder)), name()).toString();
        Records.give("contact", id, holder);
        return id;
    }

    /** A customer who lies in the recycle bin, without contacts. */
    private static String removed(Holder holder) {
        var id = Api.customer(ADA, Map.of("name", "Walk")).toString();
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", id)
                .then()
                .statusCode(204);
        Records.give("customer", id, holder);
        Records.give("recycle_bin", id, holder);
        return id;
    }

    private static String expectation(Holder holder) {
        var expectation = Api.expectation(UUID.fromString(customer(holder)));
        String id = Answers.created(As.person(ADA).body(expectation).post("/expectations"));
        Records.give("expectation", id, holder);
        return id;
    }

    private static String attachment(Holder holder) {
        var content = "walk".getBytes(StandardCharsets.UTF_8);
        return Api.attach(ADA, "customers", UUID.fromString(customer(holder)), "walk.txt", content)
                .toString();
    }

    private static String interaction(Holder holder) {
        var id = Api.log(ADA, UUID.fromString(customer(holder)), Map.of()).toString();
        Records.give("interaction", id, holder);
        return id;
    }

    private static String preference(Holder holder) {
        var preference = Api.preference(UUID.fromString(contact(holder)));
        String id = Answers.created(As.person(ADA).body(preference).post("/preferences"));
        Records.give("preference", id, holder);
        return id;
    }

    /** Two customers of the holder that are the same beyond all doubt, so that they come first in the queue. */
    private static String pair(Holder holder) {
        var person = Person.of(holder.owner(), Roles.SALES_REP, holder.team());
        var mark = UUID.randomUUID().toString();
        var identities = Stream.of("LOYALTY_CARD", "SHOP_LOGIN", "WECHAT", "TAX_NUMBER", "SOCIAL_SECURITY_NUMBER")
                .map(kind -> Map.of("kind", kind, "value", mark))
                .toList();
        var profile = Map.of("name", "Pair " + mark, "identities", identities);
        var one = Api.customer(person, profile);
        Api.customer(person, profile);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> As.person(ADA)
                                .queryParam("record", one)
                                .get("/duplicates")
                                .path("items[0].id"),
                        Objects::nonNull);
    }

    private static String check() {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(Clock.systemUTC());
        Records.insert(
                "duplicate_check",
                Map.of(
                        "id",
                        id,
                        "status",
                        "FINISHED",
                        "started_by",
                        "ada",
                        "started_at",
                        now,
                        "finished_at",
                        now,
                        "kind",
                        "CONTACT",
                        "last_id",
                        id,
                        "done",
                        0L));
        return id.toString();
    }

    private static String department(Holder holder) {
        var department = Map.of("customerId", customer(holder), "profile", Map.of("name", "IT"));
        var id = Api.created(ADA, "/departments", department).toString();
        Records.give("department", id, holder);
        return id;
    }

    private static String position(Holder holder) {
        var position = Map.of("contactId", contact(holder), "post", Map.of());
        var id = Api.created(ADA, "/positions", position).toString();
        Records.give("position", id, holder);
        return id;
    }

    private static String merge(Holder holder) {
        var survivor = UUID.fromString(customer(holder));
        Api.merge(ADA, survivor, UUID.fromString(customer(holder)));
        var id = Api.lastMergeOf(ADA, survivor).toString();
        Records.give("record_merge", id, holder);
        return id;
    }

    private static String task(Holder holder) {
        return Answers.created(As.person(ADA)
                .body(Api.task(UUID.fromString(customer(holder)), "2026-12-01"))
                .post("/tasks"));
    }

    private static String levelChoice(Holder holder) {
        return Api.chooseLevel(ADA, UUID.fromString(customer(holder)), null, "BASIC")
                .toString();
    }

    private static String jointPlan(Holder holder) {
        return Api.jointPlan(ADA, UUID.fromString(customer(holder))).toString();
    }

    /** A customer at the closest level, with whom nothing is planned. */
    private static String partner(Holder holder) {
        var customer = customer(holder);
        Api.chooseLevel(ADA, UUID.fromString(customer), null, "PARTNERSHIP");
        return customer;
    }

    private static String customerNeed(Holder holder) {
        return Answers.created(As.person(ADA)
                .body(Api.customerNeed(UUID.fromString(customer(holder)), Api.need("Walk", "散步"), 3))
                .post("/customer-needs"));
    }

    private static UUID consent(Holder holder) {
        return Answers.id(As.person(ADA)
                .body(Map.of("said", Api.said("newsletter", "EMAIL", Map.of())))
                .post("/people/{id}/consent-grants", contact(holder))
                .then()
                .statusCode(200)
                .extract());
    }

    private static String privacyRequest(Holder holder) {
        return Answers.created(As.person(ADA)
                .body(Map.of("subjectKind", "CONTACT", "subjectId", contact(holder)))
                .post("/privacy-requests"));
    }

    /** A field that is in nobody's way. */
    private static Map<String, ?> newField() {
        var label = Map.of("english", "Walked", "chinese", "散步");
        return Map.of(
                "recordKind",
                "contacts",
                "key",
                "walked" + fresh().replaceAll("[^a-z0-9]", ""),
                "definition",
                Map.of("type", "TEXT", "label", label));
    }

    private static String purpose() {
        return Answers.created(
                As.person(ADA).body(Map.of("code", fresh(), "texts", texts())).post("/consent-purposes"));
    }

    /** A product as e-commerce would have told of it. */
    private static UUID product() {
        var id = UUID.fromString("01981d3c-5a00-7c4e-9a51-00000000beef");
        Records.insert("product", Map.of("id", id, "sequence", 1L, "name", "Walk", "active", true));
        return id;
    }

    /** How a lead of nobody's fits a definition that was retired since. */
    private static String fit(Holder holder) {
        var definition = Api.draftDefinition(Api.ANY_CITY);
        var id = UUID.randomUUID();
        Records.insert(
                "fit",
                Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("version", 0L),
                        Map.entry("prospect_id", UUID.randomUUID()),
                        Map.entry("prospect_kind", "LEAD"),
                        Map.entry("family_id", definition),
                        Map.entry("definition_id", definition),
                        Map.entry("number", 1),
                        Map.entry("score", 100),
                        Map.entry("off_target", false),
                        Map.entry("met", "1"),
                        Map.entry("owner_id", holder.owner()),
                        Map.entry("team", holder.team())));
        return id.toString();
    }

    private static String fresh() {
        return "p" + UUID.randomUUID();
    }

    private static Map<String, String> texts() {
        return Map.of("nameEn", "Walk", "nameZh", "散步", "wordingEn", "May we?", "wordingZh", "可以吗？");
    }

    private static Map<String, String> name() {
        return Map.of("givenName", "Wei", "familyName", "Walk", "email", "wei-" + UUID.randomUUID() + "@walk.example");
    }

    private static String notification(Holder holder) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(Clock.systemUTC());
        var row = new LinkedHashMap<String, Object>(Map.of(
                "id", id, "recipient", holder.owner(), "kind", "walk", "importance", "LOW", "service", "contact"));
        row.putAll(Map.of("record_kind", "customers", "record_id", id, "text_en", "Walk", "text_zh", "走"));
        row.putAll(Map.of("dedupe", id.toString(), "occurred_at", now, "created_at", now));
        Records.insert("notification", row);
        return id.toString();
    }

    /** The end of the link of somebody's calendar. */
    private static String calendar() {
        var somebody = Person.of("calendar-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/walk");
        String address = As.person(somebody).put("/task-calendar").path("address");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
