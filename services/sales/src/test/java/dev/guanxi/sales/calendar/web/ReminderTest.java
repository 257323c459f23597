package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.change;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes part is reminded as many minutes before as the organiser said. */
@QuarkusTest
class ReminderTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();
    private final Person ann = rep("/sales/east");
    private final Person bob = rep("/sales/east");
    private final Person cai = rep("/sales/east");
    private final LocalDateTime soon =
            LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusHours(2);

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    /** Two hours from now, half an hour long. */
    private UUID meeting(Map<String, ?> more) {
        var plan = new HashMap<String, Object>(Map.of("zone", "UTC", "reminders", List.of(15)));
        plan.putAll(more);
        return planned(ann, soon.toString(), soon.plusMinutes(30).toString(), plan);
    }

    private List<JsonNode> reminded(UUID appointment) {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("recordId").asText().equals(appointment.toString()))
                .filter(notice -> notice.path("kind").asText().equals("appointment-reminder"))
                .toList();
    }

    private void awaitReminded(UUID appointment, Person... people) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(reminded(appointment))
                        .extracting(notice -> notice.path("person").asText())
                        .containsExactlyInAnyOrderElementsOf(
                                List.of(people).stream().map(Person::id).toList()));
    }

    /** Whatever is due at this moment has been told: a reminder of another appointment, due at the same time, is. */
    private void untilTold() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        var other = planned(
                cai,
                now.plusMinutes(3).toString(),
                now.plusMinutes(30).toString(),
                Map.of("zone", "UTC", "reminders", List.of(1)));
        var before = Duration.between(LocalDateTime.now(ZoneOffset.UTC), now);
        clock.moveTo(before.plusMinutes(2).plusSeconds(1));
        awaitReminded(other, cai);
    }

    @Test
    void thoseWhoComeAreRemindedOnceInBothLanguages() {
        var meeting = meeting(Map.of("participants", List.of(bob.id(), cai.id())));
        step(cai, meeting, "answer", Map.of("answer", "DECLINED")).then().statusCode(200);

        clock.moveTo(Duration.ofMinutes(100));
        untilTold();
        assertThat(reminded(meeting)).isEmpty();
        clock.moveTo(Duration.ofMinutes(106));
        awaitReminded(meeting, ann, bob);
        untilTold();

        awaitReminded(meeting, ann, bob);
        var text = reminded(meeting).getFirst().path("texts");
        var when = "%s (UTC)".formatted(soon.toString().replace('T', ' '));
        assertThat(text.path("english").asText()).isEqualTo("Your appointment begins on " + when + ".");
        assertThat(text.path("chinese").asText()).contains(soon.toString().replace('T', ' '));
        assertThat(Tables.column(
                        "select due_at from appointment_reminder where appointment_id = '%s'".formatted(meeting)))
                .isEmpty();
    }

    @Test
    void severalRemindersComeEachAtItsTime() {
        var meeting = meeting(Map.of("reminders", List.of(15, 60)));

        clock.moveTo(Duration.ofMinutes(61));
        awaitReminded(meeting, ann);
        clock.moveTo(Duration.ofMinutes(106));
        awaitReminded(meeting, ann, ann);
    }

    @Test
    void ofASeriesPeopleAreRemindedEachTimeButOfWhatIsLeftOut() {
        var meeting = meeting(Map.of("rule", "FREQ=DAILY;COUNT=3"));
        step(
                        ann,
                        meeting,
                        "occurrence-cancellation",
                        Map.of("occurrence", soon.plusDays(1).toString()))
                .then()
                .statusCode(200);

        clock.moveTo(Duration.ofMinutes(106));
        awaitReminded(meeting, ann);
        clock.moveTo(Duration.ofMinutes(106).plusDays(1));
        untilTold();
        awaitReminded(meeting, ann);
        clock.moveTo(Duration.ofMinutes(106).plusDays(2));
        awaitReminded(meeting, ann, ann);
        assertThat(reminded(meeting))
                .extracting(told -> told.at("/texts/english").asText())
                .anyMatch(text -> text.contains(soon.plusDays(2).toString().replace('T', ' ')));
    }

    @Test
    void whatIsMovedIsRemindedOfAtItsNewTimeAndWhatIsCalledOffNotAtAll() {
        var moved = meeting(Map.of());
        change(
                        ann,
                        moved,
                        Map.of(
                                "begin",
                                soon.plusHours(3).toString(),
                                "end",
                                soon.plusHours(4).toString()))
                .then()
                .statusCode(200);
        var off = meeting(Map.of());
        step(ann, off, "cancellation", Map.of()).then().statusCode(200);

        clock.moveTo(Duration.ofMinutes(106));
        untilTold();
        assertThat(reminded(moved)).isEmpty();
        clock.moveTo(Duration.ofMinutes(106).plusHours(3));
        awaitReminded(moved, ann);
        assertThat(reminded(off)).isEmpty();
    }

    @Test
    void whatIsOverBeforeAnybodyLookedIsNotToldAnyMore() {
        var meeting = meeting(Map.of());

        clock.moveTo(Duration.ofHours(5));
        untilTold();

        assertThat(reminded(meeting)).isEmpty();
        assertThat(Tables.column(
                        "select due_at from appointment_reminder where appointment_id = '%s'".formatted(meeting)))
                .isEmpty();
    }
}
