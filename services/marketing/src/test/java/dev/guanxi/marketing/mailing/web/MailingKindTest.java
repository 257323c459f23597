package dev.guanxi.marketing.mailing.web;

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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mailings have fields of an administrator, also after they were sent; those of which nothing went out come back from the bin. */
@QuarkusTest
class MailingKindTest extends RecordsThatComeBackTest {
    private static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");
    private static final Map<String, ?> CONTENT = Map.of("subjectEn", "Fair", "bodyEn", "Come.");

    @Inject
    BinJob job;

    private UUID campaign = Ids.next();

    @BeforeEach
    void aRunningCampaign() {
        campaign = Answers.id(As.person(MIA)
                .body(Map.of(
                        "name", "Spring",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns"));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .post("/campaigns/{id}/start", campaign)
                .then()
                .statusCode(200);
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "mailings",
                "crm.marketing.mailing",
                MIA,
                Person.of("otto", Roles.ADMIN),
                "custom",
                List.of("Mailing", "NewMailing"),
                values -> As.person(MIA)
                        .body(Map.of(
                                "campaignId", campaign, "purpose", "newsletter", "content", CONTENT, "custom", values))
                        .post("/mailings"));
    }

    /** What many mailings say is not changed alike. */
    @Override
    protected Map<String, ?> elsewise() {
        return Map.of();
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return Person.of("leo", Roles.ANALYST);
    }

    @Test
    void oneThatWasSentStaysOnRecordAndItsFieldsCanStillBeFilled() {
        var id = created(2);
        addressed(id);
        act(id, "schedule", Map.of("sendAt", "2999-01-01T00:00:00Z")).then().statusCode(200);
        kind().remove(MIA, id).then().statusCode(409).body("type", equalTo("/problems/mailing-under-way"));
        act(id, "cancellation", Map.of()).then().statusCode(200);
        kind().remove(MIA, id).then().statusCode(204);
        kind().bringBack(MIA, id).then().statusCode(204);
        kind().record(id).body("status", equalTo("CANCELLED"));
        Tables.execute("update mailing_target set outcome = 'UNCERTAIN' where mailing_id = '%s'".formatted(id));
        kind().remove(MIA, id).then().statusCode(409).body("type", equalTo("/problems/mailing-sent"));

        var sent = created(3);
        addressed(sent);
        act(sent, "schedule", Map.of()).then().statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> kind().record(sent).body("status", equalTo("SENT")));
        kind().remove(MIA, sent).then().statusCode(409).body("type", equalTo("/problems/mailing-sent"));
        kind().patch(MIA, sent, custom(rating, 5)).then().statusCode(200);
        act(sent, "restoration", Map.of("version", 0)).then().statusCode(200).body("custom." + rating, equalTo(3));
        findsOnly(id, sent);
    }

    @Test
    void aRemovedDraftGoesNowhereAndOneWrittenAnewKeepsItsFields() {
        var id = created(2);
        addressed(id);
        write(id).then().statusCode(200).body("custom." + rating, equalTo(2));
        kind().remove(MIA, id).then().statusCode(204);

        write(id).then().statusCode(409).body("type", equalTo("/problems/mailing-in-bin"));
        act(id, "schedule", Map.of()).then().statusCode(409);
        act(id, "cancellation", Map.of()).then().statusCode(409);
        targets(id).then().statusCode(409);
        As.person(MIA).post("/mailings/{id}/respondents", id).then().statusCode(409);
        As.person(MIA)
                .header("If-Match", campaignTag())
                .delete("/campaigns/{id}", campaign)
                .then()
                .statusCode(409);

        As.person(kind().manager()).delete("/recycle-bin/{id}", id).then().statusCode(204);
        for (var table : List.of("mailing_target", "mailing_job")) {
            assertThat(Tables.column("select mailing_id::text from " + table)).doesNotContain(id.toString());
        }
        As.person(MIA)
                .header("If-Match", campaignTag())
                .delete("/campaigns/{id}", campaign)
                .then()
                .statusCode(204);
    }

    @Test
    void whoeverAskedForTheListHasItAsAFileAndSeesWhy() {
        var id = created(2);

        assertThat(kind().file(MIA, "custom.%s==2".formatted(rating))).contains("Fair", id.toString());
        As.person(MIA)
                .get("/mailings/{id}/visibility", id)
                .then()
                .statusCode(200)
                .body("visible", equalTo(true));
        kind().record(id).body("progress", nullValue());
    }

    /** Somebody is a target of it, who never agreed. */
    private void addressed(UUID id) {
        targets(id).then().statusCode(200);
    }

    private static Response targets(UUID id) {
        return As.person(MIA).body(Map.of("contactIds", List.of(Ids.next()))).post("/mailings/{id}/targets", id);
    }

    private Response write(UUID id) {
        return As.person(MIA)
                .header("If-Match", kind().tag(id))
                .body(Map.of("purpose", "offers", "content", CONTENT))
                .put("/mailings/{id}", id);
    }

    private Response act(UUID id, String what, Map<String, ?> body) {
        return As.person(MIA).header("If-Match", kind().tag(id)).body(body).post("/mailings/{id}/" + what, id);
    }

    private String campaignTag() {
        return As.person(MIA).get("/campaigns/{id}", campaign).header("ETag");
    }
}
