package dev.guanxi.contact.organisation.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void threeDepartmentsFourPeopleAndNobodyKnownWhoDecides() {
        var customer = Api.customer(ANN, Map.of("name", "宝岛眼镜"));
        var board = department(customer, "董事会", null);
        var buying = department(customer, "采购部", board);
        var workshop = department(customer, "车间", board);
        var head = position(person(customer, "王小明"), buying);
        role(head, "GATEKEEPER", null);
        var user = position(person(customer, "李雷"), workshop);
        role(user, "USER", null);
        position(person(customer, "韩梅梅"), workshop);
        var chair = position(person(customer, "陈建国"), board);
        person(customer, "Nobody Knows");

        chart(ANN, customer)
                .then()
                .statusCode(200)
                .body("departments", hasSize(3))
                .body("departments.find { it.name == '采购部' }.parentId", equalTo(board.toString()))
                .body("people.fullName", containsInAnyOrder("王小明", "李雷", "韩梅梅", "陈建国"))
                .body("people.find { it.fullName == '王小明' }.roles", contains("GATEKEEPER"))
                .body("people.find { it.fullName == '王小明' }.departmentId", equalTo(buying.toString()))
                .body("vacantRoles", contains("DECIDER"))
                .body("unplaced", equalTo(1));

        role(chair, "DECIDER", "2024-02-29");

        chart(ANN, customer).then().body("vacantRoles", empty());
        var told = elsewhere
                .heardUntil("crm.contact.position", chair, "role-taken")
                .getLast();
        assertThat(told.state().at("/roles/0/role").asText()).isEqualTo("DECIDER");
    }

    @Test
    void aChangeOfRolesIsKeptWithItsDates() {
        var customer = Api.customer(ANN, Map.of("name", "Roles Ltd"));
        var position = position(person(customer, "Wei Zhang"), null);
        role(position, "DECIDER", "2024-02-29");

        post(ANN, position, "role-endings", Map.of("role", "DECIDER", "until", "2023-12-31"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("until"));
        post(ANN, position, "role-endings", Map.of("role", "DECIDER", "until", "2026-06-30"))
                .then()
                .statusCode(200);
        role(position, "INFLUENCER", "2026-07-01");

        As.person(ANN)
                .get("/positions/" + position)
                .then()
                .body("roles.role", contains("DECIDER", "INFLUENCER"))
                .body("roles.since", contains("2024-02-29", "2026-07-01"))
                .body("roles.until", contains("2026-06-30", null));
        As.person(ANN).get("/positions/" + position + "/history").then().body("actor", everyItem(notNullValue()));
        chart(ANN, customer).then().body("vacantRoles", contains("DECIDER"));
    }

    @Test
    void whoGoesToAnotherCustomerLeavesTheirPastThere() {
        var former = Api.customer(ANN, Map.of("name", "Former Ltd"));
        var next = Api.customer(ANN, Map.of("name", "Next Ltd"));
        var person = person(former, "Wei Chen");
        var position = position(person, department(former, "IT", null));
        role(position, "DECIDER", null);
        var unplaced = person(former, "Lei Li");

        move(person, next);
        move(unplaced, next);

        As.person(ANN)
                .queryParam("filter", "contactId==" + person)
                .get("/positions")
                .then()
                .body("items.customerId", contains(former.toString()))
                .body("items[0].until", notNullValue());
        As.person(ANN).get("/positions/" + position).then().body("roles[0].until", notNullValue());
        As.person(ANN)
                .queryParam("filter", "contactId==" + unplaced)
                .get("/positions")
                .then()
                .body("items.customerId", contains(former.toString()))
                .body("items[0].jobTitle", equalTo("Engineer"));
        role409(position);
        chart(ANN, former).then().body("people", empty()).body("vacantRoles", contains("DECIDER"));
        assertThat(position(person, null)).isNotEqualTo(position);
        chart(ANN, next).then().body("people.fullName", contains("Wei Chen")).body("unplaced", equalTo(1));
    }

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
    void ofManyWhoGiveAContactAPositionAtOnceOneSucceeds() {
        var contact = person(Api.customer(ANN, Map.of("name", "Chairs Ltd")), "Mei Han");

        Callable<Integer> giving = () -> As.person(ANN)
                .body(Map.of("contactId", contact, "post", Map.of()))
                .post("/positions")
                .statusCode();
        var answers = together(Collections.nCopies(4, giving));

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void whoDoesNotSeeTheCustomerSeesNothingOfItsOrganisation() {
        var customer = Api.customer(ANN, Map.of("name", "Hidden Ltd"));
        var department = department(customer, "Hidden", null);
        var position = position(person(customer, "Hidden Wei"), department);

        chart(BOB, customer).then().statusCode(404);
        As.person(BOB).get("/departments/" + department).then().statusCode(404);
        As.person(BOB).get("/positions/" + position).then().statusCode(404);
        As.person(BOB)
                .queryParam("filter", "customerId==" + customer)
                .get("/positions")
                .then()
                .body("items", empty());
        assign(customer);
        As.person(BOB).get("/departments/" + department).then().statusCode(200);
        As.person(ANN).get("/positions/" + position).then().statusCode(404);
    }

    @Test
    void anErasedPersonLeavesNoPosition() {
        var customer = Api.customer(ANN, Map.of("name", "Erased Ltd"));
        var contact = person(customer, "Gone Wei");
        var position = position(contact, null);
        elsewhere.heardUntil("crm.contact.position", position, "taken");

        As.person(ADA).post("/contacts/" + contact + "/erasure").then().statusCode(204);

        As.person(ADA).get("/positions/" + position).then().statusCode(404);
        assertThat(elsewhere
                        .heardUntil("crm.contact.position", position, "erased")
                        .getLast()
                        .state()
                        .isNull())
                .isTrue();
    }

    @Test
    void theOrganisationOfADuplicateGoesToTheCustomerWhoGoesOn() {
        var survivor = Api.customer(ANN, Map.of("name", "Survivor Ltd"));
        var duplicate = Api.customer(ANN, Map.of("name", "Survivor Limited"));
        var department = department(duplicate, "IT", null);
        position(person(duplicate, "Wei Wu"), department);

        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/customers/" + survivor + "/merge")
                .then()
                .statusCode(200);

        chart(ANN, survivor)
                .then()
                .body("departments.name", contains("IT"))
                .body("people.departmentId", contains(department.toString()))
                .body("unplaced", equalTo(0));
        chart(ANN, duplicate).then().body("departments", empty()).body("people", empty());
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
        As.person(ANN)
                .header("If-Match", tag("/positions/" + position))
                .contentType("application/merge-patch+json")
                .body(Map.of("departmentId", board, "jobTitle", "Head"))
                .patch("/positions/" + position)
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
        var restored = As.person(ANN)
                .header("If-Match", tag(record))
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

    private static UUID person(UUID customer, String fullName) {
        return Api.contact(ANN, customer, Map.of("fullName", fullName, "jobTitle", "Engineer"));
    }

    private static UUID department(UUID customer, String name, @Nullable UUID parent) {
        var profile = parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent);
        return Api.created(ANN, "/departments", Map.of("customerId", customer, "profile", profile));
    }

    private static UUID position(UUID contact, @Nullable UUID department) {
        var post = department == null ? Map.of() : Map.of("departmentId", department);
        return Api.created(ANN, "/positions", Map.of("contactId", contact, "post", post));
    }

    private static void role(UUID position, String role, @Nullable String since) {
        var body = since == null ? Map.of("role", role) : Map.of("role", role, "since", since);
        post(ANN, position, "roles", body).then().statusCode(200);
    }

    private static void role409(UUID position) {
        post(ANN, position, "roles", Map.of("role", "USER")).then().statusCode(409);
    }

    private static Response post(Person person, UUID position, String what, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", tag("/positions/" + position))
                .body(body)
                .post("/positions/" + position + "/" + what);
    }

    private static Response patchDepartment(UUID department, Map<String, ?> patch) {
        return As.person(ANN)
                .header("If-Match", tag("/departments/" + department))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/departments/" + department);
    }

    private static Response delete(UUID department) {
        return As.person(ANN)
                .header("If-Match", tag("/departments/" + department))
                .delete("/departments/" + department);
    }

    private static void move(UUID contact, UUID customer) {
        As.person(ANN)
                .header("If-Match", tag("/contacts/" + contact))
                .body(Map.of("customerId", customer))
                .post("/contacts/" + contact + "/move")
                .then()
                .statusCode(200);
    }

    private static void assign(UUID customer) {
        As.person(ADA)
                .header("If-Match", tag("/customers/" + customer))
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/" + customer + "/assignment")
                .then()
                .statusCode(200);
    }

    private static Response chart(Person person, UUID customer) {
        return As.person(person).get("/customers/" + customer + "/organisation-chart");
    }

    private static String tag(String path) {
        return As.person(ADA).get(path).header("ETag");
    }
}
