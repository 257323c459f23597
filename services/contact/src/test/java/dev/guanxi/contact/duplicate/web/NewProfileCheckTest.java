package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.duplicate.web.Seen.SOON;
import static dev.guanxi.contact.duplicate.web.Seen.company;
import static dev.guanxi.contact.duplicate.web.Seen.known;
import static dev.guanxi.contact.duplicate.web.Seen.pairOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewProfileCheckTest {
    private final String mark = UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    private final Person rep = Person.of("rep-" + mark, Roles.SALES_REP, "/sales/" + mark + "/a");
    private final Person colleague = Person.of("colleague-" + mark, Roles.SALES_REP, "/sales/" + mark + "/b");

    @Test
    void aProfileIsCheckedBeforeItBecomesARecord() {
        var here = company(rep, "上海" + mark + "科技有限公司");
        known(here);
        var profile = Map.of("name", "上海 " + mark + " 科技");

        check(rep, profile)
                .body("customer.id", contains(here.toString()))
                .body("[0].explanation.aspect", hasItem("ORGANISATION_NAME"));
        check(colleague, profile).body("", empty());
        check(rep, Map.of("name", " ")).statusCode(422);
        As.person(rep)
                .body(Map.of("kind", "ORGANISATION", "profile", profile))
                .post("/customers?duplicates=refuse")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicates-found"))
                .body("current.customer.id", contains(here.toString()));
        As.person(rep)
                .body(Map.of("kind", "ORGANISATION", "profile", profile))
                .post("/customers?duplicates=perhaps")
                .then()
                .statusCode(422);
        As.person(colleague)
                .body(Map.of("kind", "ORGANISATION", "profile", profile))
                .post("/customers?duplicates=refuse")
                .then()
                .statusCode(201);
        As.person(rep)
                .body(Map.of("kind", "ORGANISATION", "profile", profile))
                .post("/customers")
                .then()
                .statusCode(201);
        pairOf(rep, here);
    }

    @Test
    void aContactIsCheckedBeforeItBecomesARecord() {
        var customer = company(rep, "Contacts of " + mark);
        var profile = Map.of("fullName", "赵敏", "phone", "+86 139 0013 " + mark.hashCode());
        var here = Api.contact(rep, customer, profile);

        await().atMost(SOON)
                .untilAsserted(() -> As.person(rep)
                        .body(profile)
                        .post("/contacts/duplicate-check")
                        .then()
                        .statusCode(200)
                        .body("contact.id", contains(here.toString())));
        As.person(rep)
                .body(Map.of("customerId", customer, "profile", profile))
                .post("/contacts?duplicates=refuse")
                .then()
                .statusCode(409)
                .body("current.contact.id", contains(here.toString()));
        As.person(BOB).body(profile).post("/contacts/duplicate-check").then().body("", empty());
    }

    private static ValidatableResponse check(Person person, Map<String, ?> profile) {
        return As.person(person)
                .body(Map.of("kind", "ORGANISATION", "profile", profile))
                .post("/customers/duplicate-check")
                .then();
    }
}
