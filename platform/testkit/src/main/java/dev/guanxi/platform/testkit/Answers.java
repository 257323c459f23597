package dev.guanxi.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ResponseBodyData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Reads what a call answered. */
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** The id of a record that was to be created, as text. */
    public static String created(Response answer) {
        assertEquals(201, answer.statusCode(), answer::asString);
        return id(answer).toString();
    }

    /** The id of a record that was answered; REST-assured's {@code path("id")} compiles a script for each reading. */
    public static UUID id(ResponseBodyData answer) {
        try {
            return UUID.fromString(
                    JSON.readTree(answer.asByteArray()).path("id").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
