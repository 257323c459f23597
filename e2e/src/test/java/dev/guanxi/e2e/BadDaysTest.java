package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Broker down, database down, kill -9: nothing is lost, nothing happens twice. */
class BadDaysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Between two creations: as fast as possible would take from the killed the processor they start again with. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final int IMPORTED = 4_000;

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

    /** While an import goes on, those who have much to take in do so in turns; the broker goes away among these. */
    @Test
    void anImportGoesOnWithoutTheBrokerAndAllThatItAnnouncedIsTakenInLater() throws SQLException {
        var imports = new Imports("rep-shanghai", "contact");
        var run = UUID.randomUUID().toString().substring(0, 8);
        var rows = IntStream.range(0, IMPORTED)
                .mapToObj(i -> "ORGANISATION,Turn %s %d\n".formatted(run, i))
                .collect(Collectors.joining());
        var file = imports.upload("customers", "turns.csv", ("kind,name\n" + rows).getBytes(StandardCharsets.UTF_8));
        imports.begin(file, "run");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> imports.get(file).getInt("done") > 0);

        suite.steer("stop", "kafka");
        assertThat(imports.until(file, "FINISHED").getInt("created")).isEqualTo(IMPORTED);
        suite.steer("start", "kafka");

        var created = column("contact", "select id from customer where name like 'Turn %s %%'".formatted(run));
        assertThat(created).hasSize(IMPORTED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(replicas(created)).hasSize(IMPORTED));
        var index = "search_entry_"
                + column("contact", "select generation from search_generation where state = 'ACTIVE'")
                        .getFirst();
        await().atMost(PATIENCE)
                .until(() -> column("contact", "select id from %s where label like 'Turn %s %%'".formatted(index, run))
                                .size()
                        == IMPORTED);
        assertThat(replicas(created))
                .allSatisfy((id, sequence) -> assertThat(sequence).isZero());
        for (var service : List.of("contact", "sales")) {
            assertThat(column(service, "select id from dead_letter")).isEmpty();
        }
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

    private List<String> column(String service, String query) throws SQLException {
        try (var database = suite.database(service);
                var rows = database.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
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
