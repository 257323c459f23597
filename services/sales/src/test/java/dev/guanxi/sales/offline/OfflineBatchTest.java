package dev.guanxi.sales.offline;

import static dev.guanxi.sales.offline.Phone.batch;
import static dev.guanxi.sales.offline.Phone.change;
import static dev.guanxi.sales.offline.Phone.create;
import static dev.guanxi.sales.offline.Phone.lead;
import static dev.guanxi.sales.offline.Phone.strict;
import static dev.guanxi.sales.offline.Phone.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was done on phones that were away is done once, beside what others did, and never over it. */
@QuarkusTest
class OfflineBatchTest {
    private final String key = UUID.randomUUID().toString().substring(24);
    private final String team = "/sales/off" + key;
    private final Phone phone = Phone.of("away-" + key, team);
    private final Phone other = new Phone(Person.of("boss-" + key, Roles.SALES_MANAGER, team));

    private UUID known(Map<String, ?> profile) {
        return Api.lead(phone.owner(), profile);
    }

    private static long leads(String company) {
        return Tables.number("select count(*) from lead where company like '%s%%'".formatted(company));
    }

    @Test
    void twoPhonesThatChangedDifferentFieldsAreBothHeard() {
        var lead = known(Map.of("company", "Old " + key, "interest", "lenses", "phone", "0571 5555 0100"));

        phone.sends(List.of(change("lead", lead, Map.of("interest", wish("lenses", "frames")))))
                .then()
                .statusCode(200)
                .body("answers.status", contains(200));
        other.sends(List.of(change("lead", lead, Map.of("phone", wish("0571 5555 0100", "0571 5555 0199")))))
                .then()
                .statusCode(200)
                .body("answers[0].status", equalTo(200))
                .body("answers[0].applied", contains("phone"))
                .body("answers[0].conflicts", nullValue());

        Api.record("leads", lead)
                .body("profile.interest", equalTo("frames"))
                .body("profile.phone", equalTo("0571 5555 0199"))
                .body("profile.company", equalTo("Old " + key));
    }

    @Test
    void soAreTwoThatComeBackInTheSameMoment() {
        var lead = known(Map.of("company", "Same moment " + key, "interest", "a", "phone", "1", "email", "a@b.cd"));

        var answers = Together.together(
                () -> phone.sends(List.of(change("lead", lead, Map.of("interest", wish("a", "b"))))),
                () -> other.sends(List.of(change("lead", lead, Map.of("phone", wish("1", "2"))))));

        answers.forEach(answer -> answer.then().body("answers[0].status", equalTo(200)));
        Api.record("leads", lead).body("profile.interest", equalTo("b")).body("profile.phone", equalTo("2"));
    }

    @Test
    void theSameFieldIsAConflictWithThreeValuesAndTheOthersAreChanged() {
        var lead = known(Map.of("company", "Conflict " + key, "interest", "lenses", "phone", "1"));
        other.sends(List.of(change("lead", lead, Map.of("interest", wish("lenses", "frames")))));

        phone.sends(List.of(change("lead", lead, Map.of("interest", wish("lenses", "drops"), "phone", wish("1", "2")))))
                .then()
                .statusCode(200)
                .body("answers[0].status", equalTo(409))
                .body("answers[0].applied", contains("phone"))
                .body("answers[0].conflicts", hasSize(1))
                .body("answers[0].conflicts[0].field", equalTo("interest"))
                .body("answers[0].conflicts[0].original", equalTo("lenses"))
                .body("answers[0].conflicts[0].current", equalTo("frames"))
                .body("answers[0].conflicts[0].wanted", equalTo("drops"));

        Api.record("leads", lead).body("profile.interest", equalTo("frames")).body("profile.phone", equalTo("2"));
    }

    @Test
    void aStrictBatchWithAConflictIsAnswered409WithTheThreeValuesAndNothingOfItIsDone() {
        var lead = known(Map.of("company", "Strict " + key, "interest", "lenses", "phone", "1"));
        other.sends(List.of(change("lead", lead, Map.of("interest", wish("lenses", "frames")))));
        var company = "Strictly new " + key;
        var operations = List.of(
                lead(UUID.randomUUID(), company),
                change("lead", lead, Map.of("interest", wish("lenses", "drops"), "phone", wish("1", "2"))));

        phone.sends(strict(operations))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/offline-batch-refused"))
                .body("current", hasSize(1))
                .body("current[0].conflicts[0].original", equalTo("lenses"))
                .body("current[0].conflicts[0].current", equalTo("frames"))
                .body("current[0].conflicts[0].wanted", equalTo("drops"));
        assertThat(leads(company)).isZero();
        Api.record("leads", lead).body("profile.phone", equalTo("1"));

        phone.sends(batch(operations)).then().statusCode(200).body("answers.status", contains(201, 409));
        assertThat(leads(company)).isEqualTo(1);
    }

    @Test
    void aStrictBatchWithoutOneIsDoneWholeAndOnce() {
        var company = "Whole " + key;
        var batch = strict(List.of(lead(UUID.randomUUID(), company + " 1"), lead(UUID.randomUUID(), company + " 2")));

        var first = phone.sends(batch);
        var second = phone.sends(batch);

        first.then().statusCode(200).body("answers.status", contains(201, 201));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(leads(company)).isEqualTo(2);
    }

    @Test
    void theSameBatchAgainCreatesNothingNewAndIsAnsweredAlike() {
        var lead = UUID.randomUUID();
        var company = "Again " + key;
        var batch = batch(List.of(
                lead(lead, company),
                create("follow-up", Map.of("leadId", lead, "kind", "VISIT", "note", "Met " + key)),
                change("lead", lead, Map.of("interest", wish(null, "lenses"))),
                create("opportunity", Map.of("name", "Deal " + key, "amount", Api.cny("100.00"))),
                create(
                        "appointment",
                        Map.of(
                                "type", "VISIT",
                                "title", "Again",
                                "begin", "2037-11-24T09:00",
                                "end", "2037-11-24T10:00",
                                "leadId", lead)),
                create("lead", Map.of("source", "CALL", "profile", Map.of("interest", "nobody")))));

        var first = phone.sends(batch);
        var second = phone.sends(batch);

        first.then().statusCode(200).body("answers.status", contains(201, 201, 200, 201, 201, 422));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(leads(company)).isEqualTo(1);
        assertThat(Tables.number("select count(*) from opportunity where name = 'Deal %s'".formatted(key)))
                .isEqualTo(1);
        var id = UUID.fromString(first.path("answers[0].recordId"));
        As.person(phone.owner())
                .get("/leads/{id}/follow-ups", id)
                .then()
                .body("note", contains("Met " + key))
                .body("happenedAt", contains(Phone.THEN));
        Api.record("leads", id).body("profile.interest", equalTo("lenses")).body("happenedAt", equalTo(Phone.THEN));
        Api.record("opportunities", UUID.fromString(first.path("answers[3].recordId")))
                .body("happenedAt", equalTo(Phone.THEN));
        Api.record("appointments", UUID.fromString(first.path("answers[4].recordId")))
                .body("plan.leadId", equalTo(id.toString()))
                .body("happenedAt", equalTo(Phone.THEN));
    }

    /** The database refuses to go on in the middle, as when a process or its database is killed there. */
    @Test
    void aBatchThatWasCutInTheMiddleGoesOnWhereItStood() {
        var company = "Cut " + key;
        var batch = batch(IntStream.range(0, 4)
                .mapToObj(i -> lead(UUID.randomUUID(), "%s %d".formatted(company, i)))
                .toList());
        breakOff(company + " 2");
        Response cut;
        try {
            cut = phone.sends(batch);
        } finally {
            Tables.execute("drop trigger break_off_%s on lead".formatted(key));
        }
        var done = Tables.column(
                "select id::text from lead where company like '%s%%' order by company".formatted(company));

        var first = phone.sends(batch);
        var second = phone.sends(batch);

        cut.then().statusCode(503);
        assertThat(done).hasSize(2);
        first.then()
                .statusCode(200)
                .body("answers.status", contains(201, 201, 201, 201))
                .body("answers.recordId[0]", equalTo(done.get(0)))
                .body("answers.recordId[1]", equalTo(done.get(1)));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(leads(company)).isEqualTo(4);
    }

    private void breakOff(String company) {
        Tables.execute("""
                create or replace function break_off_%s() returns trigger language plpgsql as
                'begin if new.company = ''%s'' then raise exception ''gone'' using errcode = ''53200''; end if; return new; end'
                """.formatted(key, company));
        Tables.execute(
                "create trigger break_off_%1$s before insert on lead for each row execute function break_off_%1$s()"
                        .formatted(key));
    }

    @Test
    void theSameBatchFromTwoConnectionsAtOnceIsDoneOnce() {
        var company = "Twice " + key;
        var batch = batch(IntStream.range(0, 10)
                .mapToObj(i -> lead(UUID.randomUUID(), "%s %d".formatted(company, i)))
                .toList());

        var answers = Together.together(() -> phone.sends(batch), () -> phone.sends(batch));

        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        answers.getFirst().then().statusCode(200).body("answers.status", hasSize(10));
        assertThat(leads(company)).isEqualTo(10);
    }

    @Test
    void whatIsNotSeenIsAnsweredAsIfItWereNotThere() {
        var theirs = Api.lead(Api.BOB, Map.of("company", "Theirs " + key, "interest", "secret " + key));

        var answer = phone.sends(List.of(
                change("lead", theirs, Map.of("interest", wish("x", "y"))),
                change("lead", UUID.randomUUID(), Map.of("interest", wish("x", "y"))),
                create("follow-up", Map.of("leadId", theirs, "kind", "CALL", "note", "x"))));

        answer.then()
                .statusCode(200)
                .body("answers.status", contains(404, 404, 404))
                .body("answers[0].conflicts", nullValue())
                .body("answers[0].problem.type", equalTo("/problems/not-found"));
        assertThat(answer.asString()).doesNotContain("secret " + key);
        Api.record("leads", theirs).body("profile.interest", equalTo("secret " + key));
    }

    @Test
    void eachMistakeIsAnsweredInItsLineAndTheOthersAreDone() {
        var lead = known(Map.of("company", "Lines " + key));
        var deal = Api.deal(phone.owner(), "Lines " + key);
        Api.step(phone.owner(), "opportunities", deal, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200);
        var refused = UUID.randomUUID();

        phone.sends(List.of(
                        create(refused, "lead", Map.of("source", "CALL", "profile", Map.of("email", "no address"))),
                        create("follow-up", Map.of("leadId", refused, "kind", "CALL", "note", "x")),
                        change("lead", lead, Map.of("ownerId", wish(null, "me"))),
                        change("opportunity", deal, Map.of("name", wish("Lines " + key, "Other"))),
                        create("lead", Map.of("noSuchField", 1)),
                        create("unknown", Map.of()),
                        change("follow-up", UUID.randomUUID(), Map.of("note", wish("a", "b"))),
                        change("lead", lead, Map.of("interest", wish(null, "done")))))
                .then()
                .statusCode(200)
                .body("answers.status", contains(422, 409, 422, 409, 400, 422, 409, 200))
                .body("answers[0].problem.violations.field", contains("email"))
                .body("answers[1].problem.type", equalTo("/problems/offline-reference-empty"))
                .body("answers[2].problem.violations[0].field", equalTo("fields"))
                .body("answers[3].problem.type", containsString("/problems/"))
                .body("answers[3].conflicts", nullValue())
                .body("answers[5].problem.violations[0].message", containsString("follow-up"))
                .body("answers[6].problem.type", equalTo("/problems/offline-never-changes"));
        Api.record("leads", lead).body("profile.interest", equalTo("done"));
    }

    @Test
    void anIdStandsForOneOperationOnly() {
        var id = UUID.randomUUID();
        phone.sends(List.of(lead(id, "One " + key))).then().body("answers.status", contains(201));

        phone.sends(List.of(lead(id, "Two " + key)))
                .then()
                .statusCode(200)
                .body("answers[0].status", equalTo(422))
                .body("answers[0].problem.violations[0].field", equalTo("id"));
        phone.sends(List.of(lead(id, "One " + key), lead(id, "One " + key)))
                .then()
                .statusCode(422);
        other.sends(List.of(lead(id, "Of another " + key))).then().body("answers[0].status", equalTo(201));
        assertThat(leads("Two " + key)).isZero();
    }

    @Test
    void laterBatchesGoOnWithWhatEarlierOnesMade() {
        var lead = UUID.randomUUID();
        phone.sends(List.of(lead(lead, "Earlier " + key)));

        phone.sends(List.of(change("lead", lead, Map.of("company", wish("Earlier " + key, "Later " + key)))))
                .then()
                .body("answers.status", contains(200));
        assertThat(leads("Later " + key)).isEqualTo(1);
    }

    @Test
    void dealsGoOnAndAppointmentsAreCompletedOnTheRoad() {
        var deal = Api.deal(phone.owner(), "Road " + key);
        var visit = UUID.randomUUID();

        phone.sends(List.of(
                        change(
                                "opportunity",
                                deal,
                                Map.of(
                                        "stage", wish("PROSPECTING", "ENGAGING"),
                                        "amount", wish(Api.cny("100.00"), Api.cny("250.00")))),
                        create(
                                visit,
                                "appointment",
                                Map.of(
                                        "type", "VISIT",
                                        "title", "Road",
                                        "begin", "2026-11-20T09:00",
                                        "end", "2026-11-20T10:00")),
                        change(
                                "appointment",
                                visit,
                                Map.of(
                                        "outcome", wish(null, "SUCCESSFUL"),
                                        "result", wish(null, "Wants samples"),
                                        "doneAt", wish(null, "2026-11-20T02:00:00Z")))))
                .then()
                .statusCode(200)
                .body("answers.status", contains(200, 201, 200))
                .body("answers[0].applied", containsInAnyOrder("stage", "amount"));
        Api.record("opportunities", deal).body("stage", equalTo("ENGAGING")).body("amount.amount", equalTo("250.00"));
        As.person(phone.owner())
                .queryParam("filter", "ownerId==" + phone.owner().id())
                .get("/appointments")
                .then()
                .body("items.status", contains("DONE"))
                .body("items.doneAt", contains("2026-11-20T02:00:00Z"));
    }

    @Test
    void theHistorySaysThatItWasDoneOffline() {
        var lead = known(Map.of("company", "History " + key));
        phone.sends(List.of(change("lead", lead, Map.of("interest", wish(null, "lenses")))));

        As.person(phone.owner())
                .get("/leads/{id}/history", lead)
                .then()
                .body("[0].reason", equalTo("offline, " + Phone.THEN));
    }

    @Test
    void moreThanFiveHundredOperationsOrTwoMegabytesAreRefusedWhole() {
        var many = IntStream.range(0, 501)
                .mapToObj(i -> lead(UUID.randomUUID(), "Many " + key))
                .toList();
        phone.sends(many).then().statusCode(422).body("violations.field", hasItem("operations"));

        var large = new HashMap<String, Object>(lead(UUID.randomUUID(), "Large " + key));
        large.put("record", Map.of("source", "CALL", "profile", Map.of("interest", "x".repeat(2_200_000))));
        phone.sends(List.of(large)).then().statusCode(413);
        assertThat(leads("Many " + key)).isZero();
    }

    @Test
    void whatSpokeOfSomebodyForgottenIsNotDoneAgain() {
        var company = "Forgotten " + key;
        var batch = batch(List.of(lead(UUID.randomUUID(), company)));
        var id = UUID.fromString(phone.sends(batch).path("answers[0].recordId"));
        Api.remove(other.owner(), "leads", id);
        As.person(other.owner()).delete("/recycle-bin/{id}", id).then().statusCode(204);

        phone.sends(batch)
                .then()
                .statusCode(200)
                .body("answers[0].status", equalTo(409))
                .body("answers[0].problem.type", equalTo("/problems/offline-forgotten"));
        assertThat(leads(company)).isZero();
    }
}
