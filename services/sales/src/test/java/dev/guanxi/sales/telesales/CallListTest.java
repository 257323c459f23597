package dev.guanxi.sales.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Call lists: of whom they are made, who is left out, how they are shared, and what came of them. */
@QuarkusTest
class CallListTest extends CallCentre {
    @Test
    void tenNumbersWithWeightsOfFiveThreeAndTwoAreFiveThreeAndTwo() {
        IntStream.range(0, 10).forEach(i -> lead("Ten " + i, number()));
        var list = leads(Map.of());
        var weights = new LinkedHashMap<>(Map.of(ann, "5"));
        weights.put(bob, "3");
        weights.put(eve, "2");

        share(list, false, weights)
                .then()
                .statusCode(200)
                .body("shares.ownerId", contains(ann.id(), bob.id(), eve.id()))
                .body("shares.targets", contains(5, 3, 2));

        targets(list)
                .body("items.findAll { it.ownerId == '%s' }".formatted(ann.id()), hasSize(5))
                .body("items.findAll { it.ownerId == '%s' }".formatted(bob.id()), hasSize(3))
                .body("items.findAll { it.ownerId == '%s' }".formatted(eve.id()), hasSize(2));
        As.person(bob).get("/call-targets").then().body("items", hasSize(3));
    }

    @Test
    void openNumbersAreSharedAnewAndDoneOnesStay() {
        IntStream.range(0, 7).forEach(i -> lead("Anew " + i, number()));
        var list = leads(Map.of());
        share(list, false, Map.of(ann, "1")).then().statusCode(200);
        end(ann, taken(ann), "NOT_INTERESTED").then().statusCode(200);
        var talking = taken(ann);

        share(list, true, Map.of(bob, "1", eve, "1"))
                .then()
                .statusCode(200)
                .body("shares.targets", containsInAnyOrder(3, 2));

        targets(list)
                .body(
                        "items.findAll { it.ownerId == '%s' }.state".formatted(ann.id()),
                        containsInAnyOrder("DONE", "OPEN"));
        end(ann, talking, "REACHED").then().statusCode(200);
    }

    @Test
    void eachNumberIsOnAListOnceAndOnlyWhoHasOne() {
        lead("Once", number());
        var number = number();
        lead("Plain", number);
        lead("Written otherwise", "+86 " + number.substring(0, 3) + "-" + number.substring(3));
        lead("Without", null);

        making(boss, "LEADS", Map.of())
                .then()
                .statusCode(201)
                .body("contents.found", equalTo(4))
                .body("contents.withoutNumber", equalTo(1))
                .body("contents.duplicates", equalTo(1))
                .body("contents.toCall", equalTo(2))
                .body("contents.leftOut", equalTo(Map.of()));
    }

    @Test
    void whoMustNotBeCalledIsLeftOut() {
        var firm = customer("Firm", Map.of("phone", number()));
        var yes = contact(firm, "Yes", number());
        var no = contact(firm, "No", number());
        contact(firm, "Silent", number());
        consent(yes, "GRANTED");
        consent(no, "WITHDRAWN");

        var list = making(boss, "CONTACTS", Map.of());
        list.then()
                .statusCode(201)
                .body("contents.toCall", equalTo(1))
                .body("contents.leftOut", equalTo(Map.of("CONSENT_WITHDRAWN", 1, "NO_CONSENT", 1)));
        targets(Answers.id(list))
                .body("items.findAll { it.state == 'OPEN' }.contactId", contains(yes.toString()))
                .body("items.find { it.contactId == '%s' }.leftOut".formatted(no), equalTo("CONSENT_WITHDRAWN"));
        making(boss, "CONTACTS", Map.of("consent", "UNLESS_REFUSED"))
                .then()
                .body("contents.toCall", equalTo(2))
                .body("contents.leftOut", equalTo(Map.of("CONSENT_WITHDRAWN", 1)));
        making(boss, "CUSTOMERS", Map.of()).then().body("contents.toCall", equalTo(1));
    }

    @Test
    void whoSaidNotToBeCalledIsCalledFromNoListAnyMore() {
        var number = number();
        forOne(ann, Map.of(), number);
        end(ann, taken(ann), "DO_NOT_CALL").then().statusCode(200);

        making(boss, "LEADS", Map.of())
                .then()
                .body("contents.toCall", equalTo(0))
                .body("contents.leftOut", equalTo(Map.of("DO_NOT_CALL", 1)));
        As.person(boss)
                .body(Map.of("kind", "LEADS", "id", lead("Again", number)))
                .post("/calls")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/call-not-allowed"))
                .body("detail", containsString("DO_NOT_CALL"));
        assertThat(Tables.mentioning(number)).doesNotContain("do_not_call");
    }

    @Test
    void aSavedViewMakesAListAndWhatOneDoesNotSeeIsOnNone() {
        lead("Viewed", number());
        lead("Not on it", number());
        Api.lead(ann, Map.of("company", key + " Viewed by ann", "phone", number()));
        var view = Answers.created(As.person(boss)
                .body(Map.of(
                        "list",
                        "leads",
                        "view",
                        Map.of(
                                "name",
                                "Viewed " + key,
                                "filter",
                                "company=='*Viewed*'",
                                "sharing",
                                "TEAM",
                                "team",
                                team)))
                .post("/views"));
        var body = Map.of(
                "source", "LEADS", "viewId", view, "filter", "company=='" + key + "*'", "terms", Map.of("name", "V"));

        As.person(boss).body(body).post("/call-lists").then().statusCode(201).body("contents.found", equalTo(2));
        As.person(ann).body(body).post("/call-lists").then().statusCode(201).body("contents.found", equalTo(1));
        As.person(ann)
                .body(Map.of("source", "LEADS", "filter", "nothing==1", "terms", Map.of("name", "V")))
                .post("/call-lists")
                .then()
                .statusCode(422);
    }

    @Test
    void numbersAreGivenToThoseWhomOneLeads() {
        lead("Given", number());
        var list = leads(Map.of());

        share(list, false, Map.of(Api.BOB, "1")).then().statusCode(422);
        As.person(Api.ADA)
                .body(Map.of("login", "far-" + key, "profile", Map.of("name", "Far " + key, "team", "/sales/far")))
                .post("/sellers")
                .then()
                .statusCode(201);
        As.reader(boss, "/call-lists/" + list)
                .body(Map.of("parts", List.of(Map.of("ownerId", "far-" + key, "weight", "1"))))
                .post("/call-lists/{id}/distribution", list)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/call-share-not-yours"));
        As.person(bob).get("/call-lists/{id}", list).then().statusCode(404);
    }

    @Test
    void aListThatIsNotSharedIsCalledByWhoeverMadeItAndAClosedOneByNobody() {
        lead("Mine", number());
        var list = leads(Map.of());

        next(ann).then().statusCode(409).body("type", equalTo("/problems/call-none-due"));
        As.patch(boss, "/call-lists/" + list, Map.of("open", false)).then().statusCode(200);
        next(boss).then().statusCode(409);
        As.patch(boss, "/call-lists/" + list, Map.of("open", true)).then().statusCode(200);
        end(boss, taken(boss), "REACHED").then().statusCode(200);
    }

    @Test
    void progressCountsResultsAndConversions() {
        var numbers = IntStream.range(0, 5).mapToObj(i -> number()).toArray(String[]::new);
        var list = forOne(ann, Map.of("maxAttempts", 1), numbers);
        end(ann, taken(ann), "INTERESTED").then().statusCode(200);
        end(ann, taken(ann), "NOT_INTERESTED").then().statusCode(200);
        end(ann, taken(ann), "REACHED").then().statusCode(200);
        end(ann, taken(ann), "NO_ANSWER").then().statusCode(200);

        As.person(boss)
                .get("/call-lists/{id}/progress", list)
                .then()
                .statusCode(200)
                .body("targets", equalTo(5))
                .body("open", equalTo(1))
                .body("done", equalTo(3))
                .body("exhausted", equalTo(1))
                .body("calls", equalTo(4))
                .body("reached", equalTo(3))
                .body("conversions", equalTo(1))
                .body("conversionPercent", equalTo("33.33"))
                .body("results.result", containsInAnyOrder("INTERESTED", "NOT_INTERESTED", "REACHED", "NO_ANSWER"))
                .body("results.targets", everyItem(equalTo(1)))
                .body("people.ownerId", contains(ann.id()))
                .body("people[0].calls", equalTo(4))
                .body("days.day", contains("2037-03-10"))
                .body("days[0].conversions", equalTo(1));
        As.person(ann).get("/call-lists/{id}/progress", list).then().statusCode(404);
    }

    @Test
    void scriptsHaveEditionsAndCallsKeepTheirs() {
        var script = UUID.fromString(Answers.created(As.person(boss)
                .body(Map.of(
                        "name", "Script " + key,
                        "steps",
                                List.of(
                                        Map.of("key", "hello", "say", "您好"),
                                        Map.of(
                                                "key", "need",
                                                "say", "请问",
                                                "question", "How many?",
                                                "options", List.of("few", "many"),
                                                "required", true)),
                        "results",
                                List.of(
                                        Map.of(
                                                "key",
                                                "SAMPLE",
                                                "english",
                                                "Sample",
                                                "chinese",
                                                "样品",
                                                "effect",
                                                "INTERESTED"),
                                        Map.of(
                                                "key",
                                                "AWAY",
                                                "english",
                                                "Away",
                                                "chinese",
                                                "不在",
                                                "effect",
                                                "NO_ANSWER"))))
                .post("/call-scripts")));
        var list = forOne(ann, Map.of("scriptId", script), number(), number());
        var call = taken(ann);
        As.patch(boss, "/call-scripts/" + script, Map.of("steps", List.of(Map.of("key", "hello", "say", "Good day"))))
                .then()
                .statusCode(200)
                .body("edition", equalTo(2));

        screen(ann, call).body("script.edition", equalTo(1)).body("script.steps.key", contains("hello", "need"));
        end(ann, call, "REACHED").then().statusCode(422).body("violations.field", contains("result"));
        end(ann, call, "SAMPLE").then().statusCode(422).body("violations.field", contains("answers"));
        end(ann, call, Map.of("result", "SAMPLE", "answers", Map.of("need", "some")))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("few, many"));
        end(ann, call, Map.of("result", "SAMPLE", "answers", Map.of("need", "many")))
                .then()
                .statusCode(200)
                .body("answers.question", contains("How many?"))
                .body("answers.answer", contains("many"))
                .body("effect", equalTo("INTERESTED"));
        screen(ann, taken(ann))
                .body("script.edition", equalTo(2))
                .body("script.steps.say", contains("Good day"))
                .body("answers", empty());
        As.person(ann)
                .get("/call-scripts/{id}/editions", script)
                .then()
                .body("edition", contains(2, 1))
                .body("[1].steps.key", contains("hello", "need"));
        targets(list).body("items.lastResult", containsInAnyOrder(equalTo("SAMPLE"), nullValue()));
    }
}
