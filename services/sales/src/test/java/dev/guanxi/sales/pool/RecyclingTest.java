package dev.guanxi.sales.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leads about which nothing is done go back to their pool, and their owners hear of it before. */
@QuarkusTest
class RecyclingTest {
    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void anUntouchedLeadGoesBackAndItsOwnerWasWarned() {
        var field = new Field(Map.of("recycleDays", 30, "warningDays", 3, "cooldownDays", 10));
        var ann = field.rep("ann");
        var lead = field.pooled("Untouched " + field.key);
        Field.claim(ann, lead).then().statusCode(200);

        clock.moveTo(Duration.ofDays(27).plusHours(1));
        assertThat(told(ann, "lead-goes-back")).matches("The lead LD-.* goes back to the public pool in 3 days.*");
        Api.record("leads", lead).body("ownerId", equalTo(ann.id()));
        clock.moveTo(Duration.ofDays(30).plusHours(2));

        backIn(field, lead);
        Api.record("leads", lead)
                .body("status", equalTo("NEW"))
                .body("returnCause", equalTo("UNTOUCHED"))
                .body("lastOwnerId", equalTo(ann.id()));
        assertThat(told(ann, "lead-recycled")).contains("went back to the public pool");
        As.person(field.manager)
                .get("/leads/{id}/history", lead)
                .then()
                .body("[0].actor", equalTo("sales-recycling"))
                .body("[0].changes.find { it.field == 'ownerId' }.before", equalTo(ann.id()))
                .body("[0].changes.find { it.field == 'returnCause' }.after", equalTo("UNTOUCHED"));
        Field.claim(ann, lead).then().statusCode(409).body("type", equalTo("/problems/lead-cooling"));
        Field.claim(field.rep("bob"), lead).then().statusCode(200);
    }

    @Test
    void nobodyLosesALeadUnwarnedBecauseTheRuleIsNew() {
        var field = new Field(Map.of());
        var ann = field.rep("ann");
        var lead = Api.lead(ann, Map.of("company", "Unwarned " + field.key));
        var last = new Field(Map.of());
        var overdue = Api.lead(last.rep("bob"), Map.of("company", "Overdue " + last.key));

        clock.moveTo(Duration.ofDays(100));
        field.rule(Map.of("recycleDays", 30, "warningDays", 5));
        told(ann, "lead-goes-back");
        clock.moveTo(Duration.ofDays(104));
        passed(last, overdue);
        Api.record("leads", lead).body("ownerId", equalTo(ann.id()));
        clock.moveTo(Duration.ofDays(105).plusHours(1));

        backIn(field, lead);
    }

    @Test
    void whatIsDoneAboutALeadKeepsItAndWhatOthersDoDoesNot() {
        var field = new Field(Map.of("recycleDays", 30));
        var ann = field.rep("ann");
        var called = Api.lead(ann, Map.of("company", "Called " + field.key));
        var changed = Api.lead(ann, Map.of("company", "Changed " + field.key));
        var meddled = Api.lead(ann, Map.of("company", "Meddled " + field.key));

        clock.moveTo(Duration.ofDays(20));
        As.person(ann)
                .body(Map.of("kind", "CALL", "note", "想先看样品"))
                .post("/leads/{id}/follow-ups", called)
                .then()
                .statusCode(201)
                .body("notedBy", equalTo(ann.id()));
        Api.patch(ann, "leads", changed, Map.of("interest", "lenses")).then().statusCode(200);
        Api.patch(field.manager, "leads", meddled, Map.of("interest", "frames"))
                .then()
                .statusCode(200);
        clock.moveTo(Duration.ofDays(31));

        backIn(field, meddled);
        Api.record("leads", called).body("ownerId", equalTo(ann.id()));
        Api.record("leads", changed).body("ownerId", equalTo(ann.id()));
        As.person(ann)
                .get("/leads/{id}/follow-ups", called)
                .then()
                .body("", hasSize(1))
                .body("[0].note", equalTo("想先看样品"));
        As.person(Api.BOB).get("/leads/{id}/follow-ups", called).then().statusCode(404);
        clock.moveTo(Duration.ofDays(51));
        backIn(field, called);
    }

    @Test
    void nobodyWritesDownWhatIsToCome() {
        var lead = Api.lead(Api.ANN, Map.of("company", "To come"));

        As.person(Api.ANN)
                .body(Map.of("kind", "VISIT", "note", "soon", "happenedAt", "2999-01-01T00:00:00Z"))
                .post("/leads/{id}/follow-ups", lead)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("happenedAt"));
    }

    @Test
    void aFileBringsNoMoreThanOneMayHoldAndManyGoBackInSteps() {
        var field = new Field(Map.of("holdingCap", 230));
        var ann = field.rep("ann");
        var rows = IntStream.range(0, 240)
                .mapToObj(i -> "Many %s %d,m%d-%s@example.com".formatted(field.key, i, i, field.key))
                .collect(Collectors.joining("\n", "company,email\n", "\n"));
        var leads = new Imports(ann, "leads");
        leads.perform(leads.upload(rows), "run").body("created", equalTo(230)).body("refused", equalTo(10));

        clock.moveTo(Duration.ofDays(40));
        field.rule(Map.of("recycleDays", 30));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(count(field.manager, "team==" + field.place()))
                        .isEqualTo(230));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(texts(ann, "leads-recycled"))
                        .hasSize(2)
                        .anyMatch(text -> text.contains("and 199 more"))
                        .anyMatch(text -> text.contains("and 29 more")));
    }

    /** Waits until a step that began now went through all pools of before: the last one has an overdue lead from now on. */
    private static void passed(Field last, UUID overdue) {
        last.rule(Map.of("recycleDays", 1));
        backIn(last, overdue);
    }

    private static void backIn(Field field, UUID lead) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.record("leads", lead).body("team", equalTo(field.place())));
    }

    private static int count(Person person, String filter) {
        return As.person(person)
                .queryParam("filter", filter)
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/leads")
                .path("count");
    }

    /** What somebody was told, in English. */
    private String told(Person person, String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> texts(person, kind), texts -> !texts.isEmpty())
                .getFirst();
    }

    private List<String> texts(Person person, String kind) {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("person").asText().equals(person.id()))
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .map(notice -> notice.at("/texts/english").asText())
                .toList();
    }
}
