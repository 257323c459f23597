package dev.guanxi.contact.webhook;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A team of its own for each test, so that its webhooks hear of nobody else's customers. */
record Hooks(Person manager, Person rep) {
    static Hooks ofTeam(String name) {
        return new Hooks(
                Person.of(name + "-manager", Roles.SALES_MANAGER, "/sales/" + name),
                Person.of(name + "-rep", Roles.SALES_REP, "/sales/" + name));
    }

    static Map<String, ?> subscription(String url, String... types) {
        return Map.of("url", url, "types", List.of(types));
    }

    Response create(String url, String... types) {
        var answer = As.person(manager).body(subscription(url, types)).post("/webhooks");
        answer.then().statusCode(201);
        return answer;
    }

    /** Subscribes to all that happens to customers. */
    UUID hear(String url) {
        return UUID.fromString(create(url, "crm.contact.customer.*").path("id"));
    }

    UUID customer(String name) {
        return Api.customer(rep, Map.of("name", name));
    }

    void rename(UUID customer, int version, String name) {
        As.person(rep)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", name))
                .patch("/customers/{id}", customer)
                .then()
                .statusCode(200);
    }

    JsonPath webhook(UUID id) {
        return As.person(manager)
                .get("/webhooks/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The deliveries to a webhook, oldest first. */
    JsonPath deliveries(UUID webhook) {
        return As.person(manager)
                .queryParam("filter", "webhookId==" + webhook)
                .queryParam("sort", "createdAt")
                .get("/webhook-deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath delivery(String id) {
        return As.person(manager)
                .get("/webhook-deliveries/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response post(UUID webhook, String what, Object body) {
        return As.person(manager).body(body).post("/webhooks/{id}/" + what, webhook);
    }
}
