package dev.guanxi.contact.task.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One's tasks are read by programs that cannot log in. */
@QuarkusTest
class TaskCalendarResourceTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Person person = Person.of("calendar-" + run, Roles.SALES_REP, "/sales/calendar-" + run);

    @Test
    void aCalendarHasMyOpenTasksOnTheirDaysAndNothingElse() {
        var name = "晴朗" + run + "; Trading, Ltd \\ 有限责任公司，专营隐形眼镜、护理液以及各种配件的批发与零售";
        var customer = Api.customer(person, Map.of("name", name));
        var later = task(person, customer, "2028-02-29");
        var sooner = task(person, customer, "2026-12-01");
        var done = task(person, customer, "2026-11-01");
        close(done);
        task(BOB, Api.customer(BOB, Map.of("name", "Bob's " + run)), "2026-12-01");
        var link = link("zh-CN");

        var read = As.nobody().get("/task-calendars/{link}", link);

        read.then().statusCode(200).contentType("text/calendar;charset=utf-8").header("Cache-Control", notNullValue());
        var text = new String(read.asByteArray(), UTF_8);
        assertThat(Stream.of(text.split("\r\n", -1))).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\uFFFD");
        });
        var lines = unfolded(text);
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").contains("METHOD:PUBLISH", "NAME:关系任务");
        assertThat(lines.stream().filter(line -> line.startsWith("UID:")))
                .containsExactly("UID:" + sooner, "UID:" + later);
        assertThat(lines)
                .contains("DTSTART;VALUE=DATE:20280229", "DTEND;VALUE=DATE:20280301", "SEQUENCE:0")
                .contains("SUMMARY:Call – "
                        + name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"));
        assertThat(lines.stream().filter("END:VEVENT"::equals)).hasSize(2);
        assertThat(lines.reversed()).element(1).isEqualTo("END:VCALENDAR");
        mine().body("active", equalTo(true)).body("readAt", notNullValue());

        postpone(sooner);
        assertThat(calendar(link)).contains("DTSTART;VALUE=DATE:20261208", "SEQUENCE:1");
        As.person(person)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", customer)
                .then()
                .statusCode(204);
        assertThat(calendar(link)).noneMatch(line -> line.startsWith("BEGIN:VEVENT"));
    }

    @Test
    void aTaskGoesWithItsCustomerToTheCalendarOfWhoeverGetsBoth() {
        var next = Person.of("next-" + run, Roles.SALES_REP, "/sales/next-" + run);
        var customer = Api.customer(person, Map.of("name", "Handed " + run));
        task(person, customer, "2026-12-01");
        var link = link("en");
        assertThat(calendar(link)).contains("SUMMARY:Call – Handed " + run);

        assign(customer, next);

        assertThat(calendar(link)).noneMatch(line -> line.startsWith("BEGIN:VEVENT"));
        assertThat(calendar(link(next, "en"))).contains("SUMMARY:Call – Handed " + run);
    }

    /** A link has neither roles nor teams: all it can tell is whether the customer is the same person's. */
    @Test
    void aCustomerWhoIsNotTheSamePersonsIsNotNamed() {
        var customer =
                Api.customer(person, Map.of("name", "Secret " + run, "phone", "021 5555 " + run, "city", "Suzhou"));
        var link = link("en");
        task(person, customer, "2026-12-01");
        // what a task has left behind that was written down by an earlier version in the moment of a handover
        Tables.execute("update customer set owner_id = 'next', team = '/sales/next' where id = '" + customer + "'");

        As.person(person).get("/customers/{id}", customer).then().statusCode(404);
        assertThat(calendar(link))
                .contains("SUMMARY:Call")
                .noneMatch(line -> line.contains("Secret") || line.contains("5555") || line.contains("Suzhou"));
    }

    private static void assign(UUID customer, Person to) {
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", to.id(), "team", to.teams().getFirst()))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);
    }

    @Test
    void aLinkIsVoidWhenItIsReplacedEndedOrOver() {
        mine().body("active", equalTo(false)).body("madeAt", nullValue());
        var first = link("en");
        var second = link("en");
        isVoid(first);
        assertThat(calendar(second)).contains("NAME:Guanxi tasks");
        isVoid(second + "x");
        isVoid("nothing");
        assertThat(Tables.mentioning(second)).isEmpty();

        As.person(person).delete("/task-calendar").then().statusCode(204);
        isVoid(second);

        var third = link("en");
        Tables.execute("update task_calendar set expires_at = now() where owner_id = '" + person.id() + "'");
        isVoid(third);
        mine().body("active", equalTo(false));
    }

    @Test
    void whoeverLeftLosesTheirCalendarByAnAdministratorAndNobodyElse() {
        var link = link("en");

        As.person(BOB)
                .queryParam("ownerId", person.id())
                .delete("/task-calendar")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/calendar-of-somebody-else"));
        assertThat(calendar(link)).isNotEmpty();

        As.person(ADA)
                .queryParam("ownerId", person.id())
                .delete("/task-calendar")
                .then()
                .statusCode(204);
        isVoid(link);
    }

    private ValidatableResponse mine() {
        return As.person(person).get("/task-calendar").then().statusCode(200);
    }

    private String link(String language) {
        return link(person, language);
    }

    private static String link(Person person, String language) {
        String address = As.person(person)
                .header("Accept-Language", language)
                .put("/task-calendar")
                .then()
                .statusCode(200)
                .extract()
                .path("address");
        assertThat(address).contains("/api/contact/v1/task-calendars/");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void isVoid(String link) {
        As.nobody().get("/task-calendars/{link}", link).then().statusCode(404);
    }

    private static List<String> calendar(String link) {
        var answer = As.nobody().get("/task-calendars/{link}", link);
        answer.then().statusCode(200);
        return unfolded(new String(answer.asByteArray(), UTF_8));
    }

    private static List<String> unfolded(String text) {
        return List.of(text.replace("\r\n ", "").split("\r\n", -1));
    }

    private static String task(Person person, UUID customer, String day) {
        return Answers.created(As.person(person)
                .body(Map.of("customerId", customer, "kind", "CONTACT", "subject", "Call", "dueOn", day))
                .post("/tasks"));
    }

    private void close(String task) {
        As.person(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "done"))
                .post("/tasks/{id}/completion", task)
                .then()
                .statusCode(200);
    }

    private void postpone(String task) {
        As.person(person)
                .header("If-Match", "\"0\"")
                .body(Map.of("dueOn", "2026-12-08"))
                .post("/tasks/{id}/postponement", task)
                .then()
                .statusCode(200);
    }
}
