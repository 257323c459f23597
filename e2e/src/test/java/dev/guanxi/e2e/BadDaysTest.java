package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Broker down, database down, kill -9: nothing is lost, nothing happens twice. */
class BadDaysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Between two creations: as fast as possible would take from the killed the processor they start again with. */
    private static final Duration PACE = Duration.ofMillis(100);

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void withoutTheBrokerWritesGoOnAndEventsFollowLater() {
        suite.steer("stop", "kafka");
        var meanwhile =
                create("Without a broker").then().statusCode(201).extract().<String>path("id");

        suite.steer("start", "kafka");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(replicas(List.of(meanwhile))).containsOnlyKeys(meanwhile));
    }

    @Test
    void withoutTheDatabaseAnAnswerComesSoonAndAllRecoversByItself() {
        var place = create("Before").then().statusCode(201).extract().header("Location");
        suite.steer("stop", "postgres");

        Api.as("rep-shanghai")
                .get(place)
                .then()
                .statusCode(503)
                .time(lessThan(2_000L))
                .body("status", equalTo(503));

        suite.steer("start", "postgres");
        await().atMost(PATIENCE).until(() -> Api.as("rep-shanghai").get(place).statusCode() == 200);
        Stream.of("agent", "marketer", "manager-sales").forEach(Api::enter);
        var after = create("After").then().statusCode(201).extract().<String>path("id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(replicas(List.of(after))).containsOnlyKeys(after));
    }

    /** Contact and sales are killed again and again while customers are created. */
    @Test
    void whatWasConfirmedSurvivesEveryKillAndArrivesOnce() throws Exception {
        var confirmed = new ArrayList<String>();
        var on = new AtomicBoolean(true);
        try (var creator = Executors.newSingleThreadExecutor()) {
            var creating = creator.submit(() -> {
                while (on.get()) {
                    createOrNothing(confirmed);
                    Thread.sleep(PACE);
                }
                return confirmed.size();
            });
            for (var victim : List.of("contact", "sales", "contact")) {
                Thread.sleep(Duration.ofSeconds(3));
                suite.kill(victim);
                suite.steer("start", victim);
            }
            Thread.sleep(Duration.ofSeconds(3));
            on.set(false);
            creating.get();
        }

        assertThat(confirmed).hasSizeGreaterThan(20);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(replicas(confirmed).keySet()).containsAll(confirmed));
        assertThat(replicas(confirmed))
                .hasSize(confirmed.size())
                .allSatisfy((id, sequence) -> assertThat(sequence).isZero());
        try (var contact = suite.database("contact");
                var outbox = contact.createStatement().executeQuery("select count(*) from outbox")) {
            outbox.next();
            assertThat(outbox.getLong(1)).isZero();
        }
    }

    private static void createOrNothing(List<String> confirmed) {
        try {
            var answer = create("Killed " + UUID.randomUUID());
            if (answer.statusCode() == 201) {
                confirmed.add(answer.path("id"));
            }
        } catch (RuntimeException _) {
            // the line broke: whether it was created is not known, so nothing is claimed
        }
    }

    private static Response create(String name) {
        return Api.as("rep-shanghai")
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", name)))
                .post("/api/contact/v1/customers");
    }

    /** What sales knows of these customers: id and sequence. */
    private Map<String, Long> replicas(List<String> ids) throws SQLException {
        try (var sales = suite.database("sales");
                var query =
                        sales.prepareStatement("select id, sequence from customer where id = any(cast(? as uuid[]))")) {
            query.setArray(1, sales.createArrayOf("text", ids.toArray()));
            var found = new HashMap<String, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        }
    }
}
