package dev.guanxi.contact.customer.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerImportTest {
    private final Person importer = Person.of("importer-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/south");
    private final Imports imports = new Imports(importer, "customers");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aFileBecomesCustomersOfWhoeverImportedIt() {
        var job = imports.upload("name,city,phone\nSunrise Ltd,上海,021-55550101\nSunset Ltd,北京,\n");

        imports.run(job)
                .body("status", equalTo("FINISHED"))
                .body("total", equalTo(2))
                .body("done", equalTo(2))
                .body("created", equalTo(2))
                .body("refused", equalTo(0));

        var customers = customers();
        customers.body("items.name", contains("Sunrise Ltd", "Sunset Ltd"));
        var id = customers.extract().<String>path("items[0].id");
        As.person(importer)
                .get("/customers/{id}", id)
                .then()
                .header("ETag", "\"0\"")
                .body("ownerId", equalTo(importer.id()))
                .body("team", equalTo("/sales/south"))
                .body("profile.phone", equalTo("021-55550101"));
        As.person(importer)
                .get("/customers/{id}/history", id)
                .then()
                .body("", hasSize(1))
                .body("[0].actor", equalTo(importer.id()))
                .body("[0].changes.field", hasItem("name"));
        var heard = elsewhere.heardUntil("crm.contact.customer", UUID.fromString(id), "created");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().state().path("name").textValue()).isEqualTo("Sunrise Ltd");
    }

    @Test
    void aDryRunSaysWhatARunWouldDoAndDoesNothing() {
        var job = imports.upload("name,email\nGood,good@example.com\nBad,nowhere\n,x@example.com\nGOOD,\n");

        imports.perform(job, "dry-run")
                .body("status", equalTo("CHECKED"))
                .body("created", equalTo(1))
                .body("refused", equalTo(3));

        customers().body("items", hasSize(0));
        assertThat(imports.errors(job, "en"))
                .containsExactly(
                        "line,reason,name,email",
                        "3,\"email: \"\"nowhere\"\" is no e-mail address.\",Bad,nowhere",
                        "4,name: A value is required.,,x@example.com",
                        "5,The row repeats line 2 of the file.,GOOD,");
        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(3));
    }

    @Test
    void everyRefusedRowIsExplainedInTheReadersLanguage() {
        var existing = Api.customer(importer, Map.of("name", "上海华为科技有限公司", "city", "上海"));
        Api.customer(importer, Map.of("name", "Phone", "phone", "+86 21 5555 0102"));
        Api.customer(importer, Map.of("name", "Mail", "email", "Known@example.com"));
        var job = imports.upload(
                "客户名称,城市,电话,邮箱\n上海 华为科技有限公司,上海,,\nPhone Ltd,,(021) 55550102,\n" + "MAIL,北京,,known@EXAMPLE.com\nC,,,\n");

        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(3));

        assertThat(imports.errors(job, "zh-CN"))
                .hasSize(4)
                .contains("2,该客户已存在：%s。,上海 华为科技有限公司,上海,,".formatted(existing));
    }

    @Test
    void customersOfOthersDoNotSpeakAgainstMine() {
        Api.customer(BOB, Map.of("name", "Bob's secret", "email", "secret@example.com"));

        var job = imports.upload("name,email\nBob's secret,secret@example.com\n");

        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(0));
    }

    @Test
    void columnsDefaultsAndAliasesAreMapped() {
        var job = imports.upload("Firma;Branche;Land\nSunrise;technolgy;\n");
        As.person(importer).post("/imports/{id}/run", job).then().statusCode(422);

        imports.map(job, Map.of("columns", Map.of("Firma", "shoeSize"))).statusCode(422);
        imports.map(job, Map.of("columns", Map.of("Name", "name"))).statusCode(422);
        imports.map(job, Map.of("columns", Map.of("Firma", "name", "Land", "name")))
                .statusCode(422);
        imports.map(
                        job,
                        Map.of(
                                "columns", Map.of("Firma", "name", "Branche", "industry"),
                                "defaults", Map.of("country", "DE", "kind", "ORGANISATION"),
                                "aliases", Map.of("industry", Map.of("technolgy", "technology"))))
                .statusCode(200);

        imports.run(job).body("created", equalTo(1));
        customers()
                .body("items.name", contains("Sunrise"))
                .body("items.industry", contains("technology"))
                .body("items.country", contains("DE"));
        imports.map(job, Map.of("columns", Map.of("Firma", "name"))).statusCode(409);
    }

    @Test
    void filesOutOfChineseSpreadsheetsAreRead() {
        var gb = upload("客户名称,城市\n杭州天明眼镜有限公司,杭州\n".getBytes(Charset.forName("GB18030")), "text/csv;charset=GB18030");
        imports.run(gb.path("id")).body("created", equalTo(1));

        var marked = upload("\uFEFF客户名称,城市\n杭州明而达有限公司,杭州\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        marked.then()
                .body("status", equalTo("UPLOADED"))
                .body("columns", contains("客户名称", "城市"))
                .body("mapping.columns.客户名称", equalTo("name"));
        imports.run(marked.path("id")).body("created", equalTo(1));

        var wrong = upload("name\n杭州天明眼镜\n".getBytes(Charset.forName("GB18030")), "text/csv");
        imports.run(wrong.path("id")).body("created", equalTo(0)).body("refused", equalTo(1));
        assertThat(imports.errors(wrong.path("id"), "en").getLast()).contains("Save the file as UTF-8");

        upload("name\nX\n".getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-16")
                .then()
                .statusCode(422);
        customers().body("items.name", contains("杭州天明眼镜有限公司", "杭州明而达有限公司"));
    }

    @Test
    void partsFindTheirParentWhereverItStands() {
        var job = imports.upload("account,subsidiary_of\nCodehow,Acme Corporation\nAcme Corporation,\nOrphan,Nobody\n");

        imports.run(job).body("created", equalTo(3)).body("warnings", equalTo(1));

        var acme = customers().extract().<String>path("items.find { it.name == 'Acme Corporation' }.id");
        customers().body("items.find { it.name == 'Codehow' }.parentId", equalTo(acme));
        As.person(importer)
                .get("/imports/{id}/errors?warnings=true", job)
                .then()
                .body(containsString("4,\"parent: No customer \"\"Nobody\"\" was found"));
    }

    @Test
    void importsAreSeenByTheirStarterAndAdministrators() {
        var job = imports.upload("name\nX\n");

        As.person(ANN).get("/imports/{id}", job).then().statusCode(404);
        As.person(ANN).get("/imports/{id}/errors", job).then().statusCode(404);
        As.person(ADA).get("/imports/{id}", job).then().statusCode(200);
        As.person(ADA).post("/imports/{id}/run", job).then().statusCode(403);
        As.person(importer).get("/imports").then().body("items.id", contains(job));
        As.person(ANN).get("/imports").then().body("items.id.findAll { it == '%s' }".formatted(job), hasSize(0));
    }

    @Test
    void whatCanBeImportedDependsOnTheRole() {
        var agent = Person.of("agent", Roles.SERVICE_AGENT);
        var people = "kind.findAll { it in ['contacts', 'customers'] }"; // others may be an administrator's

        As.person(importer)
                .get("/imports/kinds")
                .then()
                .body(people, contains("contacts", "customers"))
                .body("find { it.kind == 'customers' }.columns.find { it.field == 'name' }.required", equalTo(true))
                .body(
                        "find { it.kind == 'customers' }.columns.find { it.field == 'kind' }.values",
                        contains("ORGANISATION", "PERSON"));
        As.person(agent).get("/imports/kinds").then().body(people, hasSize(0));
        As.person(agent)
                .contentType("text/csv")
                .body("name\nX\n")
                .post("/imports?kind=customers")
                .then()
                .statusCode(403);
        As.person(importer)
                .contentType("text/csv")
                .body("name\nX\n")
                .post("/imports?kind=shoes")
                .then()
                .statusCode(422);
        As.person(importer)
                .contentType("text/csv")
                .body("")
                .post("/imports?kind=customers")
                .then()
                .statusCode(422);
        As.person(importer).body("{}").post("/imports?kind=customers").then().statusCode(415);
    }

    private Response upload(byte[] csv, String type) {
        return As.person(importer).contentType(type).body(csv).post("/imports?kind=customers");
    }

    private ValidatableResponse customers() {
        return As.person(importer).get("/customers?sort=name").then().statusCode(200);
    }
}
