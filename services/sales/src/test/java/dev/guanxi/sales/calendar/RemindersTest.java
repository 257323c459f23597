package dev.guanxi.sales.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas look at once who is to be reminded. */
@QuarkusTest
class RemindersTest {
    private static final int APPOINTMENTS = 40;

    @Inject
    Reminders reminders;

    @Inject
    CurrentCaller caller;

    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();
    private final Person ann = Person.of("cal-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/east");

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void eachIsToldOnceHoweverManyReplicasLookAtOnce() {
        var begin = LocalDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusHours(2)
                .toString();
        var end = LocalDateTime.parse(begin).plusHours(1).toString();
        IntStream.range(0, APPOINTMENTS)
                .forEach(i -> As.person(ann)
                        .body(Map.of(
                                "type",
                                "CALL",
                                "title",
                                "Call " + i,
                                "begin",
                                begin,
                                "end",
                                end,
                                "zone",
                                "UTC",
                                "blocking",
                                false,
                                "reminders",
                                List.of(15)))
                        .post("/appointments")
                        .then()
                        .statusCode(201));

        clock.moveTo(Duration.ofMinutes(106));
        Together.together(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(_ -> this::remind)
                .toList());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Tables.column("""
                        select appointment_id from appointment_reminder r join appointment a on a.id = r.appointment_id
                        where a.owner_id = '%s'
                        """.formatted(ann.id())).isEmpty());
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() >= APPOINTMENTS);
        assertThat(told()).hasSize(APPOINTMENTS);
        assertThat(new HashSet<>(told())).hasSize(APPOINTMENTS);
    }

    private List<String> told() {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(heard -> heard.state())
                .filter(notice -> notice.path("person").asText().equals(ann.id()))
                .filter(notice -> notice.path("kind").asText().equals("appointment-reminder"))
                .map(notice -> notice.path("recordId").asText())
                .toList();
    }

    private int remind() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                caller.actAs(Caller.suite("sales-reminders"));
                return reminders.remind();
            });
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
