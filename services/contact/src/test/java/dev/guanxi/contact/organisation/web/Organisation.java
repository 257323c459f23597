package dev.guanxi.contact.organisation.web;

import static dev.guanxi.contact.Api.ANN;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Departments, positions and roles of a customer, as its account manager notes them. */
abstract class Organisation {
    static UUID person(UUID customer, String fullName) {
        return Api.contact(ANN, customer, Map.of("fullName", fullName, "jobTitle", "Engineer"));
    }

    static UUID department(UUID customer, String name, @Nullable UUID parent) {
        var profile = parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent);
        return Api.created(ANN, "/departments", Map.of("customerId", customer, "profile", profile));
    }

    static UUID position(UUID contact, @Nullable UUID department) {
        var post = department == null ? Map.of() : Map.of("departmentId", department);
        return Api.created(ANN, "/positions", Map.of("contactId", contact, "post", post));
    }

    static void role(UUID position, String role, @Nullable String since) {
        var body = since == null ? Map.of("role", role) : Map.of("role", role, "since", since);
        post(position, "roles", body).then().statusCode(200);
    }

    static Response post(UUID position, String what, Map<String, ?> body) {
        return As.reader(ANN, "/positions/" + position).body(body).post("/positions/" + position + "/" + what);
    }

    static Response chart(Person person, UUID customer) {
        return As.person(person).get("/customers/" + customer + "/organisation-chart");
    }
}
