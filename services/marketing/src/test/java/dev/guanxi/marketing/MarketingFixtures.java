package dev.guanxi.marketing;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class MarketingFixtures {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/marketing");

    private MarketingFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .owned("campaigns", "campaign", MarketingFixtures::campaign)
                .withFields("campaigns")
                .withBulk("campaigns", "kind==NONE", Map.of("name", "Walked"))
                .withBin("campaigns")
                .owned("responses", "response", MarketingFixtures::response)
                .record("mailings", MarketingFixtures::mailing)
                .body("draftMailing", holder -> draftOf(running(holder)))
                .body("addMailingTargets", _ -> Map.of("contactIds", List.of(UUID.randomUUID())))
                .body("recordResponse", holder -> answerTo(running(holder)))
                .refused("uploadImport", 422);
    }

    private static String campaign() {
        return create(
                "/campaigns",
                Map.of(
                        "name", "Walk",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")));
    }

    private static String running() {
        var id = campaign();
        As.person(CLERK)
                .header("If-Match", "\"0\"")
                .post("/campaigns/" + id + "/start")
                .then()
                .statusCode(200);
        return id;
    }

    /** A campaign of the holder's, so that they may record who answers to it. */
    private static String running(Holder holder) {
        var id = running();
        Records.give("campaign", id, holder);
        return id;
    }

    /** A mailing of a campaign of the holder's, so that they may have it sent. */
    private static String mailing(Holder holder) {
        var id = create("/mailings", draftOf(running(holder)));
        Records.give("mailing", id, holder);
        return id;
    }

    private static Map<String, ?> draftOf(String campaign) {
        return Map.of(
                "campaignId",
                campaign,
                "purpose",
                "newsletter",
                "content",
                Map.of("subjectEn", "Walk", "bodyEn", "Walk with us."));
    }

    private static String response() {
        return create("/responses", answerTo(running()));
    }

    private static Map<String, String> answerTo(String campaign) {
        return Map.of("campaignId", campaign, "channel", "WEB_FORM", "company", "Walk", "email", "walk@example.com");
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
