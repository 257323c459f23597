package dev.guanxi.contact.customer.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What somebody writes down in the moment of a handover is whose the customer is then, and not whose they were. */
@QuarkusTest
class HandoverMomentTest {
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person boss = Person.of("boss-" + circle, Roles.SALES_MANAGER, circle);
    private final Person mei = Person.of("mei-" + circle, Roles.SALES_REP, circle);
    private final String lin = "lin-" + circle;

    @Inject
    DataSource database;

    @Test
    void whatIsWrittenMeanwhileGoesAlong() throws Exception {
        var customer = Api.customer(mei, Map.of("name", "Handed " + circle.substring(7, 15)));
        var person = Api.contact(mei, customer, Map.of("fullName", "Wei " + circle.substring(7, 15)));
        var need = Api.need("Moment", "此刻" + circle.substring(7, 15));
        var bodies = bodies(customer, person, need);
        var written = new HashMap<String, Future<Response>>();

        try (var handover = database.getConnection();
                var statement = handover.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            handover.setAutoCommit(false);
            statement.execute("update customer set owner_id = '%s' where id = '%s'".formatted(lin, customer));
            statement.execute("update contact set owner_id = '%s' where id = '%s'".formatted(lin, person));
            bodies.forEach((kind, body) -> written.put(
                    kind, threads.submit(() -> As.person(boss).body(body).post("/" + kind))));
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> waiting() >= bodies.size()
                            || written.values().stream().anyMatch(Future::isDone));
            handover.commit();
        }

        for (var one : written.entrySet()) {
            As.person(boss)
                    .get("/" + one.getKey() + "/"
                            + Answers.created(one.getValue().get()))
                    .then()
                    .statusCode(200)
                    .body("ownerId", equalTo(lin));
        }
    }

    private static Map<String, Map<String, ?>> bodies(UUID customer, UUID person, UUID need) {
        var bodies = new LinkedHashMap<String, Map<String, ?>>();
        bodies.put("tasks", Api.task(customer, "2099-01-01"));
        bodies.put("interactions", Api.interaction(customer, Map.of()));
        bodies.put("expectations", Api.expectation(customer));
        bodies.put("customer-needs", Api.customerNeed(customer, need, 3));
        bodies.put("joint-plans", Api.newJointPlan(customer));
        bodies.put("level-choices", Api.levelChoice(customer, null, "PARTNERSHIP"));
        bodies.put("departments", Map.of("customerId", customer, "profile", Map.of("name", "采购部")));
        bodies.put("contacts", Map.of("customerId", customer, "profile", Map.of("fullName", "Xin")));
        bodies.put("preferences", Api.preference(person));
        return bodies;
    }

    /** How many wait for the handover. */
    private static int waiting() {
        return Tables.column("select pid::text from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .size();
    }
}
