package dev.guanxi.contact.customer.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody leaves or falls ill: all their customers go to a colleague at once, with their people, and back again. */
@QuarkusTest
class CustomersHandedOverTest {
    private final String team = "/sales/handover-" + UUID.randomUUID();
    private final Person manager = Person.of("manager-" + team, Roles.SALES_MANAGER, team);
    private final Person mei = Person.of("mei-" + team, Roles.SALES_REP, team);
    private final Person lin = Person.of("lin-" + team, Roles.SALES_REP, team);
    private final Person far = Person.of("far-" + team, Roles.SALES_REP, "/sales/far");

    @Test
    void allOfThemGoWithTheirPeopleAndWhoeverGetsThemIsToldOnce() {
        var first = customer("上海晨光");
        var second = customer("上海家化");
        var person = Api.contact(mei, first, Map.of("fullName", "欧阳晓明"));

        done(prepared(manager, Map.of("ownerId", lin.id())), "run").body("changed", equalTo(2));

        of(first).body("ownerId", equalTo(lin.id())).body("team", equalTo(team));
        of(second).body("ownerId", equalTo(lin.id()));
        As.person(lin).get("/contacts/{id}", person).then().statusCode(200).body("ownerId", equalTo(lin.id()));
        As.person(mei).get("/customers/{id}", first).then().statusCode(404);
        eventually(() -> As.person(lin)
                .get("/notifications")
                .then()
                .body("items.kind", contains("customers-assigned"))
                .body("items[0].text", containsString("several customers")));
    }

    @Test
    void whatWasHandedOutOfSightComesBack() {
        var first = customer("北京同仁堂");
        var person = Api.contact(mei, first, Map.of("fullName", "司马光"));
        var job = prepared(manager, Map.of("ownerId", far.id(), "team", "/sales/far", "industry", "pharmacy"));
        done(job, "run").body("changed", equalTo(1));
        As.person(manager).get("/customers/{id}", first).then().statusCode(404);
        As.person(far).get("/customers/{id}", first).then().statusCode(200);

        done(job, "undo").body("undone", equalTo(1));

        of(first).body("ownerId", equalTo(mei.id())).body("team", equalTo(team)).body("profile.industry", nullValue());
        As.person(mei).get("/contacts/{id}", person).then().statusCode(200);
        As.person(far).get("/customers/{id}", first).then().statusCode(404);
    }

    @Test
    void aTeamIsNamedAlikeForOneAndForManyAndOneOfAnotherFormComesBack() {
        var oddly = Person.of(mei.id(), Roles.SALES_REP, team + "/first line");
        var customer = Api.customer(oddly, Map.of("name", "成都极米"));
        As.person(manager)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", lin.id(), "team", team + "/second line"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(422);
        done(prepared(manager, Map.of("team", team + "/second line")), "run").body("refused", equalTo(1));
        var job = prepared(manager, Map.of("ownerId", lin.id(), "team", team + "/second"));
        done(job, "run").body("changed", equalTo(1));

        done(job, "undo").body("undone", equalTo(1));

        of(customer).body("ownerId", equalTo(oddly.id())).body("team", equalTo(team + "/first line"));
    }

    @Test
    void onlyWhoAssignsOneCustomerAssignsMany() {
        customer("广州白云山");

        prepare(mei, Map.of("ownerId", lin.id())).then().statusCode(403).body("detail", containsString("ownerId"));
        prepare(mei, Map.of("team", "/sales/far", "city", "广州")).then().statusCode(403);
        prepare(mei, Map.of("city", "广州")).then().statusCode(201);
    }

    @Test
    void aCustomerIsNotLeftToNobody() {
        customer("深圳大疆");
        var job = prepared(manager, Collections.singletonMap("ownerId", null));

        done(job, "run").body("refused", equalTo(1));

        As.person(manager)
                .get("/bulk-changes/{id}/rows", job)
                .then()
                .body("items", hasSize(1))
                .body("items.reason", everyItem(containsString("Name an owner")));
    }

    @Test
    void aTeamAloneKeepsWhoIsInCharge() {
        var first = customer("杭州网易");
        var second = customer("杭州阿里");

        done(prepared(manager, Map.of("team", team + "/north")), "run").body("changed", equalTo(2));

        As.person(manager)
                .get("/customers?filter=team==" + team + "/north")
                .then()
                .body("items.id", containsInAnyOrder(first.toString(), second.toString()))
                .body("items.ownerId", everyItem(equalTo(mei.id())));
    }

    private UUID customer(String name) {
        return Api.customer(mei, Map.of("name", name));
    }

    private ValidatableResponse of(UUID customer) {
        return As.person(Api.ADA).get("/customers/{id}", customer).then().statusCode(200);
    }

    private Response prepare(Person person, Map<String, ?> patch) {
        return As.person(person)
                .body(Map.of("list", "customers", "filter", "ownerId==" + mei.id(), "patch", patch))
                .post("/bulk-changes");
    }

    private String prepared(Person person, Map<String, ?> patch) {
        return Answers.created(prepare(person, patch));
    }

    private ValidatableResponse done(String job, String step) {
        As.person(manager).post("/bulk-changes/{id}/{step}", job, step).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> As.person(manager).get("/bulk-changes/{id}", job).then(),
                        answer -> List.of("FINISHED", "UNDONE")
                                .contains(answer.extract().<String>path("status")));
    }
}
