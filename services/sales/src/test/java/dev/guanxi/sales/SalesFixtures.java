package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class SalesFixtures {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private SalesFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .owned("leads", "lead", SalesFixtures::lead)
                .owned("opportunities", "opportunity", SalesFixtures::opportunity)
                .record("lead-pools", _ -> create("/lead-pools", Map.of("name", "Walk")))
                .body("openLeadPool", _ -> Map.of("name", "Walk"))
                .body("changeLeadPool", _ -> Map.of("name", "Run"))
                .record("recycle-bin", SalesFixtures::removed)
                .body("bringRecordsBack", holder -> Map.of("ids", List.of(removed(holder))))
                .body(
                        "createBulkChange",
                        _ -> Map.of("list", "leads", "filter", "company==Nowhere", "patch", Map.of("company", "There")))
                .withLayouts("leads")
                .record("custom-fields", _ -> create("/custom-fields", newField()))
                .body("defineCustomField", _ -> newField())
                .body("changeCustomField", _ -> Map.of("help", Map.of("english", "Walk", "chinese", "散步")))
                .record("pipelines", _ -> create("/pipelines", newPipeline()))
                .body("definePipeline", _ -> newPipeline())
                .record("sellers", _ -> seller("walker-" + UUID.randomUUID()))
                .body("changeOpportunity", _ -> Map.of("name", "Walk on"))
                .body("assignLead", _ -> Map.of("ownerId", "clerk", "team", "/sales/east"))
                .body("assignOpportunity", _ -> Map.of("ownerId", "clerk", "team", "/sales/east"))
                .body("createSeller", _ -> Map.of("login", "walker-" + UUID.randomUUID(), "profile", profile()))
                .query("uploadImport", "kind=opportunities");
    }

    private static String lead() {
        return create(
                "/leads", Map.of("source", "CALL", "profile", Map.of("company", "Walk", "phone", "+86 571 5555 0100")));
    }

    /** A lead that lies in the recycle bin. */
    private static String removed(Holder holder) {
        var id = lead();
        As.person(CLERK)
                .header("If-Match", "\"0\"")
                .delete("/leads/{id}", id)
                .then()
                .statusCode(204);
        Records.give("lead", id, holder);
        Records.give("recycle_bin", id, holder);
        return id;
    }

    private static String opportunity() {
        return create("/opportunities", Map.of("name", "Walk", "expectedClose", "2026-12-31", "pipeline", Way.WALKED));
    }

    private static Map<String, ?> newField() {
        var key = "walk" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Walk", "chinese", "散步"));
        return Map.of("recordKind", "leads", "key", key, "definition", definition);
    }

    private static Map<String, ?> newPipeline() {
        return Map.of("key", Pipelines.key(), "definition", Pipelines.definition("WALKING"));
    }

    /** A pipeline in which there is something to tick off, made when the first deal is. */
    private static final class Way {
        static final String WALKED = Pipelines.define(
                CLERK,
                Pipelines.definition(
                        Pipelines.stage("PROSPECTING"),
                        Pipelines.stage("ENGAGING"),
                        Pipelines.stage("PROPOSING", Pipelines.ticked("budgetKnown", "The budget is known", "预算已明确"))));
    }

    private static String seller(String login) {
        return create("/sellers", Map.of("login", login, "profile", profile()));
    }

    private static Map<String, String> profile() {
        return Map.of("name", "Walk", "team", "/sales/east");
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
