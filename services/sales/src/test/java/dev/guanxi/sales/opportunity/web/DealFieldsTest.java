package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.FollowingReferences;
import dev.guanxi.platform.testkit.kinds.LayoutsOfKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fields that an administrator gives to leads and deals: said, found, changed and shown. */
@QuarkusTest
class DealFieldsTest extends SalesFields {
    @Test
    void leadsAndDealsHaveValuesFromTheMomentTheyAreDefined() {
        var lead = lead(mei, Map.of("company", "甲", "custom", Map.of(rating, 4)));
        var deal = deal(mei, Map.of("name", "Deal", "amount", cny("1.00"), "custom", Map.of(rating, 3)));

        record("leads", lead).body("profile.custom." + rating, equalTo(4));
        record("opportunities", deal).body("custom." + rating, equalTo(3));
        patch(mei, "leads", lead, Map.of("custom", Map.of(rating, 5)))
                .then()
                .statusCode(200)
                .body("profile.custom." + rating, equalTo(5))
                .body("profile.company", equalTo("甲"));
        var nothing = new HashMap<String, Object>();
        nothing.put(rating, null);
        patch(mei, "opportunities", deal, Map.of("custom", nothing))
                .then()
                .statusCode(200)
                .body("custom", nullValue());
        patch(mei, "leads", lead, Map.of("custom", Map.of(rating, 6)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("custom." + rating));
        patch(mei, "opportunities", deal, Map.of("custom", Map.of("unknown", 1)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("custom.unknown"));
    }

    @Test
    void fieldsReferToCustomersAndFollowThem() {
        var ref = key("ref");
        for (var kind : List.of("leads", "opportunities")) {
            defined(kind, ref, "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
        }
        var lead = lead(mei, Map.of("company", "甲"));
        var deal = deal(mei, Map.of("name", "Deal", "amount", cny("1.00")));

        new FollowingReferences("leads", ref, "profile.custom", mei).holdFor(lead);
        new FollowingReferences("opportunities", ref, "custom", mei).holdFor(deal);
        var strange = UUID.randomUUID();
        elsewhere.says("crm.contact.customer", "created", strange, Map.of("name", "Not mei's", "status", "ACTIVE"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> patch(ADA, "leads", lead, Map.of("custom", Map.of(ref, strange)))
                        .then()
                        .statusCode(200));
        patch(mei, "opportunities", deal, Map.of("custom", Map.of(ref, strange)))
                .then()
                .statusCode(422)
                .body("violations.field", contains("custom." + ref));
    }

    @Test
    void whatIsShownIsEverythingOrWhatAnAdministratorSays() {
        new LayoutsOfKind("leads", mei).hold();
        new LayoutsOfKind("opportunities", mei).hold();
    }

    @Test
    void listsAreFilteredAndInOrderAndFilesHaveAColumn() {
        var good = lead(mei, Map.of("company", "Good", "custom", Map.of(rating, 5)));
        var poor = lead(mei, Map.of("company", "Poor", "custom", Map.of(rating, 1)));
        lead(mei, Map.of("company", "Nobody knows"));
        deal(mei, Map.of("name", "Poor", "amount", cny("1.00"), "custom", Map.of(rating, 1)));
        deal(mei, Map.of("name", "Good", "amount", cny("1.00"), "custom", Map.of(rating, 5)));

        assertThat(listed(mei, "leads", "custom." + rating + ">=4")).containsExactly(good.toString());
        assertThat(listed(mei, "leads", "custom." + rating + "<4")).containsExactly(poor.toString());
        As.person(mei)
                .queryParam("filter", "ownerId==" + mei.id())
                .get("/leads?sort=-custom." + rating)
                .then()
                .body("items.company", contains("Good", "Poor", "Nobody knows"))
                .body("items[0].custom." + rating, equalTo(5));
        As.person(mei).get("/opportunities?sort=custom." + rating).then().body("items.name", contains("Poor", "Good"));
        As.person(mei).get("/opportunities/board").then().body("columns[0].newest[0].custom." + rating, equalTo(5));
        assertThat(As.person(mei)
                        .queryParam("fields", "name,custom." + rating)
                        .queryParam("sort", "name")
                        .get("/opportunities/export")
                        .asString()
                        .substring(1)
                        .lines())
                .containsExactly("Name,Rating", "Good,5", "Poor,1");
    }

    @Test
    void theHistoryKnowsThemOthersHearOfThemAndMuchIsChangedAtOnce() {
        var deal = deal(mei, Map.of("name", "Deal", "amount", cny("1.00"), "custom", Map.of(rating, 2)));
        String job = Answers.created(As.person(mei)
                .body(Map.of(
                        "list",
                        "opportunities",
                        "filter",
                        "custom." + rating + "<3",
                        "patch",
                        Map.of("custom", Map.of(rating, 5))))
                .post("/bulk-changes"));

        job(job, "run");
        record("opportunities", deal).body("custom." + rating, equalTo(5));
        As.person(mei)
                .get("/opportunities/{id}/history", deal)
                .then()
                .body("[0].changes.field", contains("custom." + rating))
                .body("[0].changes[0].before", equalTo(2));
        var heard = elsewhere.heardUntil("crm.sales.opportunity", deal, "changed");
        assertThat(heard.getLast().state().path("custom").path(rating).asInt()).isEqualTo(5);

        job(job, "undo");
        record("opportunities", deal).body("custom." + rating, equalTo(2));
    }

    private void job(String job, String step) {
        As.person(mei).post("/bulk-changes/{id}/{step}", job, step).then().statusCode(202);
        await().atMost(PATIENCE)
                .until(
                        () -> As.person(mei).get("/bulk-changes/{id}", job).<String>path("status"),
                        status -> List.of("FINISHED", "UNDONE").contains(status));
    }

    @Test
    void aFileFillsThemAndIsRefusedRowByRow() {
        var manager = Person.of("min-" + UUID.randomUUID(), Roles.SALES_MANAGER, "/sales/fields");
        var seller = "Seller " + UUID.randomUUID();
        As.person(ADA)
                .body(Map.of("profile", Map.of("name", seller, "team", "/sales/fields")))
                .post("/sellers")
                .then()
                .statusCode(201);
        String job = As.person(manager)
                .contentType("text/csv")
                .body("reference,owner,stage,name,custom.%s%n".formatted(rating)
                        + "A-%1$s,%1$s,prospecting,Good,4%n".formatted(seller)
                        + "B-%1$s,%1$s,prospecting,Bad,6%n".formatted(seller))
                .post("/imports?kind=opportunities")
                .then()
                .statusCode(201)
                .body("mapping.columns.'custom." + rating + "'", equalTo("custom." + rating))
                .extract()
                .path("id");
        As.person(manager).post("/imports/{id}/run", job).then().statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> As.person(manager)
                        .get("/imports/{id}", job)
                        .then()
                        .body("status", equalTo("FINISHED"))
                        .body("created", equalTo(1))
                        .body("refused", equalTo(1)));

        As.person(manager)
                .queryParam("filter", "custom." + rating + "==4")
                .get("/opportunities")
                .then()
                .body("items.name", contains("Good"));
        As.person(manager)
                .get("/imports/kinds")
                .then()
                .body("find { it.kind == 'opportunities' }.columns.field", hasItem("custom." + rating));
    }

    @Test
    void aFilterAsksTheIndexOnceItIsReady() {
        var size = key("size");
        var id = defined("opportunities", size, "NUMBER", Map.of("filterable", true));
        var index = "custom_" + id.toString().replace("-", "") + "_number";
        await().atMost(PATIENCE)
                .until(() -> As.person(ADA).get("/custom-fields/{id}", id).<Boolean>path("indexReady"));
        Tables.execute("""
                insert into opportunity (id, version, number, name, stage, amount, currency, lines, owner_id, opened_at, stage_since, custom)
                select gen_random_uuid(), 0, '%1$s-' || n, 'many', 'PROSPECTING', 1, 'CNY', '{"items": []}', '%2$s', now(), now(),
                    jsonb_build_object('%1$s', n) from generate_series(1, 10000) n
                """.formatted(size, mei.id()));
        try {
            Tables.execute("analyze opportunity");

            assertThat(listed(mei, "opportunities", "custom." + size + "==777")).hasSize(1);
            assertThat(listed(mei, "opportunities", "custom." + size + ">=9999"))
                    .hasSize(2);

            await().atMost(PATIENCE)
                    .until(() -> Long.parseLong(
                                    Tables.column("select idx_scan from pg_stat_user_indexes where indexrelname = '"
                                                    + index + "'")
                                            .getFirst())
                            >= 2);
        } finally {
            Tables.execute("delete from opportunity where name = 'many'");
        }
    }

    @Test
    void theServedContractShowsTheFieldsOfTheMoment() {
        var contract = As.person(ADA).basePath("/").queryParam("format", "JSON").get("/q/openapi");

        for (var schema : List.of("LeadProfile", "OpportunityTerms", "Opportunity")) {
            contract.then()
                    .body(
                            "components.schemas.%s.properties.custom.properties.%s.maximum".formatted(schema, rating),
                            equalTo(5));
        }
        As.person(Person.of("max", Roles.MARKETER, "/marketing"))
                .get("/custom-fields")
                .then()
                .statusCode(403)
                .body("detail", containsString("leads, opportunities"));
    }
}
