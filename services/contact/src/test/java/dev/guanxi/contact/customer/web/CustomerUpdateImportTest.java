package dev.guanxi.contact.customer.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that change customers who are here. */
@QuarkusTest
class CustomerUpdateImportTest {
    private final Person importer = Person.of("changer-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/south");
    private final Imports imports = new Imports(importer, "customers");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void rowsChangeTheCustomersTheyName() {
        var known = Api.customer(
                importer, Map.of("name", "Sunrise Ltd", "phone", "021 5555 0101", "city", "上海", "industry", "trade"));
        var same = Api.customer(importer, Map.of("name", "Sunset Ltd", "phone", "021 5555 0102", "city", "北京"));
        Api.customer(BOB, Map.of("name", "Bob's", "phone", "021 5555 0103"));
        var job = imports.upload(
                "phone,name,city,industry\n+86 21 55550101,Sunrise Group,苏州,\n(021) 55550102,Sunset Ltd,北京,\n"
                        + "021-55550103,Not mine,,\n+86-21-5555-0101,Again,,\n,Nobody,,\n");
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "phone")).statusCode(200);

        imports.perform(job, "dry-run")
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(3));
        customer(known).header("ETag", "\"0\"").body("profile.name", equalTo("Sunrise Ltd"));
        imports.run(job)
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(3));

        customer(known)
                .header("ETag", "\"1\"")
                .body("profile.name", equalTo("Sunrise Group"))
                .body("profile.city", equalTo("苏州"))
                .body("profile.industry", equalTo("trade"))
                .body("profile.phone", equalTo("021 5555 0101"));
        customer(same).header("ETag", "\"0\"");
        As.person(importer)
                .get("/customers/{id}/history", known)
                .then()
                .body("[0].importJob", equalTo(job))
                .body("[0].actor", equalTo(importer.id()))
                .body("[0].changes.field", containsInAnyOrder("name", "city"));
        origins(known)
                .body("find { it.field == 'NAME' }.origin.source", equalTo("IMPORT"))
                .body("find { it.field == 'NAME' }.origin.reference", equalTo(job))
                .body("find { it.field == 'INDUSTRY' }.origin.source", equalTo("PERSON"));
        assertThat(imports.errors(job, "zh-CN"))
                .contains(
                        "4,phone: 在您可见的记录中，没有与此 phone 相符的记录。,021-55550103,Not mine,,",
                        "5,该行与文件第 2 行重复。,+86-21-5555-0101,Again,,",
                        "6,phone: 该行没有说明是哪条记录。,,Nobody,,");
        var heard = elsewhere.heardUntil("crm.contact.customer", known, "changed");
        assertThat(heard.getLast().state().path("name").textValue()).isEqualTo("Sunrise Group");
    }

    @Test
    void aDryRunKnowsWhatAnEarlierBatchWouldHaveChanged() {
        Api.customer(
                importer,
                Map.of("name", "Phoned", "phone", "021 5555 0301", "city", "上海", "email", "one@phoned.example"));
        var others = IntStream.range(0, 1_000)
                .mapToObj("o%1$d@phoned.example,Other %1$d,\n"::formatted)
                .collect(Collectors.joining());
        var job = imports.upload("email,name,phone\none@phoned.example,,021 5555 0399\n" + others
                + "other@phoned.example,Phoned,+86 21 55550399\n");
        imports.handle(job, Map.of("mode", "UPSERT", "matchBy", "email"));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step)
                    .body("updated", equalTo(1))
                    .body("created", equalTo(1_000))
                    .body("refused", equalTo(1));
            assertThat(imports.errors(job, "en").getLast())
                    .startsWith(
                            step.equals("run")
                                    ? "1003,This customer is already here: "
                                    : "1003,The row repeats line 2");
        }
    }

    @Test
    void aDryRunMissesNoParentThatAnEarlierBatchWouldBring() {
        var known = Api.customer(importer, Map.of("name", "Known part"));
        var others = IntStream.range(0, 1_000).mapToObj("Part %d,\n"::formatted).collect(Collectors.joining());
        var job = imports.upload("name,parent\nHolding (China) Ltd,\n" + others
                + "New part,HOLDING China Ltd.\nKnown part,holding china ltd\nOrphan,Nobody at all\n");
        imports.handle(job, Map.of("mode", "UPSERT", "matchBy", "name"));

        for (var step : List.of("dry-run", "run")) {
            imports.perform(job, step)
                    .body("created", equalTo(1_003))
                    .body("warnings", equalTo(1))
                    .body("refused", equalTo(0));
        }

        var parent = As.person(importer)
                .queryParam("filter", "name=='Holding (China) Ltd'")
                .get("/customers")
                .<String>path("items[0].id");
        customer(known).body("profile.parentId", equalTo(parent));
    }

    @Test
    void rowsThatNameNobodyBecomeNewCustomersWhenTheJobSaysSo() {
        var known = Api.customer(
                importer,
                Map.of(
                        "name",
                        "Member",
                        "identities",
                        List.of(Map.of("kind", "LOYALTY_CARD", "value", "VIP-7781", "label", "旧卡"))));
        var job = imports.upload("loyalty_card,name,country\nvip 7781,Member,\nVIP-7782,Newcomer,\nVIP-7783,,\n");
        imports.map(
                        job,
                        Map.of(
                                "columns",
                                Map.of("loyalty_card", "loyalty_card", "name", "name", "country", "country"),
                                "defaults",
                                Map.of("country", "CN"),
                                "handling",
                                Map.of("mode", "UPSERT", "matchBy", "loyalty_card")))
                .statusCode(200);

        imports.run(job)
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1));

        customers().body("items.name", contains("Member", "Newcomer")).body("items[1].country", equalTo("CN"));
        customer(known).body("profile.identities[0].value", equalTo("VIP-7781")).body("profile.country", nullValue());
        assertThat(imports.errors(job, "en").getLast()).startsWith("4,name: A value is required.");
    }

    @Test
    void emptyCellsClearWhenTheJobSaysSoAndNumbersAreReplaced() {
        var id = Api.customer(
                importer,
                Map.of(
                        "name",
                        "Cleared",
                        "email",
                        "Info@cleared.example",
                        "city",
                        "上海",
                        "street",
                        "世纪大道100号\n8楼",
                        "identities",
                        List.of(
                                Map.of("kind", "PHONE", "value", "138 0013 8000", "label", "老板"),
                                Map.of("kind", "WECHAT", "value", "cleared"))));
        var job = imports.upload(
                "email,name,city,mobile,wechat,street\ninfo@CLEARED.example,Cleared,,139 0013 9000,,南京路1号\n"
                        + "info@other.example,,,,,\n");
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "email", "emptyClears", true))
                .statusCode(200);

        imports.run(job).body("updated", equalTo(1)).body("refused", equalTo(1));

        customer(id)
                .body("profile.city", nullValue())
                .body("profile.street", equalTo("南京路1号\n8楼"))
                .body("profile.email", equalTo("Info@cleared.example"))
                .body("profile.identities.value", contains("139 0013 9000"))
                .body("profile.identities.label", contains("老板"));
        assertThat(imports.errors(job, "en").getLast()).startsWith("3,name: A value is required.");
    }

    @Test
    void nobodyBecomesAPartOfTheirOwnPartByAFile() {
        var whole = Api.customer(importer, Map.of("name", "Whole"));
        var part = Api.customer(importer, Map.of("name", "Part", "parentId", whole));
        var other = Api.customer(importer, Map.of("name", "Other"));
        var job = imports.upload("name,parent,kind\nWhole,Part,\nOther,Part,\nPart,Nobody,\nNone,Part,\n");
        imports.handle(job, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);

        imports.run(job)
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(2))
                .body("warnings", equalTo(1));

        customer(other).body("profile.parentId", equalTo(part.toString()));
        customer(part).body("profile.parentId", equalTo(whole.toString()));
        customer(whole).body("profile.parentId", nullValue());
        Api.customer(importer, Map.of("name", "Left"));
        Api.customer(importer, Map.of("name", "Right"));
        var both = imports.upload("name,parent\nOther,\nWhole,Other\nLeft,Right\nRight,Left\n");
        imports.handle(both, Map.of("mode", "UPDATE", "matchBy", "name", "emptyClears", true))
                .statusCode(200);
        imports.run(both).body("updated", equalTo(3)).body("refused", equalTo(1));
        assertThat(imports.errors(both, "en").getLast()).startsWith("5,parent: A customer cannot be a part of itself.");
        var person = imports.upload("name,kind\nWhole,PERSON\n");
        imports.handle(person, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);
        imports.run(person).body("refused", equalTo(1));
        assertThat(imports.errors(person, "en").getLast()).contains("This customer is a ORGANISATION");
    }

    @Test
    void whoMayOnlyCreateCannotChangeByAFile() {
        var marketer = Person.of("marketer-" + UUID.randomUUID(), Roles.MARKETER);
        var job = As.person(marketer)
                .contentType("text/csv")
                .body("name\nX\n")
                .post("/imports?kind=customers")
                .<String>path("id");

        As.person(marketer)
                .body(Map.of(
                        "columns", Map.of("name", "name"), "handling", Map.of("mode", "UPDATE", "matchBy", "name")))
                .put("/imports/{id}/mapping", job)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/import-update-not-allowed"));
    }

    private ValidatableResponse customer(UUID id) {
        return As.person(importer).get("/customers/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse origins(UUID id) {
        return As.person(ADA).get("/customers/{id}/origins", id).then().statusCode(200);
    }

    private ValidatableResponse customers() {
        return As.person(importer).get("/customers?sort=name").then().statusCode(200);
    }
}
