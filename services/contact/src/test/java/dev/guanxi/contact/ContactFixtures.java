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
    private static final Map<String, ?> STATEMENT =
            Map.of("source", "CALL_CENTRE", "saidAt", "2026-03-02T01:00:00Z", "values", Map.of("phone", "13800138000"));

    private ContactFixtures() {}

    static Fixtures all() {
        return CareFixtures.in(Fixtures.of())
                .record("customers", ContactFixtures::customer)
                .record("contacts", ContactFixtures::contact)
                .record("recycle-bin", ContactFixtures::removed)
                .body("bringRecordsBack", holder -> Map.of("ids", List.of(removed(holder))))
                .record("attachments", ContactFixtures::attachment)
                .query("attachToCustomer", "fileName=a.txt")
                .query("attachToContact", "fileName=a.txt")
                .query("attachToInteraction", "fileName=a.txt")
                .record("duplicates", ContactFixtures::pair)
                .record("duplicate-checks", _ -> check())
                .record("merges", ContactFixtures::merge)
                .record("notifications", ContactFixtures::notification)
                .query("streamNotifications", "seconds=1")
                .body("createContact", holder -> Map.of("customerId", customer(holder), "profile", name()))
                .body("moveContact", holder -> Map.of("customerId", customer(holder)))
                .body("mergeCustomers", holder -> Map.of("customerIds", List.of(customer(holder))))
                .query("findByIdentity", "kind=PHONE&value=13800138000")
                .body("previewCustomerMerge", holder -> Map.of("customerIds", List.of(customer(holder))))
                .body("mergeContacts", holder -> Map.of("contactIds", List.of(contact(holder))))
                .body("previewContactMerge", holder -> Map.of("contactIds", List.of(contact(holder))))
                .record("guests", ContactFixtures::contact)
                .query("findGuestsByPhone", "phone=%2B862155550100")
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
                .withFields("contacts")
                .withLayouts("customers")
                .withBulk("customers", "city==Nowhere", Map.of("city", "There"))
                .record("consent-purposes", _ -> purpose())
                .record("consent-confirmations", holder -> TestLinks.confirmation(consent(holder)))
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
                .query("searchRelatedRecords", "q=Walk");
    }

    static String customer(Holder holder) {
        var id = Api.customer(ADA, Map.of("name", "Walk")).toString();
        Records.give("customer", id, holder);
        return id;
    }

    private static String object(Holder holder) {
        var id = OwnKinds.made(ADA, OwnKinds.walks(), Map.of("name", "Walk")).toString();
        Records.give("object_record", id, holder);
        return id;
    }

    static String contact(Holder holder) {
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

    private static String attachment(Holder holder) {
        var content = "walk".getBytes(StandardCharsets.UTF_8);
        return Api.attach(ADA, "customers", UUID.fromString(customer(holder)), "walk.txt", content)
                .toString();
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

    private static String purpose() {
        return Answers.created(
                As.person(ADA).body(Map.of("code", fresh(), "texts", texts())).post("/consent-purposes"));
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
}
