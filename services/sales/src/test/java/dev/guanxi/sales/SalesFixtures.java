package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import dev.guanxi.platform.testkit.access.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Records for the walks through every operation. */
final class SalesFixtures {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    /** Two operations count by the calendar of a place that their addresses name. */
    private static final String CALENDAR = """
            insert into working_calendar (id, version, place, name, plan, created_at)
            values (gen_random_uuid(), 0, 'XW', 'Walk', '{"weekend": ["SUNDAY"], "days": []}', now()) on conflict do nothing
            """;

    private SalesFixtures() {}

    static Fixtures all() {
        Tables.execute(CALENDAR);
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
                .record("exchange-rates", _ -> create("/exchange-rates", newRate()))
                .body("enterExchangeRate", _ -> newRate())
                .body(
                        "changeFiscalCalendar",
                        _ -> Map.of(
                                "startMonth",
                                "JANUARY",
                                "pattern",
                                "MONTHS",
                                "weekStart",
                                "MONDAY",
                                "namedByEnd",
                                false))
                .record("working-calendars", _ -> create("/working-calendars", newCalendar()))
                .body("beginWorkingCalendar", _ -> newCalendar())
                .body("changeWorkingCalendar", _ -> Map.of("name", "Walked"))
                .query("convertAmount", "amount=1000&from=CNY&to=CNY&day=2026-11-20")
                .query("findFiscalPeriods", "day=2026-11-20")
                .query("listFiscalPeriods", "year=2026")
                .query("findDueDay", "place=XW&from=2026-09-30&days=5")
                .query("countWorkingDays", "place=XW&from=2026-09-30&to=2026-10-15")
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

    private static Map<String, ?> newCalendar() {
        var place = "XW-"
                + UUID.randomUUID()
                        .toString()
                        .substring(24)
                        .toUpperCase(Locale.ROOT)
                        .substring(0, 10);
        return Map.of("place", place, "name", "Walk", "weekend", List.of("SUNDAY"), "days", List.of());
    }

    /** Of a currency that no sum asks for, on a day long ago, so that no deal goes by it. */
    private static Map<String, ?> newRate() {
        var day = LocalDate.of(1900, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(25_000));
        return Map.of("day", day.toString(), "currency", "XOF", "units", "100", "worth", "1.18");
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
