package dev.guanxi.contact.jointplan.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JointPlanTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aPlanOfOneSideIsNotAgreedOnAndOneOfBothIsReviewedEachQuarter() {
        var plan = Api.jointPlan(ANN, customer());
        change(plan, 0, with(Map.of("theirObjectives", List.of()))).statusCode(200);
        step(plan, 1, "agreement").statusCode(409);

        change(plan, 1, with(Map.of("validFrom", "2026-11-30", "validUntil", "2027-10-31")))
                .statusCode(200)
                .body("reviewsOn", contains("2027-02-28", "2027-05-28", "2027-08-28", "2027-10-31"));
        step(plan, 2, "agreement").statusCode(200).body("standing", equalTo("AGREED"));

        change(plan, 3, Api.PLAN).statusCode(409);
        step(plan, 3, "end").statusCode(200).body("standing", equalTo("ENDED"));
        step(plan, 4, "end").statusCode(409);
    }

    @Test
    void aPlanEndsAfterItBegins() {
        var plan = Api.jointPlan(ANN, customer());

        change(plan, 0, with(Map.of("validFrom", "2027-01-01", "validUntil", "2026-12-31")))
                .statusCode(422);
        change(plan, 0, with(Map.of("validFrom", "2027-01-01", "validUntil", "2090-01-01")))
                .statusCode(422);
    }

    @Test
    void onlyThoseWhoSeeTheCustomerSeeThePlan() {
        var customer = customer();
        var plan = Api.jointPlan(ANN, customer);

        As.person(BOB).get("/joint-plans/{id}", plan).then().statusCode(404);
        As.person(BOB)
                .body(Api.newJointPlan(customer))
                .post("/joint-plans")
                .then()
                .statusCode(404);
        As.person(BOB)
                .queryParam("filter", "customerId==" + customer)
                .get("/joint-plans")
                .then()
                .body("items", empty());
    }

    @Test
    void aPlanWithAPersonIsErasedWithThePerson() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var plan = Api.jointPlan(ADA, person);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        As.person(ADA).get("/joint-plans/{id}", plan).then().statusCode(404);
        elsewhere.heardUntil("crm.contact.joint-plan", plan, "erased");
    }

    private static UUID customer() {
        return Api.customer(ANN, Map.of("name", "Planned"));
    }

    private static Map<String, Object> with(Map<String, ?> changes) {
        var plan = new HashMap<String, Object>(Api.PLAN);
        plan.putAll(changes);
        return plan;
    }

    private static ValidatableResponse change(UUID plan, int version, Map<String, ?> body) {
        return As.person(ANN)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/joint-plans/{id}", plan)
                .then();
    }

    private static ValidatableResponse step(UUID plan, int version, String step) {
        return As.person(ANN)
                .header("If-Match", "\"" + version + "\"")
                .post("/joint-plans/{id}/" + step, plan)
                .then();
    }
}
