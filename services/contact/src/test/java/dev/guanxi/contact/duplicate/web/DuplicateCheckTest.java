package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateCheckTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String mark = UUID.randomUUID().toString();

    @Test
    void everythingThatWasHereBeforeIsCheckedOnDemand() {
        var one = company("Before " + mark);
        var other = company("BEFORE, " + mark);
        awaitPair(one);
        Tables.execute("truncate match_subject, match_key, duplicate_pair");
        pairs(one).body("items", empty());

        String check = As.person(ADA)
                .post("/duplicate-checks")
                .then()
                .statusCode(202)
                .body("status", equalTo("RUNNING"))
                .extract()
                .path("id");
        finished(check).body("done", greaterThanOrEqualTo(2)).body("openPairs", greaterThan(0));

        pairs(one).body("items", hasSize(1));
        assertThat(Tables.number("select count(*) from match_subject where id in ('%s', '%s')".formatted(one, other)))
                .isEqualTo(2);
        As.person(ADA).get("/duplicate-checks").then().body("items.id", hasItem(check));
    }

    @Test
    void thereIsOneCheckAtATime() {
        var check =
                interrupted(UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"), "now() + interval '5 seconds'");

        As.person(ADA)
                .header("Accept-Language", "zh-CN")
                .post("/duplicate-checks")
                .then()
                .statusCode(409)
                .body("detail", equalTo("对全部记录的查重正在进行。请等待其完成后再开始新的查重。"));

        finished(check.toString());
    }

    @Test
    void aCheckWhoseWorkerDiedGoesOnWhereItStood() {
        var done = company("Done " + mark);
        var one = company("Left " + mark);
        var other = company("Left, " + mark);
        awaitPair(one);
        Tables.execute("truncate match_subject, match_key, duplicate_pair");

        var check = interrupted(done, "now() - interval '1 second'");

        finished(check.toString()).body("done", greaterThanOrEqualTo(1_000_002));
        pairs(one).body("items", hasSize(1));
        assertThat(Tables.number("select count(*) from match_subject where id in ('%s', '%s')".formatted(one, other)))
                .isEqualTo(2);
        assertThat(Tables.number("select count(*) from match_subject where id = '%s'".formatted(done)))
                .as("what was done before is not done again")
                .isZero();
    }

    @Test
    void aCheckIsForAdministrators() {
        As.person(ANN).post("/duplicate-checks").then().statusCode(403);
        As.person(ADA).get("/duplicate-checks/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static UUID company(String name) {
        return Api.customer(ANN, Map.of("name", name));
    }

    private static ValidatableResponse pairs(UUID record) {
        return As.person(ANN)
                .queryParam("record", record)
                .get("/duplicates")
                .then()
                .statusCode(200);
    }

    private static void awaitPair(UUID record) {
        await().atMost(SOON).untilAsserted(() -> pairs(record).body("items", hasSize(1)));
    }

    private static ValidatableResponse finished(String check) {
        return await().atMost(SOON)
                .until(
                        () -> As.person(ADA)
                                .get("/duplicate-checks/{id}", check)
                                .then(),
                        answer -> answer.extract().path("status").equals("FINISHED"));
    }

    /** A check in the middle of which its process was killed: its claim lapses, and says where it stood. */
    private UUID interrupted(UUID stood, String heldUntil) {
        var id = UUID.randomUUID();
        Tables.execute(
                "insert into duplicate_check (id, status, started_by, started_at, kind, last_id, total, done, holder,"
                        + " held_until) values ('%s', 'RUNNING', 'ada', now(), 'CUSTOMER', '%s', 1000003, 1000000, '%s', %s)"
                                .formatted(id, stood, UUID.randomUUID(), heldUntil));
        return id;
    }
}
