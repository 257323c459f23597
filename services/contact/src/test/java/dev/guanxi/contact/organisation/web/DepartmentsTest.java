package dev.guanxi.contact.organisation.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tree of a customer's departments, and what is not done to it. */
@QuarkusTest
class DepartmentsTest extends Organisation {
    @Test
    void aDepartmentIsNotPutWithinItselfNorRemovedWhileSomebodyIsThere() {
        var customer = Api.customer(ANN, Map.of("name", "Circle Ltd"));
        var top = department(customer, "Top", null);
        var middle = department(customer, "Middle", top);
        var low = department(customer, "Low", middle);
        var foreign = department(Api.customer(ANN, Map.of("name", "Foreign Ltd")), "Foreign", null);

        patchDepartment(top, Map.of("parentId", low))
                .then()
                .statusCode(422)
                .body("violations.field", contains("parentId"));
        patchDepartment(low, Map.of("parentId", foreign)).then().statusCode(422);
        delete(middle).then().statusCode(409).body("type", endsWith("department-in-use"));
        delete(low).then().statusCode(204);
        As.person(ANN).get("/departments/" + low).then().statusCode(404);
    }

    @Test
    void twoWhoTurnTheTreeRoundAtOnceMakeNoCircle() {
        var customer = Api.customer(ANN, Map.of("name", "Race Ltd"));
        var one = department(customer, "One", null);
        var other = department(customer, "Other", null);

        var answers = together(
                () -> patchDepartment(one, Map.of("parentId", other)).statusCode(),
                () -> patchDepartment(other, Map.of("parentId", one)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void departmentsAndPositionsAreTakenBackToAnEarlierVersionFieldByField() {
        var customer = Api.customer(ANN, Map.of("name", "Restored Ltd"));
        var board = department(customer, "Board", null);
        var department = department(customer, "Buying", board);
        var position = position(person(customer, "Wei Restored"), department);
        role(position, "USER", null);
        var nowhere = new HashMap<String, Object>(Map.of("name", "Purchase"));
        nowhere.put("parentId", null);
        patchDepartment(department, nowhere).then().statusCode(200);
        As.patch(ANN, "/positions/" + position, Map.of("departmentId", board, "jobTitle", "Head"))
                .then()
                .statusCode(200);

        restore("/departments/" + department, 0, "parentId")
                .body("profile.parentId", equalTo(board.toString()))
                .body("profile.name", equalTo("Purchase"));
        restore("/positions/" + position, 1, "departmentId")
                .body("post.departmentId", equalTo(department.toString()))
                .body("post.jobTitle", equalTo("Head"))
                .body("roles.role", contains("USER"));
    }

    /** Takes one field back, and looks into the history for it. */
    private static ValidatableResponse restore(String record, int version, String field) {
        var restored = As.reader(ANN, record)
                .body(Map.of("version", version, "fields", List.of(field)))
                .post(record + "/restoration")
                .then()
                .statusCode(200);
        As.person(ANN)
                .get(record + "/history")
                .then()
                .body("[0].restored", equalTo(version))
                .body("[0].changes.field", contains(field));
        return restored;
    }

    @Test
    void aPersonHasNoDepartments() {
        var person = Api.customer(ANN, "PERSON", Map.of("name", "Lone Wei"));

        As.person(ANN)
                .body(Map.of("customerId", person, "profile", Map.of("name", "IT")))
                .post("/departments")
                .then()
                .statusCode(409)
                .body("detail", notNullValue());
        chart(ANN, person).then().statusCode(200).body("departments", empty()).body("next", nullValue());
    }

    private static Response patchDepartment(UUID department, Map<String, ?> patch) {
        return As.patch(ANN, "/departments/" + department, patch);
    }

    private static Response delete(UUID department) {
        return As.reader(ANN, "/departments/" + department).delete("/departments/" + department);
    }
}
