package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.kinds.LayoutsOfKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What front-ends show of customers and contacts. */
@QuarkusTest
class LayoutTest {
    private static final String BOTH = "marketer-and-agent";

    @Test
    void whatIsShownIsEverythingOrWhatAnAdministratorSays() {
        new LayoutsOfKind("customers", ANN).hold();
        new LayoutsOfKind("contacts", ANN).hold();
    }

    @Test
    void ofSeveralRolesTheFirstByItsNameCounts() {
        var agent = written("service-agent", "phone");
        var marketer = written("marketer", "email");
        var both = new Person(BOTH, Set.of(Roles.SERVICE_AGENT, Roles.MARKETER), List.of("/service"), Map.of());

        As.person(both)
                .get("/layouts/customers")
                .then()
                .body("role", equalTo("marketer"))
                .body("sections[0].fields.name", contains("email"));
        As.person(both).get("/layouts/customers?role=service-agent").then().body("role", equalTo("service-agent"));

        remove(agent);
        remove(marketer);
    }

    @Test
    void outsidersAndThoseWhoSeeNoSuchRecordsAreToldNothing() {
        As.person(Person.of("tom", Roles.TECHNICIAN))
                .get("/layouts/customers")
                .then()
                .statusCode(403);
        As.person(Person.of("sue", Roles.SHOPPER).customer(UUID.randomUUID()))
                .get("/layouts/customers")
                .then()
                .statusCode(403);
        As.person(ANN).get("/layout-definitions").then().statusCode(403);
    }

    private static UUID written(String role, String field) {
        return Api.created(
                ADA,
                "/layout-definitions",
                Map.of(
                        "recordKind",
                        "customers",
                        "role",
                        role,
                        "contents",
                        Map.of(
                                "sections",
                                List.of(Map.of(
                                        "key",
                                        "only",
                                        "label",
                                        Map.of("english", "Only", "chinese", "唯一"),
                                        "fields",
                                        List.of(field))),
                                "columns",
                                List.of("name"))));
    }

    private static void remove(UUID id) {
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .delete("/layout-definitions/{id}", id)
                .then()
                .statusCode(204);
    }
}
