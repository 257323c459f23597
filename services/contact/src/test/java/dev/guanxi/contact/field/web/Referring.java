package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.key;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Customers that refer to customers and contacts in fields of an administrator, and people who see some of them. */
abstract class Referring {
    final String circle = "/sales/" + UUID.randomUUID();
    final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    final Person stranger = Person.of("bob-" + UUID.randomUUID(), Roles.SALES_REP, "/" + UUID.randomUUID());
    final String agency = key("agency");
    final String advisor = key("advisor");
    UUID agencyField = UUID.randomUUID();
    UUID advisorField = UUID.randomUUID();

    @BeforeEach
    void anAgencyAndAnAdvisor() {
        agencyField = defined(agency, "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
        advisorField = defined(advisor, "REFERENCE", Map.of("refersTo", "contacts"));
    }

    /** A kind of record has only so many that people find records by. */
    @AfterEach
    void othersHaveRoom() {
        deactivate(agencyField);
        deactivate(advisorField);
    }

    static void refused(Response answer, String key, UUID id) {
        answer.then()
                .statusCode(422)
                .body("violations.field", contains("custom." + key))
                .body("violations[0].message", containsString(id.toString()));
    }

    Response create(Map<String, ?> custom) {
        return As.person(mei)
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "晨光", "custom", custom)))
                .post("/customers");
    }

    static UUID named(Person person, String name) {
        return named(person, name, Map.of());
    }

    static UUID named(Person person, String name, Map<String, ?> custom) {
        return Api.customer(person, Map.of("name", name, "custom", custom));
    }

    static String tag(UUID customer) {
        return As.person(ADA).get("/customers/{id}", customer).header("ETag");
    }

    static Response patch(Person person, UUID customer, String key, UUID value) {
        return patch(person, customer, Map.of("custom", Map.of(key, value)));
    }

    static Response patch(Person person, UUID customer, Map<String, ?> patch) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(customer))
                .body(patch)
                .patch("/customers/{id}", customer);
    }

    void shows(UUID customer, String key, UUID value) {
        As.person(mei).get("/customers/{id}", customer).then().body("profile.custom." + key, equalTo(value.toString()));
    }

    ValidatableResponse ofContact(UUID contact) {
        return As.person(mei).get("/contacts/{id}", contact).then().statusCode(200);
    }

    List<String> found(String key, UUID value) {
        return As.person(mei)
                .queryParam("filter", "custom.%s==%s".formatted(key, value))
                .get("/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
