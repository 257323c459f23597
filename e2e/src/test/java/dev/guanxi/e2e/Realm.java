package dev.guanxi.e2e;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The realm as its administrator uses it, past the front door. */
final class Realm {
    private static final String PASSWORD = "demonstration-only";

    private Realm() {}

    /** Somebody with a log-in of these attributes and roles; gives the log-in's id. */
    static String person(String name, Map<String, ?> attributes, String... roles) {
        String place = admin().body(Map.of(
                        "username",
                        name,
                        "email",
                        name + "@people.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "First",
                        "lastName",
                        "Last",
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var id = place.substring(place.lastIndexOf('/') + 1);
        var given = List.of(roles).stream()
                .map(role -> admin().get("/roles/" + role).then().extract().<Map<String, Object>>path(""))
                .toList();
        admin().body(given).post("/users/" + id + "/role-mappings/realm").then().statusCode(204);
        return id;
    }

    static Response user(String id) {
        return admin().get("/users/" + id);
    }

    /** Logs in as a command line would. */
    static Response enter(String name) {
        return tokens(Map.of("grant_type", "password", "username", name, "password", PASSWORD));
    }

    static Response refresh(String token) {
        return tokens(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static Response tokens(Map<String, String> form) {
        return RestAssured.given()
                .baseUri(RunningSuite.get().address())
                .formParam("client_id", "guanxi-cli")
                .formParams(form)
                .post("/auth/realms/guanxi/protocol/openid-connect/token");
    }

    private static RequestSpecification admin() {
        String token = RestAssured.given()
                .formParam("client_id", "admin-cli")
                .formParam("grant_type", "password")
                .formParam("username", "admin")
                .formParam("password", RunningSuite.get().secret("keycloak.admin"))
                .post(keycloak() + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return RestAssured.given()
                .baseUri(keycloak())
                .basePath("/admin/realms/guanxi")
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    private static String keycloak() {
        return "http://127.0.0.1:%s/auth"
                .formatted(RunningSuite.get().part("keycloak").get("port"));
    }
}
