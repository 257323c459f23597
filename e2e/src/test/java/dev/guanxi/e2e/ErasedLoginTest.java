package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.disclosed;
import static dev.guanxi.e2e.Steps.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person who is erased cannot log in, and what was left of their last log-in opens nothing. */
class ErasedLoginTest {
    private static final String ADMIN = "admin";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoIsErasedLosesTheirLogInAndNobodyElseDoes() throws IOException {
        var customer = person();
        var neighbour = person();
        var shopper = Realm.person("shopper-" + run, Map.of("customer_id", List.of(customer)), "shopper");
        var stranger = Realm.person("stranger-" + run, Map.of("customer_id", List.of(neighbour)), "shopper");
        var colleague =
                Realm.person("colleague-" + run, Map.of("customer_id", List.of(customer)), "shopper", "analyst");
        var entered = Realm.enter("shopper-" + run).then().statusCode(200).extract();
        String token = entered.path("access_token");
        claimToBe(neighbour, token);
        assertThat(Realm.user(shopper).<List<String>>path("attributes.customer_id"))
                .containsExactly(customer);

        assertThat(disclosed("CUSTOMER", customer).get("keycloak.json"))
                .contains("shopper-" + run, "lastUsedAt")
                .doesNotContain("stranger-" + run);
        Api.as(ADMIN)
                .post("/api/contact/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(204);

        receipt(customer);
        Realm.user(shopper).then().statusCode(404);
        Realm.enter("shopper-" + run).then().body("error", equalTo("invalid_grant"));
        Realm.refresh(entered.path("refresh_token")).then().body("error", equalTo("invalid_grant"));
        for (var door : List.of("/api/e-commerce/v1/orders", "/api/service/v1/cases", "/api/contact/v1/search?q=x")) {
            eventually(() -> Api.nobody().auth().oauth2(token).get(door).then().statusCode(401));
        }
        Realm.user(stranger).then().statusCode(200);
        Realm.user(colleague).then().statusCode(200);
        Realm.enter("stranger-" + run).then().statusCode(200);
        Realm.enter("colleague-" + run).then().statusCode(200);
    }

    private String person() {
        return Api.as(ADMIN)
                .body(Map.of(
                        "kind",
                        "PERSON",
                        "profile",
                        Map.of("name", "P" + UUID.randomUUID().toString())))
                .post("/api/contact/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a person can do with their own account, they try: to be another customer. */
    private void claimToBe(String other, String token) {
        RestAssured.given()
                .baseUri(RunningSuite.get().address())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(Map.of(
                        "username",
                        "shopper-" + run,
                        "email",
                        "shopper-" + run + "@people.example",
                        "firstName",
                        "Changed",
                        "lastName",
                        "Last",
                        "attributes",
                        Map.of("customer_id", List.of(other))))
                .post("/auth/realms/guanxi/account/");
    }

    /** One log-in is ended, and the colleague's is kept. */
    private static void receipt(String customer) {
        String request = Api.as(ADMIN)
                .queryParam("filter", "subjectId==" + customer + ";kind==ERASURE")
                .get("/api/contact/v1/privacy-requests")
                .then()
                .extract()
                .path("items[0].id");
        eventually(() -> Api.as(ADMIN)
                .get("/api/contact/v1/privacy-requests/" + request + "/answers")
                .then()
                .rootPath("find { it.service == 'keycloak' }")
                .body("answeredAt", notNullValue())
                .body("held.'log-ins ended'", equalTo(1))
                .body("held.'log-ins of our own people'", equalTo(1)));
    }
}
