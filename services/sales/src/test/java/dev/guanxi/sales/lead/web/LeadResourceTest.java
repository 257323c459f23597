package dev.guanxi.sales.lead.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadResourceTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    static final Person ADA = Person.of("ada", Roles.ADMIN);

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aLeadBelongsToWhoeverCapturedIt() {
        var lead = capture(ANN, "天明眼镜");

        As.person(ANN)
                .get(lead.header("Location"))
                .then()
                .statusCode(200)
                .body("number", matchesPattern("LD-\\d{4}-\\d{6}"))
                .body("status", equalTo("ASSIGNED"))
                .body("ownerId", equalTo("ann"))
                .body("profile.company", equalTo("天明眼镜"));
        As.person(MEG).get(lead.header("Location")).then().statusCode(200);
        As.person(BOB).get(lead.header("Location")).then().statusCode(404);
    }

    @Test
    void aLeadIsTakenBackToAnEarlierVersionFieldByField() {
        var lead = capture(ANN, "天明眼镜");
        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("company", "天亮眼镜", "interest", "镜片"))
                .patch(lead.header("Location"))
                .then()
                .statusCode(200);

        As.person(ANN)
                .header("If-Match", "\"1\"")
                .body(Map.of("version", 0, "fields", List.of("company")))
                .post(lead.header("Location") + "/restoration")
                .then()
                .statusCode(200)
                .body("profile.company", equalTo("天明眼镜"))
                .body("profile.interest", equalTo("镜片"));

        As.person(ANN)
                .get(lead.header("Location") + "/history")
                .then()
                .body("[0].restored", equalTo(0))
                .body("[0].changes.field", contains("company"));
    }

    @Test
    void aLeadThatIsHandedOverGoesToTheSellersTeam() {
        var login = "rep-" + UUID.randomUUID();
        As.person(ADA)
                .body(Map.of("profile", Map.of("name", "Rep", "team", "/sales/west/cara"), "login", login))
                .post("/sellers")
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(login));
        var lead = capture(ANN, "Handed over");

        post(ANN, lead, "assignment", Map.of("ownerId", login))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(login))
                .body("team", equalTo("/sales/west/cara"));
        As.person(ANN).get(lead.header("Location")).then().statusCode(404);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.notification"))
                        .extracting(Heard::state)
                        .filteredOn(notice -> notice.path("person").asText().equals(login))
                        .singleElement()
                        .satisfies(notice -> {
                            assertThat(notice.path("kind").asText()).isEqualTo("lead-assigned");
                            assertThat(notice.at("/texts/chinese").asText()).matches("线索 LD-.* 现在由您负责。");
                            assertThat(notice.path("recordId").asText()).isEqualTo(lead.<String>path("id"));
                        }));
    }

    @Test
    void nobodyIsGivenALeadWithoutATeam() {
        var lead = capture(ANN, "Teamless");

        post(ANN, lead, "assignment", Map.of("ownerId", "stranger"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("team"));
    }

    @Test
    void aLeadWithoutProspectsEndsWithAReason() {
        var lead = capture(ANN, "No budget");

        post(ANN, lead, "disqualification", Map.of()).then().statusCode(422);
        post(ANN, lead, "disqualification", Map.of("reason", "no budget"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISQUALIFIED"));
        As.person(ANN)
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(lead.header("Location") + "/conversion")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lead-closed"));
    }

    @Test
    void aConvertedLeadOpensAnOpportunityAndTellsTheIds() {
        var lead = capture(ANN, "天明眼镜");

        var converted = post(ANN, lead, "conversion", Map.of("amount", Map.of("amount", "900.00", "currency", "CNY")));

        converted
                .then()
                .statusCode(200)
                .body("status", equalTo("CONVERTED"))
                .body("customerKind", equalTo("ORGANISATION"))
                .body("contactId", notNullValue());
        As.person(ANN)
                .get("/opportunities/" + converted.path("opportunityId"))
                .then()
                .statusCode(200)
                .body("number", matchesPattern("OP-\\d{4}-\\d{6}"))
                .body("name", equalTo("天明眼镜 – 镜片"))
                .body("stage", equalTo("PROSPECTING"))
                .body("leadId", equalTo(lead.path("id")))
                .body("customerId", equalTo(converted.path("customerId")))
                .body("contactId", equalTo(converted.path("contactId")))
                .body("amount.amount", equalTo("900.00"))
                .body("ownerId", equalTo("ann"));
        var heard = elsewhere.heardUntil("crm.sales.lead", Answers.id(lead), "converted");
        assertThat(heard).extracting(Heard::happened).containsExactly("captured", "converted");
        assertThat(heard.getLast().state().path("familyName").asText()).isEqualTo("李");
        assertThat(heard.getLast().state().path("customerId").asText()).isEqualTo(converted.path("customerId"));
    }

    @Test
    void aDealGoesOnWhileItsCustomerIsStillOnTheWay() {
        var converted = post(ANN, capture(ANN, "On the way"), "conversion", Map.of());
        var deal = "/opportunities/" + converted.path("opportunityId");

        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("expectedClose", "2026-12-31"))
                .patch(deal)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(converted.path("customerId")));
        As.person(ANN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("customerId", UUID.randomUUID().toString()))
                .patch(deal)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"));
    }

    @Test
    void aLeadIsConvertedOnceHoweverOftenItIsAskedFor() {
        var lead = capture(ANN, "Once");
        var first = post(ANN, lead, "conversion", Map.of());

        post(ANN, lead, "conversion", Map.of()).then().statusCode(412);

        As.person(ANN)
                .queryParam("filter", "leadId==" + lead.path("id"))
                .get("/opportunities")
                .then()
                .body("items.id", contains((String) first.path("opportunityId")));
    }

    @Test
    void aLeadBecomesACustomerThatIsThereOnlyWhenItIsThere() {
        var lead = capture(ANN, "Existing");

        post(ANN, lead, "conversion", Map.of("customerId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"));
        As.person(ANN).get(lead.header("Location")).then().body("status", equalTo("ASSIGNED"));
        As.person(ANN)
                .queryParam("filter", "leadId==" + lead.path("id"))
                .get("/opportunities")
                .then()
                .body("items", empty());
    }

    @Test
    void aNamelessLeadIsRefusedInTheCallersLanguage() {
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("source", "CALL", "profile", Map.of("interest", "镜片")))
                .post("/leads")
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("请说明是谁：公司、姓名、电子邮件或电话。"));
    }

    private static Response capture(Person person, String company) {
        var profile = Map.of("company", company, "familyName", "李", "givenName", "雷", "interest", "镜片");
        var captured = As.person(person)
                .body(Map.of("source", "CALL", "profile", profile))
                .post("/leads");
        captured.then().statusCode(201);
        return captured;
    }

    private static Response post(Person person, Response lead, String what, Map<String, ?> body) {
        return As.person(person).header("If-Match", "\"0\"").body(body).post(lead.header("Location") + "/" + what);
    }
}
