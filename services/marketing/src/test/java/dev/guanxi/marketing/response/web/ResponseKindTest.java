package dev.guanxi.marketing.response.web;

import static dev.guanxi.marketing.response.web.ResponseResourceTest.CONTACTS;
import static dev.guanxi.marketing.response.web.ResponseResourceTest.LEADS;
import static dev.guanxi.marketing.response.web.ResponseResourceTest.MAX;
import static dev.guanxi.marketing.response.web.ResponseResourceTest.MIA;
import static dev.guanxi.marketing.response.web.ResponseResourceTest.RESPONSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses have fields of an administrator, are handed over many at once, and come back from the recycle bin. */
@QuarkusTest
class ResponseKindTest extends RecordsThatComeBackTest {
    @Inject
    BinJob job;

    private UUID campaign = Ids.next();

    @BeforeEach
    void aRunningCampaign() {
        var planned = As.person(MIA)
                .body(Map.of(
                        "name", "Spring",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns");
        campaign = Answers.id(planned);
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .post("/campaigns/{id}/start", campaign)
                .then()
                .statusCode(200);
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "responses",
                RESPONSES,
                MIA,
                Person.of("otto", Roles.ADMIN),
                "custom",
                List.of("Response", "NewResponse"),
                values -> As.person(MIA).body(answer(Map.of("custom", values))).post("/responses"));
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("ownerId", "mo", "team", "/marketing/online/two");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    /** Nobody sees responses who does not change them; whoever sees none is told no more. */
    @Override
    protected Person onlooker() {
        return Person.of("leo", Roles.ANALYST);
    }

    @Test
    void whatWasAnsweredStaysAsItWasSaidAndWhoGaveManyAwayTakesThemBack() {
        var id = created(2);
        kind().patch(MIA, id, Map.of("interest", "Nothing")).then().statusCode(400);
        var nobody = new HashMap<String, Object>();
        nobody.put("ownerId", null);
        nobody.put("team", null);
        kind().patch(MIA, id, nobody).then().statusCode(422).body("violations[0].field", equalTo("ownerId"));
        var before = whole(id);
        var away = job(MIA, "custom.%s==2".formatted(rating), Map.of("ownerId", "max", "team", "/marketing/events"));

        step(MIA, away, "run", "FINISHED").body("changed", equalTo(1));
        As.person(MIA).get("/responses/{id}", id).then().statusCode(404);
        As.person(MAX).get("/responses/{id}", id).then().statusCode(200).body("ownerId", equalTo("max"));
        step(MIA, away, "undo", "UNDONE").body("undone", equalTo(1));

        kind().record(id).body("", equalTo(before));
        kind().patch(MIA, id, custom(rating, 3)).then().statusCode(200);
        As.person(MIA)
                .header("If-Match", kind().tag(id))
                .body(Map.of("version", 0))
                .post("/responses/{id}/restoration", id)
                .then()
                .statusCode(200)
                .body("custom." + rating, equalTo(2));
    }

    @Test
    void oneThatALeadCameOfStaysUntilTheLeadIsRemovedAndGoesForGoodAfterIt() {
        var id = created(2);
        var lead = Ids.next();
        elsewhere.says(LEADS, "captured", lead, lead(id, "NEW"));
        await().atMost(PATIENCE).untilAsserted(() -> kind().record(id).body("leadId", equalTo(lead.toString())));
        kind().remove(MIA, id).then().statusCode(409).body("type", equalTo("/problems/response-has-lead"));
        counts(1);

        elsewhere.says(LEADS, "removed", lead, lead(id, "REMOVED"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Tables.column("select status from lead where id = '%s'".formatted(lead)))
                                .containsExactly("REMOVED"));
        kind().remove(MIA, id).then().statusCode(204);
        counts(0);
        As.person(kind().manager())
                .delete("/recycle-bin/{id}", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/response-has-lead"));

        elsewhere.forgets(LEADS, lead);
        await().atMost(PATIENCE)
                .untilAsserted(() -> As.person(kind().manager())
                        .delete("/recycle-bin/{id}", id)
                        .then()
                        .statusCode(204));
    }

    @Test
    void ofAnErasedPersonNoWordsAreLeftAlsoInTheBin() {
        var word = key("word");
        var note = key("note");
        defined(note, "TEXT", Map.of());
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", word + "@example.com"));
        var id = id(As.person(MIA)
                .body(answer(Map.of(
                        "familyName", word, "email", word + "@example.com", "custom", Map.of(note, word, rating, 4))))
                .post("/responses"));
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", word + "@example.com"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.column("select response_id::text from response_person"))
                        .contains(id.toString()));
        As.person(MIA)
                .header("If-Match", kind().tag(id))
                .header("Change-Reason", word + " called")
                .delete("/responses/{id}", id)
                .then()
                .statusCode(204);
        As.person(MIA).get("/recycle-bin/{id}", id).then().body("title", equalTo(word));

        elsewhere.forgets(CONTACTS, contact);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        As.person(MIA)
                .get("/recycle-bin/{id}", id)
                .then()
                .body("title", equalTo("…"))
                .body("reason", nullValue());
        kind().bringBack(MIA, id).then().statusCode(204);
        shows(id, rating, 4);
        kind().record(id).body("custom." + note, nullValue());
    }

    /** How many answers the campaign has by its figures. */
    private void counts(int responses) {
        As.person(MIA).get("/campaigns/{id}/figures", campaign).then().body("responses", equalTo(responses));
    }

    private Map<String, ?> lead(UUID response, String status) {
        return Map.of("responseId", response, "campaignId", campaign, "status", status);
    }

    private Map<String, ?> answer(Map<String, ?> more) {
        var answer = new HashMap<String, Object>(Map.of(
                "campaignId",
                campaign,
                "channel",
                "WEB_FORM",
                "familyName",
                "Wei",
                "email",
                Ids.next() + "@example.com"));
        answer.putAll(more);
        return answer;
    }
}
