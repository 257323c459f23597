package dev.guanxi.sales.alarm;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals that stand still, take too long or wait for their next step: flagged in lists, and told to whom it concerns. */
@QuarkusTest
class AlarmTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    String team;
    Person mei;

    @BeforeEach
    void aTeamOfTheirOwn() {
        team = "/sales/alarm-" + Ids.next().toString().substring(24);
        mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, team);
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void listsAndBoardsFlagWhatIsSlowAndWhatIsStale() {
        var way = define(ADA, definition(stage("ONE"), with(stage("TWO"), "normDays", 103)));
        imported(way);

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(references("slow==true;pipeline==" + way)).containsExactly(way + "-3"));
        assertThat(references("stale==true;pipeline==" + way)).containsExactly(way + "-3");
        assertThat(references("slow==false;pipeline==" + way)).hasSize(3);
        As.person(ADA)
                .queryParam("pipeline", way)
                .get("/opportunities/board")
                .then()
                .statusCode(200)
                .body("columns.find { it.stage == 'TWO' }.newest.slow", contains(false, true))
                .body("columns.find { it.stage == 'TWO' }.newest.stale", contains(false, true))
                .body("columns.find { it.stage == 'WON' }.newest.slow", contains(false, false));
    }

    /** Won ones that took 41 and 62 days, an open one of 104 days and one of 103. */
    private void imported(String way) {
        var customer = "Pace " + way;
        elsewhere.says(
                "crm.contact.customer",
                "created",
                Ids.next(),
                Map.of("kind", "ORGANISATION", "name", customer, "status", "ACTIVE"));
        await().atMost(LONG)
                .until(() -> !Tables.column("select id from customer where name = '%s'".formatted(customer))
                        .isEmpty());
        var sellers = new Imports(ADA, "sellers");
        sellers.run(sellers.upload("name,team\nSeller %s,%s\n".formatted(way, team)));
        var deals = new Imports(ADA, "opportunities");
        deals.run(deals.upload("""
                reference,owner,customer,pipeline,stage,engagedOn,closedOn,amount,currency
                %1$s-1,Seller %1$s,%2$s,%1$s,Won,2026-01-01,2026-02-11,100,CNY
                %1$s-2,Seller %1$s,%2$s,%1$s,Won,2026-01-01,2026-03-04,100,CNY
                %1$s-3,Seller %1$s,%2$s,%1$s,TWO,%3$s,,100,CNY
                %1$s-4,Seller %1$s,%2$s,%1$s,TWO,%4$s,,100,CNY
                """.formatted(way, customer, today.minusDays(104), today.minusDays(103))))
                .body("created", equalTo(4));
    }

    private static List<String> references(String filter) {
        return listed(ADA, "opportunities", filter).stream()
                .map(id ->
                        record("opportunities", UUID.fromString(id)).extract().<String>path("reference"))
                .toList();
    }

    @Test
    void theOwnerOfAStaleDealIsToldOnceAndTheManagerWhenNothingIsDone() {
        var deal = deal(mei, "Stands still");

        clock.moveTo(Duration.ofDays(31).plusHours(1));
        heard(mei, "deal-stale", 1);
        assertThat(english(mei, "deal-stale").getFirst()).matches("The deal OP-.* has been in its stage for longer .*");
        assertThat(stillHeard("deal-stale-still")).isEmpty();

        clock.moveTo(Duration.ofDays(34).plusHours(2));
        await().atMost(LONG).until(() -> stillHeard("deal-stale-still").size() == 1);
        assertThat(stillHeard("deal-stale-still").getFirst().path("role").asText())
                .isEqualTo(Roles.SALES_MANAGER);
        assertThat(stillHeard("deal-stale-still")
                        .getFirst()
                        .at("/texts/chinese")
                        .asText())
                .contains("您团队的商机");

        step(mei, "opportunities", deal, "stage", Map.of("stage", "ENGAGING"))
                .then()
                .statusCode(200);
        clock.moveTo(Duration.ofDays(66).plusHours(1));
        heard(mei, "deal-stale", 2);
        assertThat(stillHeard("deal-stale-still")).hasSize(1);
    }

    @Test
    void theNextStepIsRemindedOfOnItsDayAndToldWhenItHasPassed() {
        var next = Map.of("what", "寄送样品", "on", today.plusDays(2).toString());
        var deal = deal(mei, Map.of("name", "Next", "nextStep", next));
        record("opportunities", deal).body("nextStep.what", equalTo("寄送样品"));
        assertThat(listed(mei, "opportunities", "nextStepOn==" + today.plusDays(2)))
                .containsExactly(deal.toString());
        assertThat(listed(mei, "opportunities", "overdue==true")).isEmpty();

        clock.moveTo(Duration.ofDays(2));
        heard(mei, "deal-step-due", 1);
        clock.moveTo(Duration.ofDays(3));
        heard(mei, "deal-step-overdue", 1);
        clock.moveTo(Duration.ofDays(6).plusHours(1));
        await().atMost(LONG).until(() -> stillHeard("deal-step-overdue-still").size() == 1);

        expect(deal, Map.of("what", "Call", "on", today.minusDays(1).toString()));
        assertThat(listed(mei, "opportunities", "overdue==true")).containsExactly(deal.toString());
        heard(mei, "deal-step-overdue", 2);
        var nothing = new HashMap<String, Object>();
        nothing.put("nextStep", null);
        patch(mei, "opportunities", deal, nothing).then().statusCode(200).body("nextStep", nullValue());
        assertThat(listed(mei, "opportunities", "overdue==true")).isEmpty();
        As.person(mei)
                .get("/opportunities/{id}/history", deal)
                .then()
                .body("[0].changes.field", contains("nextStep.what", "nextStep.on"));
        assertThat(english(mei, "deal-step-due")).hasSize(1);
    }

    private void expect(UUID deal, Map<String, ?> next) {
        patch(mei, "opportunities", deal, Map.of("nextStep", next)).then().statusCode(200);
    }

    private void heard(Person person, String kind, int times) {
        await().atMost(LONG).until(() -> english(person, kind).size() == times);
    }

    private List<String> english(Person person, String kind) {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("person").asText().equals(person.id()))
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .map(notice -> notice.at("/texts/english").asText())
                .toList();
    }

    /** What the leaders of the team were told. */
    private List<JsonNode> stillHeard(String kind) {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("team").asText().equals(team))
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .toList();
    }
}
