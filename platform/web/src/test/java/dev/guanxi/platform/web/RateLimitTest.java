package dev.guanxi.platform.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.ThreeAnHour.class)
class RateLimitTest {
    public static class ThreeAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("guanxi.web.rate-limit.requests", "3", "guanxi.web.rate-limit.window", "PT1H");
        }
    }

    static final String SOMEWHERE = "/things/" + UUID.randomUUID();

    @Test
    void aClientAboveItsLimitWaitsAndOthersDoNot() {
        var ann = Person.of("ann", Roles.SALES_REP);
        As.person(ann).get(SOMEWHERE).then().statusCode(404).header("RateLimit", "\"client\";r=2;t=3600");
        As.person(ann).get(SOMEWHERE).then().statusCode(404);
        As.person(ann).get(SOMEWHERE).then().statusCode(404).header("RateLimit", "\"client\";r=0;t=3600");

        As.person(ann)
                .get(SOMEWHERE)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", "\"client\";q=3;w=3600")
                .body("type", equalTo("/problems/status.429"));
        As.person(Person.of("bob", Roles.SALES_REP)).get(SOMEWHERE).then().statusCode(404);
    }
}
