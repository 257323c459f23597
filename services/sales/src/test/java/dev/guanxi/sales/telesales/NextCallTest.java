package dev.guanxi.sales.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom to call next: one at a time, never the number that somebody else is calling, and not too often. */
@QuarkusTest
class NextCallTest extends CallCentre {
    @Test
    void ofManyWhoAskAtOnceNoTwoGetTheSameNumber() {
        var people = List.of(ann, bob, eve);
        var numbers = IntStream.range(0, 3).mapToObj(i -> number()).toList();
        numbers.forEach(number -> lead("Race " + number, number));
        people.forEach(person ->
                share(leads(Map.of()), false, Map.of(person, "1")).then().statusCode(200));

        var answers = Together.together(people.stream()
                .flatMap(person -> Stream.of(person, person, person))
                .<Callable<Response>>map(person -> () -> next(person))
                .toList());

        answers.forEach(answer -> answer.then().statusCode(200));
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("callee.phone"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(3);
    }

    @Test
    void anyNumberOfPeopleGetThroughAListAndEachNumberIsCalledOnce() {
        IntStream.range(0, 12).forEach(i -> lead("Through " + i, number()));
        var list = leads(Map.of());
        share(list, false, Map.of(ann, "1", bob, "1", eve, "1")).then().statusCode(200);

        var called = Together.together(Stream.of(ann, bob, eve)
                .<Callable<List<String>>>map(person -> () -> callAll(person))
                .toList());

        var all = called.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        targets(list).body("items.findAll { it.state == 'DONE' }", hasSize(12));
    }

    private static List<String> callAll(Person person) {
        var called = new ArrayList<String>();
        for (var call = next(person); call.statusCode() == 200; call = next(person)) {
            called.add(call.path("callee.phone"));
            end(person, UUID.fromString(call.path("id")), "REACHED").then().statusCode(200);
        }
        return called;
    }

    @Test
    void oneAtATime() {
        forOne(ann, Map.of(), number(), number());

        var call = taken(ann);

        assertThat(taken(ann)).isEqualTo(call);
        As.person(ann)
                .body(Map.of("kind", "LEADS", "id", UUID.randomUUID()))
                .post("/calls")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-progress"));
        end(ann, call, "REACHED").then().statusCode(200);
        assertThat(taken(ann)).isNotEqualTo(call);
        end(ann, call, "REACHED").then().statusCode(409).body("type", equalTo("/problems/call-ended"));
    }

    @Test
    void aNumberToWhichNobodyComesBackIsGivenToOthers() {
        var list = forOne(ann, Map.of("hold", 15), number());
        var left = taken(ann);
        screen(ann, left).body("heldUntil", notNullValue());
        share(list, true, Map.of(bob, "1")).then().statusCode(200).body("shares.targets", contains(0));

        at(SHANGHAI, "2037-03-10T10:16");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> screen(ann, left).body("status", equalTo("ABANDONED")));
        share(list, true, Map.of(bob, "1")).then().statusCode(200).body("shares.targets", contains(1));

        var again = taken(bob);
        assertThat(again).isNotEqualTo(left);
        end(ann, left, "REACHED").then().statusCode(409).body("type", equalTo("/problems/call-abandoned"));
        screen(bob, again).body("attempt", equalTo(1));
        end(bob, again, "REACHED").then().statusCode(200);
    }

    @Test
    void nobodyIsTriedMoreOftenOrSoonerThanTheListSays() {
        var list = forOne(ann, Map.of("maxAttempts", 2, "pause", 60, "busyPause", 10), number());
        end(ann, taken(ann), "BUSY").then().statusCode(200);

        next(ann).then().statusCode(409).body("detail", containsString("2037-03-10T02:1"));
        at(SHANGHAI, "2037-03-10T10:11");
        var second = taken(ann);
        screen(ann, second).body("attempt", equalTo(2)).body("earlierCalls.result", contains("BUSY"));
        end(ann, second, "NO_ANSWER").then().statusCode(200);

        at(SHANGHAI, "2037-03-10T19:00");
        next(ann).then().statusCode(409);
        targets(list).body("items.state", contains("EXHAUSTED")).body("items.attempts", contains(2));
    }

    @Test
    void whoSaysNoBetweenListAndCallIsNotCalled() {
        var person = contact(customer("Firm", Map.of()), "Changes their mind", number());
        consent(person, "GRANTED");
        var made = making(boss, "CONTACTS", Map.of());
        made.then().body("contents.toCall", equalTo(1));
        var list = Answers.id(made);
        share(list, false, Map.of(ann, "1")).then().statusCode(200);
        consent(person, "WITHDRAWN");
        Tables.execute("delete from consent where person_id = '%s' and standing = 'GRANTED'".formatted(person));

        next(ann).then().statusCode(409).body("type", equalTo("/problems/call-none-due"));

        targets(list).body("items.state", contains("LEFT_OUT")).body("items.leftOut", contains("CONSENT_WITHDRAWN"));
    }

    @Test
    void nobodyIsCalledAtNight() {
        forOne(ann, Map.of(), number());

        at(SHANGHAI, "2037-03-10T20:00");
        next(ann).then().statusCode(409);
        at(SHANGHAI, "2037-03-11T08:59");
        next(ann).then().statusCode(409);
        at(SHANGHAI, "2037-03-11T09:00");
        end(ann, taken(ann), "REACHED").then().statusCode(200);
    }

    @Test
    void whatWasSaidToALeadStandsWithIt() {
        var lead = lead("Followed", number());
        var list = leads(Map.of());
        share(list, false, Map.of(ann, "1")).then().statusCode(200);
        end(ann, taken(ann), Map.of("result", "INTERESTED", "note", "Wants samples"))
                .then()
                .statusCode(200);

        As.person(boss)
                .get("/leads/{id}/follow-ups", lead)
                .then()
                .body("kind", contains("CALL"))
                .body("note", contains("Wants samples"))
                .body("notedBy", contains(ann.id()));
        As.person(ann).get("/leads/{id}", lead).then().statusCode(404);
    }
}
