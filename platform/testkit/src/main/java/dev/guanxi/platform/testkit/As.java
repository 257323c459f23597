package dev.guanxi.platform.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests in somebody's name: {@code As.person(ann).body(...).post("/customers")}. */
public final class As {
    /** Made once: REST-assured makes one for each body, and looks for modules all over the class path. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8))
            .objectMapperConfig(ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((_, _) -> JSON));

    private As() {}

    /** JSON in, JSON out, with the person's token. */
    public static RequestSpecification person(Tokens.Person person) {
        return nobody().header("Authorization", "Bearer " + Tokens.of(person));
    }

    /** The same, of somebody who has just read what they change: at a path, such as {@code /customers/5}. */
    public static RequestSpecification reader(Tokens.Person person, String path) {
        return person(person).header("If-Match", person(person).get(path).header("ETag"));
    }

    /** Changes some fields of what somebody has just read. */
    public static Response patch(Tokens.Person person, String path, Object changes) {
        return reader(person, path)
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch(path);
    }

    public static RequestSpecification nobody() {
        var api = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        return RestAssured.given().config(CONFIG).basePath(api).contentType(ContentType.JSON);
    }
}
