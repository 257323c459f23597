package dev.guanxi.contact.origin.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OriginSourcesTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    Pool database;

    @Test
    void creatingAndChangingARecordWritesNoStatement() {
        var customer = Api.customer(ANN, "PERSON", Map.of("name", "费用", "phone", "13300000001"));
        As.patch(ANN, "/customers/" + customer, Map.of("phone", "13300000002"))
                .then()
                .statusCode(200);

        origin("customers", customer, "PHONE").body("origin.source", equalTo("PERSON"));
        assertThat(rows(customer)).isZero();
    }

    @Test
    void aConvertedLeadIsTheOriginOfWhatItSaid() {
        var customer = Ids.next();
        var contact = Ids.next();
        var state = new HashMap<String, Object>(Map.of(
                "number", "LD-1",
                "source", "WEB_FORM",
                "status", "CONVERTED",
                "customerId", customer,
                "contactId", contact,
                "company", "Lead " + customer,
                "familyName", "李",
                "email", "li@lead.example",
                "createdAt", "2026-01-05T00:00:00Z"));
        var lead = Ids.next();
        elsewhere.says("crm.sales.lead", "converted", lead, 1, state);
        eventually(() -> As.person(ADA).get("/contacts/{id}", contact).then().statusCode(200));

        origin("contacts", contact, "EMAIL").body("origin.source", equalTo("LEAD"));
        origin("customers", customer, "NAME").body("origin.source", equalTo("LEAD"));
        state.put("phone", "13400000001");
        elsewhere.says("crm.sales.lead", "changed", lead, 2, state);
        eventually(() -> origin("contacts", contact, "PHONE")
                .body("value", equalTo("13400000001"))
                .body("origin.source", equalTo("WEB_FORM"))
                .body("origin.reference", equalTo("LD-1")));
        elsewhere.says(
                "crm.partner.deal",
                "registered",
                Ids.next(),
                Map.of("number", "DR-8", "customerId", customer, "company", "Renamed"));
        eventually(() -> origin("customers", customer, "NAME").body("others.standing", hasItem("NOT_ADOPTED")));
        origin("customers", customer, "NAME").body("value", equalTo("Lead " + customer));
        elsewhere.says("crm.sales.lead", "person-erased", lead, 3, Map.of("customerId", customer));
        eventually(() -> origin("contacts", contact, "PHONE").body("others.standing", hasItem("ERASED")));
    }

    @Test
    void aPartnerWhoNamesACompanyOtherwiseIsHeardButNotBelieved() {
        var customer = Api.customer(ANN, Map.of("name", "天明眼镜"));
        elsewhere.says(
                "crm.partner.deal",
                "registered",
                Ids.next(),
                Map.of(
                        "number",
                        "DR-9",
                        "customerId",
                        customer,
                        "company",
                        "天明光学",
                        "website",
                        "https://tianming.example"));

        eventually(() -> origin("customers", customer, "WEBSITE")
                .body("origin.source", equalTo("PARTNER"))
                .body("origin.reference", equalTo("DR-9")));
        origin("customers", customer, "NAME")
                .body("value", equalTo("天明眼镜"))
                .body("others.value", contains("天明光学"))
                .body("others.standing", contains("LESS_TRUSTED"));
    }

    @Test
    void anImportIsNamedAndTrustedLeast() {
        var name = "Import " + UUID.randomUUID();
        String job = As.person(ANN)
                .contentType("text/csv")
                .body(("kind,name,phone\nPERSON," + name + ",13200000001\n").getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=customers")
                .path("id");
        As.person(ANN).post("/imports/{id}/run", job).then().statusCode(202);
        eventually(() -> As.person(ANN).get("/imports/{id}", job).then().body("status", equalTo("FINISHED")));
        var customer = UUID.fromString(As.person(ANN)
                .queryParam("filter", "name=='" + name + "'")
                .get("/customers")
                .path("items[0].id"));

        origin("customers", customer, "PHONE")
                .body("origin.source", equalTo("IMPORT"))
                .body("origin.reference", equalTo(job))
                .body("origin.by", equalTo("ann"));
        assertThat(rows(customer)).isZero();
        ordered(customer, null, "SO-20", "13200000002");
        eventually(() -> origin("customers", customer, "PHONE").body("value", equalTo("13200000002")));
        As.person(ANN).post("/imports/{id}/undo", job).then().statusCode(202);
        eventually(() -> As.person(ANN).get("/imports/{id}", job).then().body("status", equalTo("UNDONE")));
        As.person(ANN).get("/customers/{id}", customer).then().statusCode(200);
    }

    @Test
    void statementsAboutMergedContactsAreReadTogetherAndApartAgain() {
        var company = Api.customer(MEG, Map.of("name", "合并公司"));
        var one = Api.contact(MEG, company, Map.of("familyName", "周", "givenName", "瑞"));
        var other = Api.contact(MEG, company, Map.of("familyName", "周", "givenName", "睿"));
        ordered(company, other, "SO-21", "13100000021");
        eventually(() -> origin("contacts", other, "PHONE").body("origin.source", equalTo("ORDER")));

        Api.mergeContacts(MEG, one, other).then().statusCode(200);
        origin("contacts", one, "PHONE")
                .body("value", equalTo("13100000021"))
                .body("origin.source", equalTo("ORDER"))
                .body("origin.reference", equalTo("SO-21"));

        String merge = As.person(MEG)
                .queryParam("filter", "survivorId==" + one)
                .get("/merges")
                .path("items[0].id");
        Api.reverse(MEG, UUID.fromString(merge)).then().statusCode(200);
        As.person(MEG).get("/contacts/{id}/origins", one).then().body("", empty());
        origin("contacts", other, "PHONE").body("origin.reference", equalTo("SO-21"));
    }

    @Test
    void aPersonIsToldWhatWasSaidOfThemAndErasureLeavesNothing() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "木婉清"));
        ordered(person, null, "SO-22", "13000000022");
        eventually(() -> origin("customers", person, "PHONE").body("origin.source", equalTo("ORDER")));
        As.person(ADA)
                .header(
                        "If-Match",
                        As.person(ADA).get("/customers/{id}", person).header("ETag"))
                .body(Map.of("field", "PHONE"))
                .post("/customers/{id}/origins/confirmation", person)
                .then()
                .statusCode(200);

        String request = As.person(ADA)
                .body(Map.of("subjectKind", "CUSTOMER", "subjectId", person))
                .post("/privacy-requests")
                .path("id");
        eventually(() -> As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .body("find { it.service == 'contact' }.held.'statements of sources'", equalTo(1))
                .body("find { it.service == 'contact' }.held.'confirmed values'", equalTo(1)));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        assertThat(rows(person)).isZero();
    }

    @Test
    void aValueThatSomebodyTookAwayDoesNotComeBackButANewOneIsHeard() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "钟灵"));
        ordered(person, null, "SO-23", "13000000023");
        eventually(() -> origin("customers", person, "PHONE").body("origin.source", equalTo("ORDER")));
        As.patch(ADA, "/customers/" + person, "{\"phone\":null}").then().statusCode(200);

        origin("customers", person, "PHONE").body("value", nullValue()).body("others.standing", hasItems("TAKEN_AWAY"));
        ordered(person, null, "SO-24", "13000000023");
        ordered(person, null, "SO-25", "13000000025", Instant.now());
        eventually(() -> origin("customers", person, "PHONE")
                .body("value", equalTo("13000000025"))
                .body("origin.reference", equalTo("SO-25")));
    }

    private void ordered(UUID customer, @Nullable UUID contact, String number, String phone) {
        ordered(customer, contact, number, phone, Instant.parse("2026-10-01T00:00:00Z"));
    }

    private void ordered(UUID customer, @Nullable UUID contact, String number, String phone, Instant at) {
        var state = new HashMap<String, Object>(Map.of(
                "number",
                number,
                "customerId",
                customer,
                "placedAt",
                at.toString(),
                "status",
                "PLACED",
                "total",
                Map.of("amount", "10.00", "currency", "CNY"),
                "buyer",
                Map.of("phone", phone)));
        state.put("contactId", contact);
        elsewhere.says("crm.commerce.order", "placed", Ids.next(), state);
    }

    private long rows(UUID record) {
        return database.preparedQuery("""
                        select (select count(*) from origin_statement where record_id = $1)
                            + (select count(*) from origin_adoption where record_id = $1)
                            + (select count(*) from origin_confirmation where record_id = $1)
                        """)
                .execute(Tuple.of(record))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static ValidatableResponse origin(String kind, UUID record, String field) {
        return As.person(ADA)
                .get("/" + kind + "/{id}/origins", record)
                .then()
                .statusCode(200)
                .rootPath("find { it.field == '" + field + "' }");
    }
}
