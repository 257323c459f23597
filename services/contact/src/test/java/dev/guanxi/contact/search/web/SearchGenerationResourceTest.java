package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchGenerationResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anIndexIsBuiltAnewWhileTheOldOneAnswersAndFindsTheSame() {
        var person = Person.of("rebuilding", "sales-rep", "/sales/rebuild");
        var customers = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            customers.addFirst(Api.customer(person, Map.of("name", "Wiederaufbau " + i)));
        }
        var lead = Ids.next();
        elsewhere.says(
                "crm.sales.lead", "captured", lead, Map.of("company", "Wiederaufbau Lead", "ownerId", "rebuilding"));
        var gone = Ids.next();
        elsewhere.says(
                "crm.sales.lead", "captured", gone, Map.of("company", "Wiederaufbau Gone", "ownerId", "rebuilding"));
        await().atMost(PATIENCE).until(() -> found(person).size() == 7);
        elsewhere.forgets("crm.sales.lead", gone);
        await().atMost(PATIENCE).until(() -> found(person).size() == 6);
        var before = found(person);
        String cursor = page(person, null);
        var active = active();

        var begun = As.person(ADA).post("/search-generations");
        begun.then().statusCode(202).body("state", equalTo("FILLING"));
        int next = begun.path("generation");
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> {
            assertThat(found(person)).isEqualTo(before);
            return active() == next;
        });

        assertThat(next).isGreaterThan(active);
        assertThat(found(person)).isEqualTo(before);
        assertThat(page(person, cursor)).isNotNull().isNotEqualTo(cursor);
        var newer = Api.customer(person, Map.of("name", "Wiederaufbau after"));
        assertThat(found(person)).first().isEqualTo(newer);
        As.person(person)
                .queryParam("q", "wiederaufbau gone")
                .get("/search")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void onlyAdministratorsBuildIndexes() {
        As.person(ANN).post("/search-generations").then().statusCode(403);
    }

    private static List<UUID> found(Person person) {
        return As.person(person)
                .queryParam("q", "wiederaufbau")
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    private static String page(Person person, @Nullable String cursor) {
        var request = As.person(person).queryParam("q", "wiederaufbau").queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static int active() {
        return As.person(ADA)
                .get("/search-generations")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.state == 'ACTIVE' }.generation");
    }
}
