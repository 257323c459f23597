package dev.guanxi.platform.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests in somebody's name: {@code As.person(ann).body(...).post("/customers")}. */
public final class As {
    private As() {}

    /** JSON in, JSON out, with the person's token. */
    public static RequestSpecification person(Tokens.Person person) {
        return nobody().auth().oauth2(Tokens.of(person));
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().contentType(ContentType.JSON);
    }
}
