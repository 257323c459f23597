package dev.guanxi.contact;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.ContactFixtures.contact;
import static dev.guanxi.contact.ContactFixtures.customer;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.Map;
import java.util.UUID;

/** Records of what is done, planned and promised for customers, for the walks through every operation. */
final class CareFixtures {
    private static final Map<String, ?> LEVEL_RULE =
            Map.of("name", "Nobody", "industry", "no such industry", "level", "REACTIVE");

    private CareFixtures() {}

    /** How to make what is done, planned and promised for customers. */
    static Fixtures in(Fixtures fixtures) {
        return fixtures.record("expectations", CareFixtures::expectation)
                .record("interactions", CareFixtures::interaction)
                .record("relationship-gaps", ContactFixtures::customer)
                .body("logInteraction", holder -> Api.interaction(UUID.fromString(customer(holder)), Map.of()))
                .body("raiseExpectation", holder -> Api.expectation(UUID.fromString(customer(holder))))
                .record("preferences", CareFixtures::preference)
                .body("notePreference", holder -> Api.preference(UUID.fromString(contact(holder))))
                .record("tasks", CareFixtures::task)
                .body("raiseTask", holder -> Api.task(UUID.fromString(customer(holder)), "2026-12-01"))
                .record("level-rules", _ -> Api.levelRule(LEVEL_RULE).toString())
                .body("makeLevelRule", _ -> LEVEL_RULE)
                .body("changeLevelRule", _ -> LEVEL_RULE)
                .record("level-choices", CareFixtures::levelChoice)
                .record("customer-levels", CareFixtures::partner)
                .body("chooseLevel", holder -> Api.levelChoice(UUID.fromString(customer(holder)), null, "BASIC"))
                .record("programme-steps", _ -> Api.programmeStep().toString())
                .body("addProgrammeStep", _ -> Api.PROGRAMME_STEP)
                .body("changeProgrammeStep", _ -> Api.STEP)
                .record("joint-plans", CareFixtures::jointPlan)
                .record("missing-joint-plans", CareFixtures::partner)
                .body("draftJointPlan", holder -> Api.newJointPlan(UUID.fromString(customer(holder))))
                .body("changeJointPlan", _ -> Api.PLAN)
                .record("needs", _ -> Api.need("Walk", "散步").toString())
                .record("customer-needs", CareFixtures::customerNeed)
                .body(
                        "noteCustomerNeed",
                        holder -> Api.customerNeed(UUID.fromString(customer(holder)), Api.need("Walk", "散步"), 3))
                .body("stateFulfilment", _ -> Map.of("productId", product(), "percent", 80))
                .record(
                        "target-definitions",
                        _ -> Api.draftDefinition(Api.ANY_CITY).toString())
                .body("draftTargetDefinition", _ -> Api.definition(Api.ANY_CITY))
                .body("changeTargetDefinition", _ -> Api.definition(Api.ANY_CITY))
                .record("fits", CareFixtures::fit)
                .record("task-calendars", _ -> calendar());
    }

    private static String expectation(Holder holder) {
        var expectation = Api.expectation(UUID.fromString(customer(holder)));
        String id = Answers.created(As.person(ADA).body(expectation).post("/expectations"));
        Records.give("expectation", id, holder);
        return id;
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

    /** The end of the link of somebody's calendar. */
    private static String calendar() {
        var somebody = Person.of("calendar-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/walk");
        String address = As.person(somebody).put("/task-calendar").path("address");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
