package dev.guanxi.platform.testkit;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests in somebody's name: {@code As.person(ann).body(...).post("/customers")}. */
public final class As {
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private As() {}

    /** JSON in, JSON out, with the person's token. */
    public static RequestSpecification person(Tokens.Person person) {
        return nobody().auth().oauth2(Tokens.of(person));
    }

    public static RequestSpecification nobody() {
        var api = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        return RestAssured.given().config(UTF_8).basePath(api).contentType(ContentType.JSON);
    }
}
