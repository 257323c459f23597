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

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With which company a row of a file means somebody, and companies that come in with their people. */
@QuarkusTest
class PeopleOfCompaniesImportTest extends PeopleImports {
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
}
