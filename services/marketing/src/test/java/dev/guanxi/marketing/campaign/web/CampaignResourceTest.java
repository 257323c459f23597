package dev.guanxi.marketing.campaign.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignResourceTest {
    static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");
    static final Person MAX = Person.of("max", Roles.MARKETER, "/marketing/events");
    static final Person REP = Person.of("ann", Roles.SALES_REP, "/sales/east");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aCampaignIsPlannedStartedAndEnded() {
        var planned = plan(MIA, "春季新品");
        var place = planned.header("Location");

        As.person(MIA).post(place + "/start").then().statusCode(428);
        var started = As.person(MIA).header("If-Match", planned.header("ETag")).post(place + "/start");
        started.then().statusCode(200).body("status", equalTo("RUNNING"));
        As.person(MIA)
                .header("If-Match", planned.header("ETag"))
                .post(place + "/end")
                .then()
                .statusCode(412);
        As.person(MIA)
                .header("If-Match", started.header("ETag"))
                .post(place + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));

        var id = Answers.id(planned);
        eventually(() -> assertThat(elsewhere.heard("crm.marketing.campaign", id))
                .extracting(Heard::happened)
                .containsExactly("planned", "started", "ended"));
        As.person(MIA).get(place + "/history").then().body("[0].changes[0].after", equalTo("ENDED"));
    }

    @Test
    void marketersSeeTheirTeamsCampaigns() {
        var place = plan(MIA, "Only online").header("Location");

        As.person(MAX).get(place).then().statusCode(404);
        As.person(MAX).get(place + "/figures").then().statusCode(404);
        As.person(MAX).get("/campaigns").then().body("items.name", not(hasItem("Only online")));
        As.person(MIA).get("/campaigns").then().body("items.name", hasItem("Only online"));
        As.person(REP).get(place).then().statusCode(403);
    }

    @Test
    void aPlanIsChangedInPart() {
        var planned = plan(MIA, "Patch");

        As.person(MIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", planned.header("ETag"))
                .body(Map.of("endsOn", "2026-06-30"))
                .patch(planned.header("Location"))
                .then()
                .statusCode(200)
                .body("plan.endsOn", equalTo("2026-06-30"))
                .body("plan.name", equalTo("Patch"));
        As.person(MIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("endsOn", "2026-01-01"))
                .patch(planned.header("Location"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("endsOn"));
    }

    private static Response plan(Person person, String name) {
        var planned = As.person(person)
                .body(Map.of(
                        "name", name,
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns");
        planned.then().statusCode(201);
        return planned;
    }
}
