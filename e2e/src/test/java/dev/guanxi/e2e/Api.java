package dev.guanxi.e2e;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The suite as a person with a log-in uses it. */
final class Api {
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {}

    private Api() {}

    /** A request in the name of a demonstration user, with an Idempotency-Key of its own. */
    static RequestSpecification as(String user) {
        return as(user, UUID.randomUUID().toString());
    }

    /** The same with a key that was used, to ask for the same again. */
    static RequestSpecification as(String user, String idempotencyKey) {
        return nobody().auth().oauth2(token(user)).header("Idempotency-Key", idempotencyKey);
    }

    static RequestSpecification nobody() {
        return RestAssured.given()
                .config(UTF_8)
                .baseUri(RunningSuite.get().address())
                .contentType(ContentType.JSON);
    }

    static String token(String user) {
        return TOKENS.compute(
                        user,
                        (name, known) ->
                                known == null || known.since().plus(FRESH).isBefore(Instant.now())
                                        ? logIn(name)
                                        : known)
                .text();
    }

    /** The id that records carry when they belong to this user. */
    static String subject(String user) {
        var payload = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8)).getString("sub");
    }

    /** Has a demonstration user log in now, whatever token is known. */
    static void enter(String user) {
        TOKENS.put(user, logIn(user));
    }

    private static Token logIn(String user) {
        var since = Instant.now();
        String token = RestAssured.given()
                .baseUri(RunningSuite.get().address())
                .formParam("grant_type", "password")
                .formParam("client_id", "guanxi-cli")
                .formParam("username", user)
                .formParam("password", "demonstration-only")
                .post("/auth/realms/guanxi/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Token(token, since);
    }
}
