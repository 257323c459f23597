package dev.guanxi.contact.task.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People are reminded of what is due, and what comes again is there again. */
@QuarkusTest
class TaskReminderTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Person rep = Person.of("remind-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/remind");

    @Inject
    Pool database;

    @Test
    void whoIsToDoSomethingIsRemindedOnTheDayAndOnce() {
        var customer = Api.customer(rep, Map.of("name", "提醒有限公司"));
        raise(customer, TODAY.plusDays(1), null);
        var late = raise(customer, TODAY.minusDays(1), null);
        reminded(late);
        var due = raise(customer, TODAY, null);

        reminded(due, late);

        As.person(rep)
                .header("Accept-Language", "zh-CN")
                .get("/notifications")
                .then()
                .body("items[0].text", equalTo("客户提醒有限公司：有一项任务于 %s 到期。".formatted(TODAY)))
                .body("items[0].kind", equalTo("task-due"))
                .body("items[0].recordKind", equalTo("tasks"));
    }

    @Test
    void whatIsPutOffIsToldOfAgainOnItsNewDay() {
        var task = raise(Api.customer(rep, Map.of("name", "Later")), TODAY.minusDays(3), null);
        reminded(task);
        step(task, 0, "postponement", Map.of("dueOn", TODAY.plusDays(5).toString()));
        step(task, 1, "postponement", Map.of("dueOn", TODAY.toString()));

        reminded(task, task);
    }

    @Test
    void ofSomebodyInTheRecycleBinNobodyIsReminded() {
        var gone = Api.customer(rep, Map.of("name", "Gone"));
        var task = raise(gone, TODAY.plusDays(1), null);
        As.person(rep)
                .header("If-Match", "\"0\"")
                .delete("/customers/{id}", gone)
                .then()
                .statusCode(204);
        database.preparedQuery("update task set due_on = $1 where id = $2")
                .execute(Tuple.of(TODAY, task))
                .await()
                .atMost(Duration.ofSeconds(5));
        var other = raise(Api.customer(rep, Map.of("name", "There")), TODAY, null);
        reminded(other);

        As.person(rep).post("/recycle-bin/{id}/restoration", gone).then().statusCode(204);

        reminded(task, other);
    }

    @Test
    void whatComesAgainIsThereAgainWhenItIsClosedUntilTheLast() {
        var customer = Api.customer(rep, Map.of("name", "Again"));
        var first = raise(customer, TODAY, Map.of("every", 1, "unit", "WEEK"));

        step(first, 0, "completion", Map.of("result", "好")).body("standing", equalTo("DONE"));

        open(customer).body("items.dueOn", contains(TODAY.plusWeeks(1).toString()));
        UUID second = UUID.fromString(open(customer).extract().path("items[0].id"));
        As.person(rep)
                .get("/tasks/{id}", second)
                .then()
                .body("subject.chinese", equalTo("Call"))
                .body("repetition.every", equalTo(1))
                .body("repetition.unit", equalTo("WEEK"))
                .body("repetition.first", equalTo(TODAY.toString()));
        step(second, 0, "omission", Map.of("result", "假期"));
        open(customer).body("items.dueOn", contains(TODAY.plusWeeks(2).toString()));
        UUID third = UUID.fromString(open(customer).extract().path("items[0].id"));

        step(third, 0, "omission", Map.of("result", "够了", "last", true));

        open(customer).body("items", empty());
    }

    @Test
    void aRepetitionThatEndsBeforeItBeginsIsRefused() {
        var customer = Api.customer(rep, Map.of("name", "Ends"));
        ask(
                        customer,
                        TODAY,
                        Map.of(
                                "every",
                                1,
                                "unit",
                                "DAY",
                                "until",
                                TODAY.minusDays(1).toString()))
                .statusCode(422)
                .body("violations[0].field", equalTo("repeat.until"));
        ask(customer, TODAY, Map.of("every", 0, "unit", "DAY")).statusCode(422);
        ask(customer, TODAY, Map.of("every", 1, "unit", "HOUR")).statusCode(400);
    }

    private UUID raise(UUID customer, LocalDate dueOn, @Nullable Map<String, ?> repeat) {
        return Answers.id(ask(customer, dueOn, repeat).statusCode(201).extract().response());
    }

    private ValidatableResponse ask(UUID customer, LocalDate dueOn, @Nullable Map<String, ?> repeat) {
        var task = new HashMap<String, Object>(Api.task(customer, dueOn.toString()));
        task.put("repeat", repeat);
        return As.person(rep).body(task).post("/tasks").then();
    }

    private ValidatableResponse step(UUID id, int version, String step, Map<String, ?> body) {
        return As.person(rep)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/tasks/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse open(UUID customer) {
        return As.person(rep)
                .queryParam("filter", "standing==OPEN;customerId==" + customer)
                .get("/tasks")
                .then()
                .statusCode(200);
    }

    /** Soon, and nothing else: of these tasks, the last one told first. */
    private void reminded(UUID... tasks) {
        eventually(() -> assertThat(As.person(rep)
                        .get("/notifications")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.recordId", String.class))
                .containsExactlyElementsOf(
                        List.of(tasks).stream().map(UUID::toString).toList()));
    }
}
