package dev.guanxi.marketing.campaign.web;

import static dev.guanxi.marketing.campaign.web.CampaignResourceTest.MAX;
import static dev.guanxi.marketing.campaign.web.CampaignResourceTest.MIA;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Campaigns have fields of an administrator, are changed many at once, and come back from the recycle bin. */
@QuarkusTest
class CampaignKindTest extends RecordsThatComeBackTest {
    @Inject
    BinJob job;

    @Override
    protected Kind kind() {
        return new Kind(
                "campaigns",
                "crm.marketing.campaign",
                MIA,
                Person.of("otto", Roles.ADMIN),
                "plan.custom",
                List.of("CampaignPlan"),
                values -> As.person(MIA)
                        .body(Map.of(
                                "name", "Spring",
                                "kind", "EMAIL",
                                "startsOn", "2026-03-01",
                                "endsOn", "2026-05-31",
                                "budget", Map.of("amount", "6000.00", "currency", "EUR"),
                                "custom", values))
                        .post("/campaigns"));
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("endsOn", "2026-07-31", "budget", Map.of("amount", "7000.00", "currency", "EUR"));
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return Person.of("meg", Roles.SALES_MANAGER, "/sales");
    }

    @Test
    void oneThatSomebodyAnsweredOrThatHasMailingsIsEndedAndNotRemoved() {
        var answered = created(2);
        act(answered, "start").then().statusCode(200);
        answer(answered).then().statusCode(201);
        var mailed = created(3);
        mailing(mailed).then().statusCode(201);

        for (var id : List.of(answered, mailed)) {
            kind().remove(MIA, id).then().statusCode(409).body("type", equalTo("/problems/campaign-in-use"));
        }
        findsOnly(answered, mailed);
    }

    @Test
    void nothingHappensInARemovedCampaign() {
        var id = created(2);
        act(id, "start").then().statusCode(200);
        As.person(MAX)
                .header("If-Match", kind().tag(id))
                .delete("/campaigns/{id}", id)
                .then()
                .statusCode(404);
        kind().remove(MIA, id).then().statusCode(204);

        answer(id).then().statusCode(409).body("type", equalTo("/problems/campaign-in-bin"));
        mailing(id).then().statusCode(409).body("type", equalTo("/problems/campaign-in-bin"));
        act(id, "end").then().statusCode(409);
        As.person(MIA)
                .header("If-Match", kind().tag(id))
                .body(Map.of("spent", Map.of("amount", "1.00", "currency", "EUR"), "sent", 1))
                .put("/campaigns/{id}/effort", id)
                .then()
                .statusCode(409);
        As.person(MAX).get("/recycle-bin/{id}", id).then().statusCode(404);
        kind().bringBack(MIA, id).then().statusCode(204);

        answer(id).then().statusCode(201);
    }

    @Test
    void whoeverAnswersOrWritesInTheMomentOfARemovalFindsItThereOrGone() {
        nothingBeginsUnderWhatIsRemoved(this::running, CampaignKindTest::answer);
        nothingBeginsUnderWhatIsRemoved(this::running, CampaignKindTest::mailing);
    }

    private UUID running() {
        var id = created(2);
        act(id, "start").then().statusCode(200);
        return id;
    }

    private Response act(UUID id, String step) {
        return As.person(MIA).header("If-Match", kind().tag(id)).post("/campaigns/{id}/{step}", id, step);
    }

    private static Response answer(UUID campaign) {
        return As.person(MIA)
                .body(Map.of("campaignId", campaign, "channel", "WEB_FORM", "company", "A", "email", "a@example.com"))
                .post("/responses");
    }

    private static Response mailing(UUID campaign) {
        return As.person(MIA)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "purpose",
                        "newsletter",
                        "content",
                        Map.of("subjectEn", "Spring", "bodyEn", "It is here.")))
                .post("/mailings");
    }
}
