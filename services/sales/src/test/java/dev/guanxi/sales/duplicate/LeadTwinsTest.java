package dev.guanxi.sales.duplicate;

import static dev.guanxi.sales.duplicate.Somebody.capture;
import static dev.guanxi.sales.duplicate.Somebody.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who somebody who comes in may be already, and what becomes of it, through the API. */
@QuarkusTest
class LeadTwinsTest {
    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void theSameIsFoundHoweverItIsWrittenAndWhoHasItIsSaidToWhoeverSeesIt() {
        var somebody = new Somebody();
        var lead = somebody.lead(somebody.ann);
        var written = List.of(
                Map.of("company", "X", "phone", "0571-" + somebody.digits),
                Map.of("company", "X", "email", somebody.mail.toUpperCase(Locale.ROOT)),
                Map.of("company", "天明" + somebody.key + " 眼镜（公司）"));

        for (var profile : written) {
            var told = check(somebody.boss, profile);
            assertThat(told.getList("id")).containsExactly(lead.toString());
            assertThat(told.getString("[0].ownerId")).isEqualTo(somebody.ann.id());
            assertThat(told.getList("[0].common")).hasSize(1);
        }
        assertThat(check(somebody.boss, Map.of("company", "Nobody " + somebody.key))
                        .getList(""))
                .isEmpty();
    }

    @Test
    void whoDoesNotSeeItIsWarnedAndToldNeitherWhoItIsNorWhoHasIt() {
        var somebody = new Somebody();
        somebody.lead(somebody.ann);

        As.person(somebody.bob)
                .body(somebody.profile())
                .post("/leads/duplicate-check")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].seen", equalTo(false))
                .body("[0].kind", equalTo("LEAD"))
                .body("[0].common", contains("PHONE", "MAIL", "COMPANY", "PERSON"))
                .body("[0].id", nullValue())
                .body("[0].title", nullValue())
                .body("[0].ownerId", nullValue())
                .body("[0].team", nullValue())
                .body(not(containsString(somebody.ann.id())));
        capture(somebody.bob, somebody.profile(), "refuse")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lead-known"))
                .body(not(containsString(somebody.ann.id())));
        var kept = Answers.created(capture(somebody.bob, somebody.profile(), "allow"));
        As.person(somebody.boss).get("/leads/{id}/duplicates", kept).then().body("", hasSize(1));
    }

    @Test
    void customersAndContactsAreFoundTooUntilTheyAreErased() {
        var somebody = new Somebody();
        var customer = Ids.next();
        var contact = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                customer,
                Map.of(
                        "kind",
                        "ORGANISATION",
                        "name",
                        somebody.company,
                        "status",
                        "ACTIVE",
                        "ownerId",
                        somebody.ann.id()));
        elsewhere.says(
                "crm.contact.contact",
                "created",
                contact,
                Map.of(
                        "customerId",
                        customer,
                        "fullName",
                        "李雷",
                        "phone",
                        somebody.phone,
                        "status",
                        "ACTIVE",
                        "ownerId",
                        somebody.bob.id()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(check(Api.ADA, somebody.profile()).getList("kind"))
                                .containsExactlyInAnyOrder("CUSTOMER", "CONTACT"));
        var told = check(somebody.ann, somebody.profile());
        assertThat(told.getString("find { it.kind == 'CUSTOMER' }.id")).isEqualTo(customer.toString());
        assertThat(told.getString("find { it.kind == 'CONTACT' }.id")).isNull();
        assertThat(told.getList("find { it.kind == 'CONTACT' }.common", String.class))
                .contains("PHONE", "PERSON");

        elsewhere.forgets("crm.contact.contact", contact);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(check(Api.ADA, somebody.profile()).getList("kind"))
                                .containsExactly("CUSTOMER"));
        assertThat(Tables.mentioning(somebody.digits)).isEmpty();
    }

    @Test
    void ofEightWhoWriteTheSameDownAtOnceAndWantNoDuplicatesOneDoes() {
        var somebody = new Somebody();

        var answers = Together.together(Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(somebody::rep)
                .<Callable<Response>>map(person -> () -> capture(person, somebody.profile(), "refuse"))
                .toList());

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .hasSize(8);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> answer.then().statusCode(409).body("type", equalTo("/problems/lead-known")));
    }

    @Test
    void aLeadThatEndedLongAgoIsNoDuplicateAnyMore() {
        var somebody = new Somebody();
        var lead = somebody.lead(somebody.ann);
        Api.step(somebody.ann, "leads", lead, "disqualification", Map.of("reason", "no budget"))
                .then()
                .statusCode(200);
        assertThat(check(somebody.ann, somebody.profile()).getBoolean("[0].open"))
                .isFalse();

        clock.moveTo(Duration.ofDays(91));

        assertThat(check(somebody.ann, somebody.profile()).getList("")).isEmpty();
    }

    @Test
    void aLeadIsJoinedIntoTheOneThatWasHere() {
        var somebody = new Somebody();
        var first = Api.lead(somebody.ann, Map.of("company", somebody.company, "email", somebody.mail));
        var second = Answers.id(As.person(somebody.ann)
                .body(Map.of("source", "WEB_FORM", "profile", somebody.profile()))
                .post("/leads"));
        As.person(somebody.ann)
                .body(Map.of("kind", "CALL", "note", "想先看样品"))
                .post("/leads/{id}/follow-ups", second)
                .then()
                .statusCode(201);

        Api.step(somebody.ann, "leads", second, "joining", Map.of("into", first))
                .then()
                .statusCode(200)
                .body("id", equalTo(first.toString()))
                .body("profile.phone", equalTo(somebody.phone))
                .body("profile.familyName", equalTo("李"))
                .body("alsoFrom", hasSize(1))
                .body("alsoFrom[0].leadId", equalTo(second.toString()))
                .body("alsoFrom[0].source", equalTo("WEB_FORM"));

        Api.record("leads", second)
                .body("status", equalTo("DISQUALIFIED"))
                .body("joinedInto", equalTo(first.toString()));
        As.person(somebody.ann).get("/leads/{id}/follow-ups", first).then().body("note", contains("想先看样品"));
        assertThat(check(somebody.ann, somebody.profile()).getList("id")).containsExactly(first.toString());
        elsewhere.heardUntil("crm.sales.lead", second, "joined");
        assertThat(elsewhere
                        .heardUntil("crm.sales.lead", first, "absorbed")
                        .getLast()
                        .state()
                        .at("/alsoFrom/0/leadId")
                        .asText())
                .isEqualTo(second.toString());
        Api.step(somebody.ann, "leads", second, "joining", Map.of("into", first))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lead-closed"));
        Api.step(somebody.ann, "leads", first, "joining", Map.of("into", first))
                .then()
                .statusCode(422);
        var bobs = somebody.lead(somebody.bob);
        Api.step(somebody.ann, "leads", first, "joining", Map.of("into", bobs))
                .then()
                .statusCode(422);
    }

    @Test
    void twoThatAreKeptAreLinkedAndWhoeverLooksNextIsToldSo() {
        var somebody = new Somebody();
        var first = somebody.lead(somebody.ann);
        var second = somebody.lead(somebody.ann);

        As.person(somebody.ann)
                .body(Map.of("kind", "LEAD", "otherId", first))
                .post("/leads/{id}/links", second)
                .then()
                .statusCode(200)
                .body("linked", contains(true));

        As.person(somebody.ann).get("/leads/{id}/duplicates", first).then().body("linked", contains(true));
        As.person(somebody.ann)
                .body(Map.of("kind", "LEAD", "otherId", UUID.randomUUID()))
                .post("/leads/{id}/links", second)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("otherId"));
    }

    @Test
    void aClaimedCompanyIsProtectedFromOthersForTheTimeThatThePoolSays() {
        var somebody = new Somebody();
        As.person(somebody.boss)
                .body(Map.of("name", "Pool " + somebody.key, "teams", List.of(somebody.team), "protectionDays", 10))
                .post("/lead-pools")
                .then()
                .statusCode(201);
        somebody.lead(somebody.ann);
        var colleague = Map.of("company", somebody.company, "familyName", "王");

        capture(somebody.bob, colleague, "allow")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/company-protected"))
                .body(not(containsString(somebody.ann.id())));
        capture(somebody.ann, colleague, "allow").then().statusCode(201);
        capture(somebody.boss, colleague, "allow").then().statusCode(201);
        clock.moveTo(Duration.ofDays(10).plusMinutes(5));
        capture(somebody.bob, colleague, "allow").then().statusCode(201);
    }
}
