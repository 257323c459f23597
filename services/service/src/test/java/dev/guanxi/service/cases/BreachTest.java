package dev.guanxi.service.cases;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.get;
import static dev.guanxi.service.Desk.opened;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BreachTest {
    private static final String MONDAY_9 = "2026-11-23T09:00";
    private static final String AFTER_THE_DEADLINE = "2026-11-24T17:01";

    @Inject
    TestClock clock;

    @Inject
    CaseUpkeep upkeep;

    @Inject
    CurrentCaller caller;

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    DataSource database;

    @BeforeEach
    void beginsOnMonday() {
        clock.show(MONDAY_9);
    }

    @Test
    void aCaseThatIsNotResolvedInTimeIsAnnouncedByItself() {
        var late = reported();

        clock.show(AFTER_THE_DEADLINE);

        eventually(() -> get(AGENT, late).body("breached", equalTo(true)));
        heardOnce(late);
    }

    @Test
    void whoWorksOnACaseIsToldThatItIsTheirsAndWhenItIsOverdue() {
        var late = reported();
        var colleague = "colleague-" + UUID.randomUUID();
        act(AGENT, late, "assignment", Map.of("ownerId", colleague)).statusCode(200);

        clock.show(AFTER_THE_DEADLINE);

        eventually(() -> assertThat(elsewhere.heard("crm.service.notification"))
                .extracting(Heard::state)
                .filteredOn(notice -> notice.path("person").asText().equals(colleague))
                .extracting(notice -> notice.path("kind").asText())
                .containsExactlyInAnyOrder("case-assigned", "case-breached"));
    }

    @Test
    void aCaseThatWaitsForTheCustomerIsNot() {
        var waiting = reported();
        act(AGENT, waiting, "pause", Map.of()).statusCode(200).body("status", equalTo("WAITING"));
        var late = reported();

        clock.show(AFTER_THE_DEADLINE);

        eventually(() -> get(AGENT, late).body("breached", equalTo(true)));
        get(AGENT, waiting).body("breached", equalTo(false));
    }

    @Test
    void aDeadlineThatPassedWhileNothingRanIsAnnouncedByTheNextThatDoes() throws SQLException {
        var left = leftBehindByAnEarlierProcess();

        eventually(() -> get(AGENT, left).body("breached", equalTo(true)));
        heardOnce(left);
    }

    @Test
    void replicasThatLookAtTheSameTimeAnnounceEachCaseOnce() {
        var late = Stream.generate(BreachTest::reported).limit(30).toList();
        clock.show(AFTER_THE_DEADLINE);

        Callable<Integer> replica = this::announce;
        assertThat(together(Collections.nCopies(6, replica))).allMatch(announced -> announced >= 0);

        late.forEach(this::heardOnce);
    }

    private Integer announce() throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                caller.actAs(Caller.suite("another-replica"));
                return upkeep.breachSome();
            });
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void heardOnce(UUID late) {
        eventually(() -> assertThat(announcements(late)).hasSize(1));
    }

    private List<Heard> announcements(UUID late) {
        return elsewhere.heard("crm.service.case", late).stream()
                .filter(event -> event.happened().equals("breached"))
                .toList();
    }

    private static UUID reported() {
        var customer = Ids.next();
        return opened(shopper(customer), customer);
    }

    private UUID leftBehindByAnEarlierProcess() throws SQLException {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into service_case (id, version, number, customer_id, subject, priority,
                            priority_set_by_hand, status, team, opened_at, due_at, stopped_millis, breached)
                        values (?, 3, ?, ?, 'Left', 'NORMAL', false, 'WORKING', '/service/centre', ?, ?, 0, false)
                        """)) {
            statement.setObject(1, id);
            statement.setString(2, "CS-2025-" + id);
            statement.setObject(3, Ids.next());
            statement.setTimestamp(4, Timestamp.from(TestClock.at("2025-12-30T09:00")));
            statement.setTimestamp(5, Timestamp.from(TestClock.at("2025-12-31T17:00")));
            statement.executeUpdate();
        }
        return id;
    }
}
