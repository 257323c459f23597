package dev.guanxi.contact.contact.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

@QuarkusTest
class ContactImportTest {
    private final Person importer = Person.of("people-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/south");

    private final Imports imports = new Imports(importer, "contacts");
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void peopleAreFoundTheirCompaniesByWhateverTheRowNames() {
        var huawei = Api.customer(importer, Map.of("name", "上海华为科技有限公司", "email", "info@huawei.example"));
        var numbered = Api.customer(
                importer,
                Map.of("name", "Numbered", "identities", List.of(Map.of("kind", "TAX_NUMBER", "value", "91310000-X"))));
        Api.customer(BOB, Map.of("name", "Bob's secret"));
        Api.customer(importer, Map.of("name", "Twin", "city", "上海"));
        Api.customer(importer, Map.of("name", "Twin", "city", "北京"));
        var job = imports.upload("公司,姓名,职位,手机,税号,customer_email\n上海 华为科技有限公司,王小明,采购经理,138 0013 8000,,\n"
                + ",李娜,,,91310000X,\n,Emma Wang,,,,INFO@huawei.example\n"
                + "Bob's secret,Nobody,,,,\nTwin,Unclear,,,,\n,Homeless,,,,\n上海华为科技有限公司,王小明,,,,\n");

        imports.run(job).body("created", equalTo(3)).body("refused", equalTo(4));

        contacts("customerId==" + huawei).body("items.fullName", containsInAnyOrder("王小明", "Emma Wang"));
        contacts("customerId==" + numbered).body("items.fullName", contains("李娜"));
        var wang = contacts("customerId==" + huawei).extract().<String>path("items.find { it.fullName == '王小明' }.id");
        As.person(importer)
                .get("/contacts/{id}", wang)
                .then()
                .header("ETag", "\"0\"")
                .body("ownerId", equalTo(importer.id()))
                .body("profile.jobTitle", equalTo("采购经理"))
                .body("profile.identities[0].value", equalTo("138 0013 8000"));
        var heard = elsewhere.heardUntil("crm.contact.contact", UUID.fromString(wang), "created");
        assertThat(heard.getFirst().state().path("fullName").textValue()).isEqualTo("王小明");
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("5,\"customer: No customer that you see is \"\"Bob's secret\"\"."))
                .anyMatch(line -> line.startsWith("6,\"customer: Several customers are \"\"Twin\"\"."))
                .anyMatch(line -> line.startsWith("7,customer: The row does not say which customer"))
                .anyMatch(line -> line.startsWith("8,The row repeats line 2 of the file."));
        assertThat(imports.errors(job, "zh-CN")).anyMatch(line -> line.contains("在您可见的客户中没有\"\"Bob's secret\"\""));
    }

    @Test
    void unknownCompaniesAreCreatedWhenTheJobSaysSoAndGoWithAnUndo() {
        var job = imports.upload("customer,customer_tax_number,full_name,email\nFresh Ltd,,Ann One,ann@fresh.example\n"
                + "FRESH LTD,,Ben Two,\nTaxed Ltd,T-1,Cem Three,\nTaxed Ltd,T-2,Dan Four,\n,T-3,Eve Five,\n");
        imports.handle(job, Map.of("options", Map.of("unknownCustomer", "PERHAPS")))
                .statusCode(422);
        createUnknown(job);

        imports.perform(job, "dry-run").body("created", equalTo(3)).body("refused", equalTo(2));
        customers().body("items", hasSize(0));
        var foreseen = imports.errors(job, "en");
        imports.run(job).body("created", equalTo(3)).body("refused", equalTo(2));

        assertThat(imports.errors(job, "en")).isEqualTo(foreseen);
        customers().body("items.name", contains("Fresh Ltd", "Taxed Ltd"));
        var fresh = customers().extract().<String>path("items[0].id");
        contacts("customerId==" + fresh).body("items.fullName", containsInAnyOrder("Ann One", "Ben Two"));
        As.person(ADA)
                .get("/customers/{id}/origins", fresh)
                .then()
                .body("find { it.field == 'NAME' }.origin.source", equalTo("IMPORT"))
                .body("find { it.field == 'NAME' }.origin.reference", equalTo(job));
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("5,\"customer: Another row of the file creates a customer like"))
                .anyMatch(line -> line.startsWith("6,customer: A customer that is not here yet needs a name"));
        var taxed = UUID.fromString(customers().extract().path("items[1].id"));
        Api.contact(importer, taxed, Map.of("fullName", "Somebody else"));

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        customers().body("items.name", contains("Taxed Ltd"));
        contacts("customerId==" + taxed).body("items.fullName", contains("Somebody else"));
        assertThat(imports.kept(job))
                .anyMatch(line -> line.contains(taxed + ", which was created with it, was changed or used"));
        As.person(ADA)
                .get("/customers/{id}/origins", taxed)
                .then()
                .body("find { it.field == 'NAME' }.origin.source", equalTo("IMPORT"));
    }

    @Test
    void aCompanyThatOneDoesNotSeeIsNotThere() {
        var theirs = Api.customer(
                BOB,
                Map.of(
                        "name",
                        "Bob's own " + importer.id(),
                        "email",
                        importer.id() + "@bob.example",
                        "identities",
                        List.of(Map.of("kind", "TAX_NUMBER", "value", importer.id()))));
        var rows = "customer_id,customer_tax_number,customer_email,customer,full_name\n"
                + "%2$s,,,,A\n,%1$s,,,B\n,,%1$s@bob.example,,C\n,,,Bob's own %1$s,D\n".formatted(importer.id(), theirs);
        var job = imports.upload(rows);

        imports.run(job).body("created", equalTo(0)).body("refused", equalTo(4));

        assertThat(imports.errors(job, "en").stream().skip(1))
                .hasSize(4)
                .allMatch(line -> line.contains("customer: No customer that you see is "));
        var again = imports.upload(rows);
        createUnknown(again);
        imports.run(again).body("created", equalTo(1)).body("refused", equalTo(3));
        customers().body("items.name", contains("Bob's own " + importer.id()));
        customers().body("items.id", not(hasItem(theirs.toString())));
        As.person(BOB)
                .get("/contacts?filter=customerId=={id}", theirs)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aCompanyThatLacksTheNumberOfARowIsFoundByItsName() {
        var plain = Api.customer(importer, Map.of("name", "Plain Ltd"));
        Api.customer(
                importer,
                Map.of("name", "Taxed Ltd", "identities", List.of(Map.of("kind", "TAX_NUMBER", "value", "T-7"))));
        var job = imports.upload("customer,customer_tax_number,customer_email,full_name\nPlain Ltd,T-9,,Ann One\n"
                + "PLAIN LTD,,,Ann ONE\nTaxed Ltd,T-8,,Ben Two\nPlain Ltd,,x@plain.example,Cem Three\n");

        imports.run(job).body("created", equalTo(2)).body("refused", equalTo(2));

        contacts("customerId==" + plain).body("items.fullName", containsInAnyOrder("Ann One", "Cem Three"));
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("3,This contact is already here: "))
                .anyMatch(line -> line.startsWith("4,\"customer: No customer that you see is \"\"T-8\"\"."));
    }

    @Test
    void aCompanyThatComesWithThousandsOfPeopleIsCreatedOnce() {
        var people = IntStream.range(0, 1200)
                .mapToObj(i -> "Big %d Ltd,,Person %d,p%d@big.example\n".formatted(i % 3, i, i))
                .collect(Collectors.joining());
        var job = imports.upload("customer,customer_phone,full_name,email\n" + people
                + "Big 0 Ltd,021 5555 0190,Late,late@big.example\nBIG 0 LTD,,Person 3,\n");
        createUnknown(job);

        imports.run(job).body("created", equalTo(1201)).body("refused", equalTo(1));

        customers().body("items.name", contains("Big 0 Ltd", "Big 1 Ltd", "Big 2 Ltd"));
        assertThat(imports.errors(job, "en").getLast()).startsWith("1203,The row repeats line 5 of the file.");
        imports.perform(job, "undo").body("undone", equalTo(1201)).body("kept", equalTo(0));
        customers().body("items", hasSize(0));
    }

    @Test
    void aDryRunToldOfATwinInAnotherBatchTellsWhatTheRunDoes() {
        Api.customer(importer, Map.of("name", "Twin Ltd", "email", "office@twin.example"));
        var others = IntStream.range(0, 1_000)
                .mapToObj("Twin Ltd,,Person %d\n"::formatted)
                .collect(Collectors.joining());
        var job = imports.upload(
                "customer,customer_email,full_name\n,office@twin.example,Tom Twin\n" + others + "Twin Ltd,,tom twin\n");

        imports.perform(job, "dry-run").body("created", equalTo(1_001)).body("refused", equalTo(1));
        assertThat(imports.errors(job, "en").getLast()).startsWith("1003,The row repeats line 2 of the file.");

        imports.run(job).body("created", equalTo(1_001)).body("refused", equalTo(1));
        assertThat(imports.errors(job, "en").getLast()).startsWith("1003,This contact is already here: ");
    }

    @Test
    void aCompanyIsHeldToTheRulesOfCustomers() {
        var job = imports.upload("customer,customer_tax_number,customer_email,full_name\nUnsound Ltd,--,,A\n"
                + "Unsound Ltd,,nowhere,B\n--,,,C\n");
        createUnknown(job);

        imports.run(job).body("created", equalTo(0)).body("refused", equalTo(3));

        customers().body("items", hasSize(0));
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.startsWith("3,\"customer_email: \"\"nowhere\"\" is no e-mail address."))
                .anyMatch(line -> line.startsWith("4,customer: The row does not say which customer"));
    }

    @Test
    void whoWasUsedSinceStaysWithTheirCompany() {
        var job = imports.upload("customer,full_name\nStay Ltd,Used\nStay Ltd,Unused\nGo Ltd,Gone\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(3));
        var stay = UUID.fromString(customers().extract().path("items.find { it.name == 'Stay Ltd' }.id"));
        var used = contacts("fullName==Used").extract().<String>path("items[0].id");
        var unused = contacts("fullName==Unused").extract().<String>path("items[0].id");
        Api.created(importer, "/interactions", Api.interaction(stay, Map.of("contactIds", List.of(used))));

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        customers().body("items.name", contains("Stay Ltd"));
        contacts("customerId==" + stay).body("items.fullName", contains("Used"));
        As.person(importer).get("/contacts/{id}", unused).then().statusCode(404);
        var heard = elsewhere.heardUntil("crm.contact.contact", UUID.fromString(unused), "erased");
        assertThat(heard.getLast().state().isNull()).isTrue();
        assertThat(imports.kept(job)).last().asString().startsWith("2,\"It was changed or used since, so it stays.\"");
    }

    @Test
    void anErasureForgetsTheFileThatThePersonCameIn() {
        var job = imports.upload("customer,full_name,job_title\nErasing Ltd,Emma Wang,CEO\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(1));
        var emma = contacts("fullName=='Emma Wang'").extract().<String>path("items[0].id");
        var change = imports.upload("id,job_title\n%s,CFO\n".formatted(emma));
        imports.handle(change, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(change).body("updated", equalTo(1));

        As.person(ADA).post("/contacts/{id}/erasure", emma).then().statusCode(204);

        for (var forgotten : List.of(job, change)) {
            As.person(importer).get("/imports/{id}", forgotten).then().body("forgotten", equalTo(true));
        }
        imports.perform(change, "undo").body("undone", equalTo(0)).body("kept", equalTo(1));
    }

    @Test
    void aCompanyThatGoesForGoodTakesTheFileAlong() {
        var job = imports.upload("customer,full_name\nGoing Ltd,Emma Wang\n");
        createUnknown(job);
        imports.run(job).body("created", equalTo(1));
        var going = customers().extract().<String>path("items[0].id");
        var emma = contacts("customerId==" + going).extract().<String>path("items[0].id");
        As.person(importer)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerId", Api.customer(importer, Map.of("name", "Staying Ltd"))))
                .post("/contacts/{id}/move", emma)
                .then()
                .statusCode(200);
        As.person(importer)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", going)
                .then()
                .statusCode(204);
        As.person(importer).get("/imports/{id}", job).then().body("forgotten", equalTo(false));

        As.person(ADA).delete("/recycle-bin/{id}", going).then().statusCode(204);

        As.person(importer).get("/imports/{id}", job).then().body("forgotten", equalTo(true));
        contact(UUID.fromString(emma)).body("profile.fullName", equalTo("Emma Wang"));
    }

    private void createUnknown(String job) {
        imports.handle(job, Map.of("options", Map.of("unknownCustomer", "CREATE")))
                .statusCode(200);
    }

    @Test
    void whoIsHereAlreadyIsNotCreatedAgainNorTheirCompany() {
        var customer = Api.customer(importer, Map.of("name", "Known Ltd"));
        var known = Api.contact(importer, customer, Map.of("fullName", "Li Na", "email", "Li.Na@known.example"));
        var job =
                imports.upload("customer,full_name,email\nKnown Ltd,LI NA,\nElsewhere Ltd,Li Na,li.na@KNOWN.example\n");
        createUnknown(job);

        imports.run(job).body("created", equalTo(0)).body("refused", equalTo(2));

        customers().body("items.name", contains("Known Ltd"));
        assertThat(imports.errors(job, "en"))
                .allMatch(line -> line.startsWith("line") || line.contains(known.toString()));
    }

    @Test
    void rowsChangeThePeopleTheyNameAndAnUndoPutsThemBack() {
        var customer = Api.customer(importer, Map.of("name", "Changing Ltd"));
        Api.customer(importer, Map.of("name", "Other Ltd"));
        var na = Api.contact(
                importer,
                customer,
                Map.of("givenName", "娜", "familyName", "李", "phone", "139-5717-0001", "jobTitle", "经理"));
        var wang = Api.contact(
                importer,
                customer,
                Map.of(
                        "fullName",
                        "王小明",
                        "jobTitle",
                        "采购",
                        "identities",
                        List.of(Map.of("kind", "PHONE", "value", "13800138000"))));
        var job = imports.upload(
                "phone,given_name,job_title,customer,email\n+86 139 5717 0001,娜娜,,Changing Ltd,na@changing.example\n"
                        + "138 0013 8000,,总监,,\n0086 13957170009,新,人,Changing Ltd,\n139 5717 0002,Lost,,,\n");
        imports.handle(job, Map.of("mode", "UPSERT", "matchBy", "phone")).statusCode(200);

        imports.run(job).body("updated", equalTo(2)).body("created", equalTo(1)).body("refused", equalTo(1));

        contact(na)
                .header("ETag", "\"1\"")
                .body("profile.fullName", equalTo("李娜娜"))
                .body("profile.jobTitle", equalTo("经理"))
                .body("profile.phone", equalTo("139-5717-0001"))
                .body("profile.email", equalTo("na@changing.example"));
        contact(wang).body("profile.jobTitle", equalTo("总监")).body("profile.phone", nullValue());
        Api.customer(importer, Map.of("name", "Changing Ltd", "city", "上海"));
        var away = imports.upload("id,customer\n%s,Other Ltd\n%s,Changing Ltd\n".formatted(na, wang));
        imports.handle(away, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(away).body("unchanged", equalTo(1)).body("refused", equalTo(1));
        assertThat(imports.errors(away, "en").getLast()).contains("This contact is with another customer than");
        As.person(importer)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("jobTitle", "董事"))
                .patch("/contacts/{id}", wang)
                .then()
                .statusCode(200);

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        contact(na).body("profile.fullName", equalTo("李娜")).body("profile.email", nullValue());
        contact(wang).body("profile.jobTitle", equalTo("董事"));
        contacts("customerId==" + customer).body("items", hasSize(2));
        assertThat(imports.kept(job))
                .last()
                .asString()
                .startsWith("3,\"These fields were changed since, and stay as they are: jobTitle.\",");
    }

    private ValidatableResponse contact(UUID id) {
        return As.person(importer).get("/contacts/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse contacts(String filter) {
        return As.person(importer)
                .queryParam("filter", filter)
                .get("/contacts")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse customers() {
        return As.person(importer).get("/customers?sort=name").then().statusCode(200);
    }
}
