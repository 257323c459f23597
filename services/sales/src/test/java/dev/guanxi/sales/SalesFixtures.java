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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Records for the walks through every operation. */
final class SalesFixtures {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    /** Two operations count by the calendar of a place that their addresses name. */
    private static final String CALENDAR = """
            insert into working_calendar (id, version, place, name, plan, created_at)
            values (gen_random_uuid(), 0, 'XW', 'Walk', '{"weekend": ["SUNDAY"], "days": []}', now()) on conflict do nothing
            """;

    private static final AtomicInteger DAYS = new AtomicInteger();

    private SalesFixtures() {}

    static Fixtures all() {
        Tables.execute(CALENDAR);
        return DocumentRecords.into(QuoteRecords.into(KnowHowRecords.into(Fixtures.of())))
                .owned("leads", "lead", SalesFixtures::lead)
                .owned("opportunities", "opportunity", SalesFixtures::opportunity)
                .owned("account-plans", "account_plan", SalesFixtures::plan)
                .body("beginAccountPlan", _ -> newPlan())
                .body("changeAccountPlan", _ -> Map.of("name", "Walk on"))
                .body("completeObjective", _ -> Map.of("objective", "walk", "doneOn", "2026-11-20"))
                .body("assignAccountPlan", _ -> Map.of("ownerId", "clerk", "team", "/sales/east"))
                .record("deal-contacts", SalesFixtures::dealContact)
                .body("addDealContact", holder -> newDealContact(dealOf(holder)))
                .body("changeDealContact", _ -> Map.of("note", "Walks"))
                .record("lead-pools", _ -> create("/lead-pools", Map.of("name", "Walk")))
                .body("openLeadPool", _ -> Map.of("name", "Walk"))
                .body("changeLeadPool", _ -> Map.of("name", "Run"))
                .body("checkLeadForDuplicates", _ -> Map.of("company", "Walk " + UUID.randomUUID()))
                .body("linkLead", holder -> Map.of("kind", "LEAD", "otherId", leadOf(holder)))
                .body("joinLead", holder -> Map.of("into", leadOf(holder)))
                .record("lead-trainings", _ -> create("/lead-trainings", Map.of()))
                .record("assignment-rules", _ -> create("/assignment-rules", rule()))
                .body("makeAssignmentRule", _ -> rule())
                .body("changeAssignmentRule", _ -> Map.of("name", "Run"))
                .body("previewAssignment", _ -> Map.of("filter", "company==Nowhere"))
                .record("commission-plans", _ -> CommissionRecords.plan())
                .body("makeCommissionPlan", _ -> CommissionRecords.newPlan())
                .body("changeCommissionPlan", _ -> Map.of("name", "Run"))
                .owned("commission-assignments", "commission_assignment", CommissionRecords::assignment)
                .body("assignCommissionPlan", _ -> CommissionRecords.newAssignment())
                .body("changeCommissionAssignment", _ -> Map.of("ends", "2030-12-31"))
                .owned("commission-splits", "deal_split", () -> CommissionRecords.split(opportunity()))
                .body("shareDeal", holder -> CommissionRecords.newSplit(given("opportunity", opportunity(), holder)))
                .body("changeCommissionSplit", _ -> CommissionRecords.parts("third"))
                .owned("commission-amounts", "credited_amount", CommissionRecords::amount)
                .body("creditAmount", _ -> CommissionRecords.newAmount())
                .record("commission-runs", _ -> CommissionRecords.run())
                .body("startCommissionRun", _ -> CommissionRecords.newRun())
                .body("repeatCommissionRun", _ -> Map.of("inputs", "KEPT"))
                .owned("commission-statements", "commission_statement", CommissionRecords::statement)
                .owned("commission-lines", "commission_line", CommissionRecords::line)
                .body(
                        "simulateCommissions",
                        holder -> Map.of("dealIds", List.of(given("opportunity", opportunity(), holder))))
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
                .record("reporting-lines", _ -> create("/reporting-lines", newLine()))
                .body("drawReportingLine", _ -> newLine())
                .body("correctReportingLine", _ -> Map.of("jobTitle", "Walker"))
                .body("handOver", _ -> Map.of("to", seller("walker-" + UUID.randomUUID())))
                .query("getTeamWins", "manager=" + UUID.randomUUID() + "&from=2026-01-01&until=2026-12-31")
                .owned("quotas", "quota", SalesFixtures::quota)
                .body("setQuota", holder -> newQuota(sellerOf(holder)))
                .body("changeQuota", _ -> Map.of("amount", "7"))
                .body(
                        "distributeQuota",
                        _ -> Map.of(
                                "parts",
                                List.of(Map.of("sellerId", seller("walker-" + UUID.randomUUID()), "weight", "1"))))
                .query("getQuotaAsOf", "at=2999-01-01T00:00:00Z")
                .owned(
                        "absences",
                        "absence",
                        () -> create("/absences", newAbsence(seller("walker-" + UUID.randomUUID()))))
                .body("enterAbsence", holder -> newAbsence(sellerOf(holder)))
                .body("changeAbsence", _ -> Map.of("lastDay", "2031-01-09"))
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
                .owned("appointments", "appointment", SalesFixtures::appointment)
                .body("planAppointment", _ -> newAppointment())
                .body("changeAppointment", _ -> Map.of("title", "Walk on"))
                .body("completeAppointment", _ -> Map.of("outcome", "SUCCESSFUL"))
                .body("answerAppointment", _ -> Map.of("answer", "ACCEPTED"))
                .body(
                        "changeOccurrence",
                        _ -> Map.of("part", Map.of("occurrence", "2031-01-06T09:00"), "plan", newAppointment()))
                .body("cancelOccurrence", _ -> Map.of("occurrence", "2031-01-06T09:00"))
                .record("activity-types", _ -> create("/activity-types", newActivityType()))
                .body("defineActivityType", _ -> newActivityType())
                .body("changeActivityType", _ -> Map.of("icon", "walk"))
                .query("getCalendar", "from=2031-01-06T00:00:00Z&to=2031-01-07T00:00:00Z")
                .query("getFreeBusy", "from=2031-01-06T00:00:00Z&to=2031-01-07T00:00:00Z")
                .query("findFreeSlot", "minutes=60&after=2031-01-06T00:00:00Z")
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

    private static String leadOf(Holder holder) {
        var id = lead();
        Records.give("lead", id, holder);
        return id;
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

    private static String plan() {
        return create("/account-plans", newPlan());
    }

    private static Map<String, ?> newPlan() {
        var objectives = List.of(Map.of("key", "walk", "what", "Walk together"));
        var plan =
                Map.of("name", "Walk", "validFrom", "2026-01-01", "validUntil", "2026-12-31", "objectives", objectives);
        return Map.of("customerId", KnownWalker.ID, "plan", plan);
    }

    /** A customer that sales knows. */
    private static final class KnownWalker {
        static final UUID ID = UUID.randomUUID();

        static {
            Tables.execute(
                    "insert into customer (id, sequence, kind, name, status) values ('%s', 0, 'ORGANISATION', 'Walk', 'ACTIVE')"
                            .formatted(ID));
        }
    }

    /** Seen by whoever sees the deal. */
    private static String dealContact(Holder holder) {
        return create("/deal-contacts", newDealContact(dealOf(holder)));
    }

    private static String dealOf(Holder holder) {
        var deal = opportunity();
        Records.give("opportunity", deal, holder);
        return deal;
    }

    private static Map<String, ?> newDealContact(String deal) {
        var part = Map.of("roles", List.of("DECIDER"));
        return Map.of("opportunityId", deal, "contactId", UUID.randomUUID(), "part", part);
    }

    private static String appointment() {
        return create("/appointments", newAppointment());
    }

    private static Map<String, ?> newAppointment() {
        return Map.of("type", "VISIT", "title", "Walk", "begin", "2031-01-06T09:00", "end", "2031-01-06T10:00");
    }

    /** One of which no appointment can be. */
    private static Map<String, ?> newActivityType() {
        var key = "WALK_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var definition =
                Map.of("english", "Walk", "chinese", "散步", "icon", "walk", "colour", "#000000", "active", false);
        return Map.of("key", key, "definition", definition);
    }

    private static Map<String, ?> newField() {
        var key = "walk" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var definition = Map.of("type", "TEXT", "label", Map.of("english", "Walk", "chinese", "散步"));
        return Map.of("recordKind", "leads", "key", key, "definition", definition);
    }

    /** One that is asked by nobody. */
    private static Map<String, ?> rule() {
        return Map.of("name", "Walk", "position", 1, "active", false, "target", Map.of("team", "/sales/walk"));
    }

    /** One that cannot be the standard one, in which all other tests open their deals. */
    private static Map<String, ?> newPipeline() {
        return Map.of(
                "key", Pipelines.key(), "definition", Pipelines.with(Pipelines.definition("WALKING"), "active", false));
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

    /** Of a currency that no sum asks for, on a day long ago that no other has, so that no deal goes by it. */
    private static Map<String, ?> newRate() {
        var day = LocalDate.of(1900, 1, 1).plusDays(DAYS.getAndIncrement());
        return Map.of("day", day.toString(), "currency", "XOF", "units", "100", "worth", "1.18");
    }

    private static Map<String, ?> newLine() {
        return Map.of("sellerId", seller("walker-" + UUID.randomUUID()), "profile", Map.of("jobTitle", "Walker"));
    }

    private static Map<String, ?> newAbsence(String seller) {
        return Map.of("sellerId", seller, "profile", Map.of("firstDay", "2031-01-06", "lastDay", "2031-01-08"));
    }

    private static String quota() {
        return create("/quotas", newQuota(seller("walker-" + UUID.randomUUID())));
    }

    private static Map<String, ?> newQuota(String seller) {
        return Map.of(
                "sellerId",
                seller,
                "metric",
                "DEALS",
                "amount",
                "5",
                "period",
                "2031",
                "reference",
                "W-" + UUID.randomUUID());
    }

    /** The one who is the holder; made when first asked for. */
    private static String sellerOf(Holder holder) {
        Records.insert(
                "seller",
                Map.of(
                        "id", UUID.randomUUID(),
                        "version", 0L,
                        "name", "Walker",
                        "team", holder.team(),
                        "login", holder.owner(),
                        "created_at", OffsetDateTime.now(ZoneOffset.UTC)));
        return Tables.column("select id from seller where login = '%s'".formatted(holder.owner()))
                .getFirst();
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

    private static String given(String table, String id, Holder holder) {
        Records.give(table, id, holder);
        return id;
    }
}
