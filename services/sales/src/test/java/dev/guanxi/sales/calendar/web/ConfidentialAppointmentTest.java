package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.LEO;
import static dev.guanxi.sales.calendar.web.Day.calendar;
import static dev.guanxi.sales.calendar.web.Day.manager;
import static dev.guanxi.sales.calendar.web.Day.meeting;
import static dev.guanxi.sales.calendar.web.Day.plan;
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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Inquiry;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is confidential is told to those who take part, and to nobody else, whatever their role and by whatever way. */
@QuarkusTest
class ConfidentialAppointmentTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Elsewhere elsewhere = new Elsewhere();
    private final String secret = "Secret " + UUID.randomUUID().toString().substring(24);
    private final String team = "/sales/k" + UUID.randomUUID().toString().substring(24);
    private final Person ann = rep(team);
    private final Person bob = rep(team);
    private final Person meg = manager(team);
    private final UUID customer = customer();

    private UUID customer() {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", "Buyer " + secret, "status", "ACTIVE"));
        await().atMost(LONG)
                .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }

    private UUID confidential(Map<String, ?> more) {
        var about = new HashMap<String, Object>(Map.of(
                "type",
                "VISIT",
                "title",
                secret,
                "place",
                secret,
                "notes",
                secret,
                "customerId",
                customer,
                "confidential",
                true));
        about.putAll(more);
        return planned(ann, "2037-11-23T09:00", "2037-11-23T10:00", about);
    }

    private List<Person> others() {
        return List.of(ADA, LEO, meg, bob);
    }

    @Test
    void nobodyElseReadsFindsCountsOrTakesItAway() {
        var visit = confidential(Map.of());

        for (var other : others()) {
            Stream.of("", "/history", "/visibility")
                    .forEach(part -> As.person(other)
                            .get("/appointments/" + visit + part)
                            .then()
                            .statusCode(404));
            Stream.of("ownerId==" + ann.id(), "title=='" + secret + "'", "customerId==" + customer)
                    .forEach(filter -> As.person(other)
                            .queryParam("filter", filter)
                            .queryParam("count", true)
                            .get("/appointments")
                            .then()
                            .statusCode(200)
                            .body("items", empty())
                            .body("count", equalTo(0)));
            var file = As.person(other)
                    .queryParam("filter", "ownerId==" + ann.id())
                    .get("/appointments/export");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.asString()).doesNotContain(visit.toString(), secret);
        }

        assertThat(Api.listed(ann, "appointments", "ownerId==" + ann.id())).containsExactly(visit.toString());
        As.person(ann).get("/appointments/{id}/visibility", visit).then().statusCode(200);
    }

    @Test
    void nobodyElseChangesOrRemovesIt() {
        var visit = confidential(Map.of());

        for (var other : List.of(ADA, meg, bob)) {
            As.person(other)
                    .header("If-Match", "\"0\"")
                    .contentType("application/merge-patch+json")
                    .body(Map.of("title", "Mine"))
                    .patch("/appointments/{id}", visit)
                    .then()
                    .statusCode(404);
            As.person(other)
                    .header("If-Match", "\"0\"")
                    .post("/appointments/{id}/cancellation", visit)
                    .then()
                    .statusCode(404);
            As.person(other)
                    .header("If-Match", "\"0\"")
                    .delete("/appointments/{id}", visit)
                    .then()
                    .statusCode(404);
        }

        As.person(ann)
                .get("/appointments/{id}", visit)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("plan.title", equalTo(secret));
    }

    @Test
    void calendarsAndConflictsTellOthersThatSomebodyIsBusyAndNoMore() {
        confidential(Map.of());

        for (var other : List.of(ADA, meg, bob)) {
            var shown = calendar(other, ann, "2037-11-23", "2037-11-24")
                    .body("items", hasSize(1))
                    .body("items[0].people", contains(ann.id()))
                    .body("items[0].begin", equalTo("2037-11-23T01:00:00Z"))
                    .body("items[0].appointmentId", nullValue())
                    .body("items[0].type", nullValue());
            assertThat(shown.extract().asString()).doesNotContain(secret, customer.toString());
        }
        for (var other : List.of(ADA, meg, bob)) {
            var clash = plan(
                    other, meeting("2037-11-23T09:30", "2037-11-23T10:30", Map.of("participants", List.of(ann.id()))));
            clash.then()
                    .statusCode(201)
                    .body("clash.conflicts.appointmentId", hasItem(nullValue()))
                    .body("clash.conflicts.title", hasItem(nullValue()));
            assertThat(clash.asString()).doesNotContain(secret);
        }
    }

    @Test
    void whoTakesPartSeesItAlsoAsAnAdministrator() {
        var admin = Person.of("cal-" + UUID.randomUUID().toString().substring(24), Roles.ADMIN);
        var visit = confidential(Map.of("participants", List.of(bob.id(), admin.id())));

        for (var one : List.of(ann, bob, admin)) {
            As.person(one)
                    .get("/appointments/{id}", visit)
                    .then()
                    .statusCode(200)
                    .body("plan.title", equalTo(secret));
            calendar(one, ann, "2037-11-23", "2037-11-24").body("items.title", contains(secret));
        }
        assertThat(Api.listed(admin, "appointments", "ownerId==" + ann.id())).containsExactly(visit.toString());
        As.person(ADA).get("/appointments/{id}", visit).then().statusCode(404);
        var told = As.person(admin)
                .queryParam("person", "leo")
                .queryParam("role", Roles.ANALYST)
                .get("/appointments/{id}/visibility", visit)
                .then()
                .statusCode(200);
        told.body("visible", equalTo(false)).body("reasons.visible", contains(false));
    }

    @Test
    void eventsTellThatSomebodyIsBusySoItIsOnNoTimeline() {
        var visit = confidential(Map.of("participants", List.of(bob.id())));
        step(
                        ann,
                        visit,
                        "completion",
                        Map.of("outcome", "SUCCESSFUL", "result", secret, "doneAt", "2026-11-02T02:00:00Z"))
                .then()
                .statusCode(200)
                .body("result", equalTo(secret))
                .body("participants.person", contains(bob.id()));

        var told = elsewhere
                .heardUntil("crm.sales.appointment", visit, "done")
                .getLast()
                .state();
        assertThat(told.toString()).doesNotContain(secret, customer.toString(), bob.id(), "VISIT", "SUCCESSFUL");
        assertThat(told.path("type").asText()).isEqualTo("BUSY");
        assertThat(told.path("ownerId").asText()).isEqualTo(ann.id());
        assertThat(told.path("beginsAt").asText()).isEqualTo("2037-11-23T01:00:00Z");
        assertThat(told.path("doneAt").isMissingNode() || told.path("doneAt").isNull())
                .isTrue();
    }

    @Test
    void notificationsGoToThoseWhoTakePartAndNameNoCustomer() {
        var visit = confidential(Map.of("participants", List.of(bob.id())));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.notification").stream()
                                .filter(heard ->
                                        heard.state().path("recordId").asText().equals(visit.toString()))
                                .toList())
                        .singleElement()
                        .satisfies(heard -> {
                            assertThat(heard.state().path("person").asText()).isEqualTo(bob.id());
                            assertThat(heard.state().toString()).doesNotContain(secret, customer.toString());
                        }));
    }

    @Test
    void theRecycleBinDoesNotSayWhatItWas() {
        var visit = confidential(Map.of());
        As.person(ann)
                .header("If-Match", Day.tag(ann, visit))
                .delete("/appointments/{id}", visit)
                .then()
                .statusCode(204);

        var entry = As.person(ADA).get("/recycle-bin/{id}", visit).then().statusCode(200);
        entry.body("title", equalTo("2037-11-23T09:00 Asia/Shanghai"));
        As.person(ADA).get("/appointments/{id}", visit).then().statusCode(404);
        As.person(ann).get("/appointments/{id}", visit).then().statusCode(200).body("plan.title", equalTo(secret));
    }

    @Test
    void whoAsksWhatIsHeldOfAPersonLearnsThatThereWasSomethingAndWhen() {
        confidential(Map.of());
        planned(ann, "2037-11-24T09:00", "2037-11-24T10:00", Map.of("customerId", customer, "title", "Open"));

        var held = new Inquiry("sales").disclosure(customer).path("appointments");

        assertThat(held).hasSize(2);
        assertThat(held.toString()).doesNotContain(secret).contains("Open");
        assertThat(held.findValuesAsText("local_begin")).contains("2037-11-23T09:00:00", "2037-11-24T09:00:00");
    }

    @Test
    void whatIsSaidOpenlyAgainIsSeenAgain() {
        var visit = confidential(Map.of());
        As.person(ADA).get("/appointments/{id}", visit).then().statusCode(404);

        Day.change(ann, visit, Map.of("confidential", false)).then().statusCode(200);

        As.person(ADA).get("/appointments/{id}", visit).then().statusCode(200).body("plan.title", equalTo(secret));
        calendar(meg, ann, "2037-11-23", "2037-11-24").body("items.title", not(hasItem(nullValue())));
    }
}
