package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.Api.lastMergeOf;
import static dev.guanxi.contact.Api.merge;
import static dev.guanxi.contact.Api.reverse;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is erased is erased under each record that was merged, and the merges forget them. */
@QuarkusTest
class MergesOfTheErasedTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whoIsErasedIsErasedUnderEachRecordAndTheMergeForgetsThem() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "Zhao Minmin", "phone", "+86 138 0013 8000"));
        merge(ADA, survivor, duplicate).then().statusCode(200);
        var done = lastMergeOf(ADA, survivor);
        As.person(ADA)
                .post("/customers/{id}/erasure", duplicate)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/merged-not-erased"));

        As.person(ADA).post("/customers/{id}/erasure", survivor).then().statusCode(204);

        As.person(ADA)
                .get("/customers/{id}", duplicate)
                .then()
                .body("status", equalTo("ERASED"))
                .body("profile.name", equalTo(""))
                .body("profile.phone", nullValue());
        var shown = As.person(ADA)
                .get("/merges/{id}", done)
                .then()
                .body("forgotten", equalTo(true))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("Minmin", "赵敏敏", "8000");
        As.person(ADA)
                .get("/customers/{id}/history", duplicate)
                .then()
                .body("changes.flatten().after", everyItem(nullValue()));
        reverse(ADA, done).then().statusCode(409).body("type", equalTo("/problems/merge-forgotten"));
        eventually(() -> assertThat(elsewhere
                        .heard("crm.contact.customer", duplicate)
                        .getLast()
                        .state()
                        .isNull())
                .isTrue());
    }

    @Test
    void whoIsErasedAfterTheMergeWasTakenBackLeavesNothingWithTheSurvivor() {
        var survivor = Api.customer(ADA, "PERSON", Map.of("name", "李四"));
        var duplicate = Api.customer(ADA, "PERSON", Map.of("name", "Li Si", "phone", "+86 138 0013 8111"));
        var key = UUID.randomUUID().toString();
        var merge = As.person(ADA)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .body(Map.of("customerIds", List.of(duplicate)));
        merge.post("/customers/{id}/merge", survivor).then().statusCode(200);
        var done = lastMergeOf(ADA, survivor);
        reverse(ADA, done).then().statusCode(200);

        As.person(ADA).post("/customers/{id}/erasure", duplicate).then().statusCode(204);

        assertThat(As.person(ADA).get("/customers/{id}/history", survivor).asString())
                .doesNotContain("8111");
        assertThat(As.person(ADA).get("/merges/{id}", done).asString()).doesNotContain("8111");
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/customers/{id}/merge", survivor)
                .then()
                .statusCode(412);
        As.person(ADA)
                .get("/customers/{id}", survivor)
                .then()
                .body("profile.name", equalTo("李四"))
                .body("profile.phone", nullValue());
    }

    @Test
    void anErasedContactTakesItsDuplicatesAlong() {
        var employer = customer(ADA, Map.of("name", "Employer"));
        var survivor = contact(ADA, employer, Map.of("fullName", "Wei Li"));
        var duplicate = contact(ADA, employer, Map.of("fullName", "李伟伟", "email", "weiwei@example.com"));
        Api.mergeContacts(ADA, survivor, duplicate).then().statusCode(200);

        As.person(ADA).post("/contacts/{id}/erasure", survivor).then().statusCode(204);

        As.person(ADA).get("/contacts/{id}", duplicate).then().statusCode(404);
        String done =
                As.person(ADA).queryParam("contactId", duplicate).get("/merges").path("items[0].id");
        assertThat(As.person(ADA).get("/merges/{id}", done).asString()).doesNotContain("李伟伟", "weiwei");
        reverse(ADA, UUID.fromString(done)).then().statusCode(409);
    }
}
