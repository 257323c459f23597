package dev.guanxi.platform.web;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifiedTokensTest {
    private static final Person ANN = Person.of("ann", "sales-rep", "/sales/east");

    @Test
    void aTokenThatWasGoodIsNotTakenBeyondItsExpiry() {
        var token = Tokens.lasting(ANN, Duration.ofSeconds(4));
        As.nobody().auth().oauth2(token).get("/imports").then().statusCode(200);
        As.nobody().auth().oauth2(token).get("/imports").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        As.nobody().auth().oauth2(token).get("/imports").then().statusCode(401));
    }

    @Test
    void aTokenWithAnotherSignatureIsNotTheOneThatWasGood() {
        var token = Tokens.of(ANN);
        As.nobody().auth().oauth2(token).get("/imports").then().statusCode(200);

        var forged = token.substring(0, token.lastIndexOf('.') + 1)
                + Tokens.of(Person.of("bob", "sales-rep")).replaceFirst(".*\\.", "");
        As.nobody().auth().oauth2(forged).get("/imports").then().statusCode(401);
    }
}
