package dev.guanxi.sales.fiscal.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiscalCalendarResourceTest {
    private static final UUID THE_ONE = UUID.fromString("019c0000-0000-7000-8000-000000000016");

    private final Elsewhere elsewhere = new Elsewhere();
    private final String hex = Long.toHexString(Ids.next().getLeastSignificantBits());

    private static Response change(String month, String pattern, String weekStart, boolean namedByEnd) {
        return As.person(ADA)
                .header("If-Match", As.person(ADA).get("/fiscal-calendar").header("ETag"))
                .body(Map.of("startMonth", month, "pattern", pattern, "weekStart", weekStart, "namedByEnd", namedByEnd))
                .put("/fiscal-calendar");
    }

    @AfterEach
    void theCalendarYearAgain() {
        change("JANUARY", "MONTHS", "MONDAY", false).then().statusCode(200);
    }

    @Test
    void administratorsChangeItAndOthersAreTold() {
        As.person(ANN).get("/fiscal-calendar").then().statusCode(200).body("startMonth", equalTo("JANUARY"));
        change("APRIL", "MONTHS", "MONDAY", true).then().statusCode(200).body("startMonth", equalTo("APRIL"));

        As.person(ANN)
                .get("/fiscal-calendar/periods?year=2027&kind=HALF")
                .then()
                .body("name", contains("2027-H1", "2027-H2"))
                .body("firstDay", contains("2026-04-01", "2026-10-01"))
                .body("lastDay", contains("2026-09-30", "2027-03-31"));
        As.person(ANN)
                .get("/fiscal-calendar/periods/containing?day=2028-02-29")
                .then()
                .body("name", contains("2028", "2028-H2", "2028-Q4", "2028-M11"));
        As.person(ANN).get("/fiscal-calendar/history").then().body("[0].actor", equalTo("ada"));
        var told = elsewhere
                .heardUntil("crm.sales.fiscal-calendar", THE_ONE, "changed")
                .getLast();
        assertThat(told.state().path("namedByEnd").isBoolean()).isTrue();
        As.person(ADA)
                .header("If-Match", "\"999\"")
                .body(Map.of("startMonth", "MAY", "pattern", "MONTHS", "weekStart", "MONDAY"))
                .put("/fiscal-calendar")
                .then()
                .statusCode(412);
    }

    @Test
    void weeksMakeMonthsOfFourFourAndFive() {
        change("FEBRUARY", "WEEKS_445", "SUNDAY", false).then().statusCode(200);

        As.person(ANN)
                .get("/fiscal-calendar/periods?year=2023")
                .then()
                .body("firstDay", contains("2023-01-29", "2023-04-30", "2023-07-30", "2023-10-29"))
                .body("lastDay[3]", equalTo("2024-02-03"));
    }

    @Test
    void thePipelinesQuartersFollowIt() {
        var team = "/sales/fiscal-" + hex;
        var buyer = "Buyer " + hex;
        elsewhere.says(
                "crm.contact.customer",
                "created",
                Ids.next(),
                Map.of("kind", "ORGANISATION", "name", buyer, "status", "ACTIVE"));
        await().until(() -> !Tables.column("select id from customer where name = '%s'".formatted(buyer))
                .isEmpty());
        As.person(ADA)
                .body(Map.of("profile", Map.of("name", "Seller " + hex, "team", team)))
                .post("/sellers")
                .then()
                .statusCode(201);
        var deals = new Imports(ADA, "opportunities");
        var row = "F%d-%s,Seller %s,Won,2015-12-01,%s,%s,CNY,%s\n";
        deals.run(deals.upload("reference,owner,stage,engagedOn,closedOn,amount,currency,customer\n"
                        + row.formatted(1, hex, hex, "2016-02-29", "100", buyer)
                        + row.formatted(2, hex, hex, "2016-03-31", "20", buyer)
                        + row.formatted(3, hex, hex, "2016-04-01", "3", buyer)))
                .body("created", equalTo(3));
        assertThat(quarters(team, "name")).isEqualTo(List.of("2016-Q1", "2016-Q2"));
        assertThat(quarters(team, "value.amount")).isEqualTo(List.of("120.00", "3.00"));

        change("MARCH", "MONTHS", "MONDAY", false).then().statusCode(200);

        assertThat(quarters(team, "name")).isEqualTo(List.of("2015-Q4", "2016-Q1"));
        assertThat(quarters(team, "value.amount")).isEqualTo(List.of("100.00", "23.00"));
    }

    private static List<String> quarters(String team, String part) {
        return As.person(Person.of("head" + team.hashCode(), Roles.SALES_MANAGER, team))
                .get("/pipeline/figures?currency=CNY")
                .then()
                .statusCode(200)
                .extract()
                .path("quarters." + part);
    }
}
