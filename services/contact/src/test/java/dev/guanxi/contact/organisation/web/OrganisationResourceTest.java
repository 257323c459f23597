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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who decides at a customer: people, their positions and their roles, now and before. */
@QuarkusTest
class OrganisationResourceTest extends Organisation {
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

        post(position, "role-endings", Map.of("role", "DECIDER", "until", "2023-12-31"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("until"));
        post(position, "role-endings", Map.of("role", "DECIDER", "until", "2026-06-30"))
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

    private static void role409(UUID position) {
        post(position, "roles", Map.of("role", "USER")).then().statusCode(409);
    }

    private static void move(UUID contact, UUID customer) {
        As.reader(ANN, "/contacts/" + contact)
                .body(Map.of("customerId", customer))
                .post("/contacts/" + contact + "/move")
                .then()
                .statusCode(200);
    }

    private static void assign(UUID customer) {
        As.reader(ADA, "/customers/" + customer)
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/" + customer + "/assignment")
                .then()
                .statusCode(200);
    }
}
