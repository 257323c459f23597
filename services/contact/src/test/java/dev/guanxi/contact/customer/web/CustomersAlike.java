package dev.guanxi.contact.customer.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with customers, and jobs that do the same to many of them. */
abstract class CustomersAlike {
    final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/" + UUID.randomUUID());

    static UUID customer(Person owner, String name, String city) {
        return Api.customer(owner, Map.of("name", name, "city", city));
    }

    static Map<String, Object> body(Map<String, ?> wanted) {
        var body = new HashMap<String, Object>(Map.of("list", "customers"));
        body.putAll(wanted);
        return body;
    }

    String prepared(Map<String, ?> wanted) {
        var answer = As.person(mei).body(body(wanted)).post("/bulk-changes");
        answer.then().statusCode(201).body("status", equalTo("NEW"));
        return answer.path("id");
    }

    ValidatableResponse at(String id, String step) {
        As.person(mei).post("/bulk-changes/{id}/{step}", id, step).then().statusCode(202);
        return ended(id);
    }

    ValidatableResponse ended(String id) {
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> As.person(mei).get("/bulk-changes/{id}", id).then(),
                        answer -> !List.of("CHECKING", "RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }

    ValidatableResponse rows(String id, String outcome) {
        return As.person(mei)
                .get("/bulk-changes/{id}/rows?filter=outcome=={outcome}", id, outcome)
                .then()
                .statusCode(200);
    }

    void imported(String csv) {
        var imports = new Imports(mei, "customers");
        imports.run(imports.upload(csv)).body("status", equalTo("FINISHED"));
    }
}
