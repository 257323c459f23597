package dev.guanxi.sales.seller.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SellerResourceTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales");

    @Test
    void aSellerWithoutAccountOwnsRecordsUnderTheirOwnId() {
        var seller = create("李雷", "/sales/east/shanghai", null);

        seller.then().body("ownerId", equalTo(seller.path("id")));
        As.person(ANN)
                .queryParam("filter", "ownerId==" + seller.path("id"))
                .get("/sellers")
                .then()
                .body("items.name", contains("李雷"))
                .body("items.team", contains("/sales/east/shanghai"));
    }

    @Test
    void aLoginBelongsToOneSeller() {
        var login = "login-" + UUID.randomUUID();
        create("First", "/sales/east", login).then().statusCode(201).body("ownerId", equalTo(login));

        create("Second", "/sales/east", login).then().statusCode(422).body("violations[0].field", equalTo("login"));
    }

    @Test
    void aSellerChangesTeamsAndOnlyManagersSayWhich() {
        var seller = create("Mover", "/sales/east", null);

        patch(ANN, seller).then().statusCode(403);
        patch(MEG, seller)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("profile.team", equalTo("/sales/west"))
                .body("profile.name", equalTo("Mover"));
        create("Lost", "no path", null).then().statusCode(422).body("violations[0].field", equalTo("profile.team"));
    }

    @Test
    void aSellerIsTakenBackToAnEarlierVersionFieldByField() {
        var seller = create("Mover", "/sales/east", null);
        patch(MEG, seller).then().statusCode(200);
        As.person(MEG)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Moved"))
                .patch(seller.header("Location"))
                .then()
                .statusCode(200);

        As.person(MEG)
                .header("If-Match", "\"2\"")
                .body(Map.of("version", 0, "fields", List.of("team")))
                .post(seller.header("Location") + "/restoration")
                .then()
                .statusCode(200)
                .body("profile.team", equalTo("/sales/east"))
                .body("profile.name", equalTo("Moved"));

        As.person(MEG)
                .get(seller.header("Location") + "/history")
                .then()
                .statusCode(200)
                .body("version", contains(3, 2, 1, 0))
                .body("[0].restored", equalTo(0))
                .body("[0].changes.field", contains("team"))
                .body("[1].actor", equalTo(MEG.id()));
    }

    @Test
    void anImportedListOfSellersIsTakenBackExceptForThoseWhoHaveWork() {
        var busy = "busy-" + UUID.randomUUID();
        var idle = "idle-" + UUID.randomUUID();
        var csv = "sales_agent,manager,regional_office\n%s,Mel M,North\n%s,Mel M,North\n%s,,\n"
                .formatted(busy, idle, "teamless");
        var job = As.person(MEG)
                .contentType("text/csv")
                .body(csv)
                .post("/imports?kind=sellers")
                .<String>path("id");
        perform(job, "run", "FINISHED").then().body("created", equalTo(2)).body("refused", equalTo(1));
        var owner = Tables.column("select owner_id from seller where name = '%s'".formatted(busy))
                .getFirst();
        var lead = As.person(MEG)
                .body(Map.of("source", "CALL", "profile", Map.of("company", "天明眼镜")))
                .post("/leads");
        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", owner))
                .post(lead.header("Location") + "/assignment")
                .then()
                .statusCode(200)
                .body("team", equalTo("/sales/north/mel-m"));

        perform(job, "undo", "UNDONE").then().body("undone", equalTo(1)).body("kept", equalTo(1));

        assertThat(Tables.column("select name from seller where team = '/sales/north/mel-m'"))
                .containsExactly(busy);
    }

    private Response perform(String job, String what, String status) {
        As.person(MEG).post("/imports/%s/%s".formatted(job, what)).then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Tables.column("select status from import_job where id = '%s'".formatted(job))
                        .contains(status));
        return As.person(MEG).get("/imports/" + job);
    }

    private static Response create(String name, String team, @Nullable String login) {
        var profile = Map.of("name", name, "team", team);
        return As.person(MEG)
                .body(login == null ? Map.of("profile", profile) : Map.of("profile", profile, "login", login))
                .post("/sellers");
    }

    private static Response patch(Person person, Response seller) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("team", "/sales/west"))
                .patch(seller.header("Location"));
    }
}
