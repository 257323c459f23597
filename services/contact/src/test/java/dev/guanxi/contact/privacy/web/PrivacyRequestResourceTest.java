package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyRequestResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void everythingThatAllServicesHoldIsInOneArchiveAndNothingOfAnybodyElse() throws IOException {
        var hobby = hobby();
        var person = Api.customer(
                ADA, "PERSON", Map.of("name", "欧阳修远", "email", "xiuyuan@example.com", "custom", Map.of(hobby, "收藏古琴")));
        var contact = Api.contact(ADA, person, Map.of("familyName", "欧阳", "givenName", "修远"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "欧阳 修远先生"));
        Api.merge(ADA, person, duplicate).then().statusCode(200);
        consent(contact, "signed by 欧阳修远");
        var somebodyElse = Api.customer(ADA, "PERSON", Map.of("name", "司空见惯"));
        consent(somebodyElse, "signed by 司空见惯");

        var request = Asked.open("CONTACT", contact, person, contact, duplicate);
        var others = new OtherServices(request);
        eventually(() -> As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .body("findAll { it.answeredAt != null }.service", containsInAnyOrder("contact", "keycloak")));
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(404);
        OtherServices.ALL.forEach(service ->
                others.disclose(service, "{\"records\":[\"%s\"]}".formatted(service), service.equals("sales") ? 3 : 1));
        Asked.complete(request);

        var file = archive(request);
        assertThat(file.keySet())
                .containsExactly(
                        "contact.json",
                        "e-commerce.json",
                        "index.en.html",
                        "index.zh.html",
                        "insight.json",
                        "keycloak.json",
                        "marketing.json",
                        "partner-portal.json",
                        "sales.json",
                        "service.json");
        assertThat(file.get("sales.json")).isEqualTo("{\"records\":[\"sales\"]}");
        assertThat(file.get("contact.json"))
                .contains("欧阳修远", "欧阳 修远先生", "xiuyuan@example.com", "signed by 欧阳修远", hobby, "收藏古琴")
                .doesNotContain("司空见惯");
        assertThat(file.get("index.zh.html")).contains("我们保存的关于您的全部数据");
        As.person(ADA)
                .get("/privacy-requests/{id}/downloads", request)
                .then()
                .body("", hasSize(1))
                .body("by", contains("ada"));
    }

    @Test
    void aContactIsAskedAboutUnderThoseWhoWereMergedIntoThem() {
        var customer = Api.customer(ADA, Map.of("name", "Merged Ltd"));
        var survivor = Api.contact(ADA, customer, Map.of("fullName", "诸葛亮"));
        var duplicate = Api.contact(ADA, customer, Map.of("fullName", "诸葛孔明"));
        Api.contact(ADA, customer, Map.of("fullName", "诸葛瑾"));
        Api.mergeContacts(ADA, survivor, duplicate).then().statusCode(200);

        Asked.open("CONTACT", survivor, survivor, duplicate);
        Asked.open("CONTACT", duplicate, survivor, duplicate);
    }

    /** A field that an administrator gave to customers. */
    private static String hobby() {
        var key = "hobby" + UUID.randomUUID().toString().substring(0, 8);
        var label = Map.of("english", "Hobby", "chinese", "爱好");
        Api.created(
                ADA,
                "/custom-fields",
                Map.of("recordKind", "customers", "key", key, "definition", Map.of("type", "TEXT", "label", label)));
        return key;
    }

    @Test
    void whatIsOnItsWayCanBeReadByNobodyElse() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "慕容复"));
        var request = Asked.open("CUSTOMER", person, person);

        var answer = UUID.nameUUIDFromBytes((request + "/contact/1").getBytes(UTF_8));
        var told = elsewhere
                .heardUntil("crm.privacy.answer", answer, "disclosed")
                .getLast()
                .state();

        assertThat(told.toString()).doesNotContain("慕容复");
        assertThat(told.path("held").path("customers").asInt()).isEqualTo(1);
        assertThat(elsewhere.heard("crm.contact.privacy-request", request).toString())
                .doesNotContain("慕容复");
    }

    @Test
    void anErasureIsCompleteWhenEveryServiceHasGivenItsReceipt() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "段誉"));
        As.person(ADA)
                .body(Api.expectation(person))
                .post("/expectations")
                .then()
                .statusCode(201);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        var request = UUID.fromString(As.person(ADA)
                .queryParam("filter", "subjectId==" + person)
                .get("/privacy-requests")
                .then()
                .body("items.kind", contains("ERASURE"))
                .body("items.status", contains("OPEN"))
                .extract()
                .path("items[0].id"));
        eventually(() -> As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .body("find { it.service == 'contact' }.held.expectations", equalTo(1))
                .body("findAll { it.answeredAt == null }.service", containsInAnyOrder(OtherServices.ALL.toArray())));
        var others = new OtherServices(request);
        OtherServices.ALL.forEach(service -> others.forget(service, 2));

        Asked.complete(request);
        As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .body("find { it.service == 'e-commerce' }.held.orders", equalTo(2));
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(404);
    }

    @Test
    void theArchiveOfAPersonWhoIsErasedGoesAtOnce() {
        var contact = Api.contact(
                ADA, Api.customer(ADA, Map.of("name", "Archive Ltd")), Map.of("familyName", "虚", "givenName", "竹"));
        var request = Asked.open("CONTACT", contact, contact);

        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        As.person(ADA).get("/privacy-requests/{id}", request).then().body("status", equalTo("EXPIRED"));
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(404);
        assertThat(elsewhere
                        .heardUntil("crm.contact.privacy-request", request, "expired")
                        .getLast()
                        .state()
                        .path("publicKey")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void onlyAdministratorsAskAndOnlyOfPersons() {
        var organisation = Api.customer(ADA, Map.of("name", "Ask Ltd"));

        As.person(ADA)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("subjectKind", "CUSTOMER", "subjectId", organisation))
                .post("/privacy-requests")
                .then()
                .statusCode(409)
                .body("detail", equalTo("只能查询个人的全部数据。请选择该组织的联系人。"));
        As.person(ADA)
                .body(Map.of("subjectKind", "CONTACT", "subjectId", UUID.randomUUID()))
                .post("/privacy-requests")
                .then()
                .statusCode(404);
        As.person(ANN).get("/privacy-requests").then().statusCode(403);
    }

    private static void consent(UUID person, String evidence) {
        As.person(ADA)
                .body(Map.of("said", Api.said("newsletter", "EMAIL", Map.of("evidence", evidence))))
                .post("/people/{id}/consent-grants", person)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> archive(UUID request) throws IOException {
        var bytes = As.person(ADA)
                .get("/privacy-requests/{id}/archive", request)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
