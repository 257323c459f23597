package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.calendar;
import static dev.guanxi.sales.calendar.web.Day.change;
import static dev.guanxi.sales.calendar.web.Day.manager;
import static dev.guanxi.sales.calendar.web.Day.move;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamCalendarTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final String team = "/sales/c" + UUID.randomUUID().toString().substring(24);
    private final Person ann = rep(team);
    private final Person bob = rep(team);
    private final Person cai = rep(team);
    private final Person dan = rep(team);
    private final Person meg = manager(team);

    private UUID meeting() {
        return planned(
                ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("participants", List.of(bob.id(), cai.id())));
    }

    /** Who was told something about an appointment, with the kind of it: {@code moved bob}. */
    private List<String> told(UUID appointment) {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("recordId").asText().equals(appointment.toString()))
                .map(notice -> notice.path("kind").asText() + " "
                        + notice.path("person").asText())
                .toList();
    }

    private void awaitTold(UUID appointment, String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(appointment)).containsExactlyInAnyOrder(expected));
    }

    @Test
    void whenAMeetingIsMovedItsTwoParticipantsAreToldAndNobodyElse() {
        var meeting = meeting();
        awaitTold(meeting, "appointment-invited " + bob.id(), "appointment-invited " + cai.id());

        change(ann, meeting, Map.of("notes", "Bring samples")).then().statusCode(200);
        move(ann, meeting, "2037-11-23T11:00", "2037-11-23T12:00").then().statusCode(200);

        awaitTold(
                meeting,
                "appointment-invited " + bob.id(),
                "appointment-invited " + cai.id(),
                "appointment-moved " + bob.id(),
                "appointment-moved " + cai.id());
        var moved = elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("recordId").asText().equals(meeting.toString()))
                .filter(notice -> notice.path("kind").asText().equals("appointment-moved"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.at("/texts/english").asText()).contains("2037-11-23 11:00 (Asia/Shanghai)");
        assertThat(moved.at("/texts/chinese").asText()).contains("改到了 2037-11-23 11:00（Asia/Shanghai）");
    }

    @Test
    void whoIsAskedLaterOrNotAnyMoreAndWhoIsCalledOffIsTold() {
        var meeting = meeting();

        change(ann, meeting, Map.of("participants", List.of(bob.id(), dan.id())))
                .then()
                .statusCode(200)
                .body("participants.person", contains(bob.id(), dan.id()));
        step(ann, meeting, "cancellation", Map.of()).then().statusCode(200).body("status", equalTo("CANCELLED"));

        awaitTold(
                meeting,
                "appointment-invited " + bob.id(),
                "appointment-invited " + cai.id(),
                "appointment-invited " + dan.id(),
                "appointment-cancelled " + cai.id(),
                "appointment-cancelled " + bob.id(),
                "appointment-cancelled " + dan.id());
        calendar(ann, ann, "2037-11-23", "2037-11-24").body("items", empty());
    }

    @Test
    void participantsSayWhetherTheyComeAndWhoDeclinesIsFree() {
        var meeting = meeting();

        step(bob, meeting, "answer", Map.of("answer", "ACCEPTED")).then().statusCode(200);
        step(cai, meeting, "answer", Map.of("answer", "DECLINED"))
                .then()
                .statusCode(200)
                .body("participants.find { it.person == '%s' }.answer".formatted(bob.id()), equalTo("ACCEPTED"));

        busy(bob, 1);
        busy(cai, 0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(meeting))
                        .contains("appointment-accepted " + ann.id(), "appointment-declined " + ann.id()));
        As.person(dan).get("/appointments/{id}", meeting).then().statusCode(404);
        step(meg, meeting, "answer", Map.of("answer", "ACCEPTED")).then().statusCode(409);
        move(ann, meeting, "2037-11-24T09:00", "2037-11-24T10:00")
                .then()
                .body("participants.answer", contains("PENDING", "PENDING"));
    }

    private void busy(Person person, int times) {
        As.person(ann)
                .queryParam("people", person.id())
                .get("/calendar/free-busy?from=2037-11-23T00:00:00Z&to=2037-11-24T00:00:00Z")
                .then()
                .body("people[0].busy", hasSize(times));
    }

    @Test
    void aParticipantSeesAMeetingButDoesNotMoveIt() {
        var meeting = meeting();

        As.person(bob).get("/appointments/{id}", meeting).then().statusCode(200).body("plan.title", equalTo("Budget"));
        move(bob, meeting, "2037-11-23T11:00", "2037-11-23T12:00").then().statusCode(403);
        calendar(bob, bob, "2037-11-23", "2037-11-24").body("items.appointmentId", contains(meeting.toString()));
    }

    @Test
    void aManagerSeesTheTeamsDaysNextToEachOtherAndColleaguesOnlyThatOneIsBusy() {
        var open = planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", Map.of("title", "Open"));
        planned(ann, "2037-11-23T11:00", "2037-11-23T12:00", Map.of("title", "Private", "confidential", true));
        planned(bob, "2037-11-23T14:00", "2037-11-23T15:00", Map.of());

        As.person(meg)
                .queryParam("people", ann.id() + "," + bob.id())
                .get("/calendar?from=2037-11-23T00:00:00Z&to=2037-11-24T00:00:00Z")
                .then()
                .body("items", hasSize(3))
                .body("items[0].appointmentId", equalTo(open.toString()))
                .body("items[0].title", equalTo("Open"))
                .body("items[0].type", equalTo("MEETING"))
                .body("items[1].title", nullValue())
                .body("items[1].people", contains(ann.id()))
                .body("items[1].begin", equalTo("2037-11-23T03:00:00Z"))
                .body("items[2].people", contains(bob.id()));
        calendar(dan, ann, "2037-11-23", "2037-11-24")
                .body("items", hasSize(2))
                .body("items.title", contains(nullValue(), nullValue()));
        calendar(ann, ann, "2037-11-23", "2037-11-24").body("items.title", contains("Open", "Private"));
        assertThat(Api.listed(meg, "appointments", "ownerId==" + ann.id())).containsExactly(open.toString());
    }

    @Test
    void whatIsInTheBinIsInNobodysCalendarUntilItIsBack() {
        var meeting = meeting();

        As.person(ann)
                .header("If-Match", Day.tag(ann, meeting))
                .delete("/appointments/{id}", meeting)
                .then()
                .statusCode(204);
        Stream.of(ann, bob)
                .forEach(person ->
                        calendar(person, person, "2037-11-23", "2037-11-24").body("items", empty()));
        As.person(bob).get("/appointments/{id}", meeting).then().statusCode(404);
        Api.bringBack(ann, meeting).then().statusCode(204);

        calendar(bob, bob, "2037-11-23", "2037-11-24").body("items", hasSize(1));
        As.person(ann)
                .get("/appointments/{id}/history", meeting)
                .then()
                .body("changes.field.flatten()", hasItem("status"));
    }
}
