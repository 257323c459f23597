package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever searches is told how far the index is behind what others did, and is never behind themselves. */
@QuarkusTest
class IndexAgeTest {
    @Test
    void itGrowsWhileAChangeOfSomebodyElseWaitsAndFallsBackToNothing() {
        var before = name();
        var after = name();
        var customer = Api.customer(ANN, Map.of("name", before));
        eventually(() -> search(Api.MEG, before).body("items", hasSize(1)));
        eventually(() -> search(Api.MEG, before).body("indexAge", equalTo(0)));

        Tables.execute("insert into outbox_parked (aggregateid, reason) values ('%s', 'waits')".formatted(customer));
        try {
            As.patch(ANN, "/customers/" + customer, Map.of("name", after))
                    .then()
                    .statusCode(200);

            eventually(() -> search(Api.MEG, after).body("items", empty()).body("indexAge", greaterThan(1_000)));
            search(ANN, after).body("items", hasSize(1));
        } finally {
            Tables.execute("delete from outbox_parked where aggregateid = '%s'".formatted(customer));
        }
        eventually(() -> search(Api.MEG, after).body("items", hasSize(1)).body("indexAge", equalTo(0)));
        search(BOB, after).body("items", empty());
    }

    private static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static ValidatableResponse search(Person person, String typed) {
        return As.person(person).queryParam("q", typed).get("/search").then().statusCode(200);
    }
}
