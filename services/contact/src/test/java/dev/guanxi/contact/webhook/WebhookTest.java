package dev.guanxi.contact.webhook;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookTest {
    @Test
    void whatHappensArrivesAsItIsPublishedAndSigned() {
        var team = Hooks.ofTeam("hook-signed");
        try (var receiver = Receiver.answering(204)) {
            String secret = team.create(receiver.url(), "crm.contact.customer.created.v1")
                    .path("secret");

            var customer = team.customer("上海华为科技有限公司");

            eventually(() -> assertThat(receiver.messages()).hasSize(1));
            var message = receiver.messages().getFirst();
            assertThat(message.isSignedWith(secret)).isTrue();
            assertThat(message.isSignedWith("whsec_c29tZWJvZHkgZWxzZQ==")).isFalse();
            assertThat(message.header("content-type")).isEqualTo("application/json");
            assertThat(message.body().get("type").asText()).isEqualTo("crm.contact.customer.created.v1");
            assertThat(message.record()).isEqualTo(customer.toString());
            assertThat(message.name()).isEqualTo("上海华为科技有限公司");
        }
    }

    @Test
    void theSecretIsShownOnceAndAFormerOneSignsForAWhile() {
        var team = Hooks.ofTeam("hook-secrets");
        try (var receiver = Receiver.answering(200)) {
            var created = team.create(receiver.url(), "crm.contact.customer.*");
            String id = created.path("id");
            String first = created.path("secret");
            As.person(team.manager()).get("/webhooks/{id}", id).then().body("secret", nullValue());

            String second = As.person(team.manager())
                    .header("If-Match", "\"0\"")
                    .post("/webhooks/{id}/secret", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            team.customer("Rotated");

            assertThat(second).startsWith("whsec_").isNotEqualTo(first);
            eventually(() -> assertThat(receiver.messages()).hasSize(1));
            assertThat(receiver.messages().getFirst().isSignedWith(first)).isTrue();
            assertThat(receiver.messages().getFirst().isSignedWith(second)).isTrue();
            As.person(team.manager())
                    .get("/webhooks/{id}/history", id)
                    .then()
                    .statusCode(200)
                    .body("toString()", not(containsString("whsec_")));
        }
    }

    @Test
    void nothingIsSentThatTheOwnerMayNotSee() {
        var team = Hooks.ofTeam("hook-reach");
        try (var receiver = Receiver.answering(204)) {
            team.hear(receiver.url());

            Api.customer(BOB, Map.of("name", "Of another team"));
            team.customer("Of our team");

            eventually(() -> assertThat(receiver.messages()).isNotEmpty());
            assertThat(receiver.messages()).extracting(Receiver.Message::name).containsExactly("Of our team");
        }
    }

    @Test
    void aWebhookIsItsOwnersBusinessAndTheAdministrators() {
        var team = Hooks.ofTeam("hook-owner");
        var id = team.hear("https://hooks.example.com/crm");

        As.person(Api.MEG).get("/webhooks/{id}", id).then().statusCode(404);
        As.person(Api.MEG).get("/webhooks").then().body("items.id", not(hasItem(id.toString())));
        As.person(ADA).get("/webhooks/{id}", id).then().statusCode(200).body("ownerId", equalTo("hook-owner-manager"));
        As.person(team.rep()).get("/webhooks").then().statusCode(403);
    }

    @Test
    void theTestMessageIsTheNewestRealEvent() {
        var team = Hooks.ofTeam("hook-test");
        team.customer("Older");
        var newest = team.customer("真实客户");
        try (var receiver = Receiver.answering(204)) {
            var id = team.hear(receiver.url());

            eventually(() -> team.post(id, "test", Map.of())
                    .then()
                    .statusCode(202)
                    .body("origin", equalTo("TEST"))
                    .body("subject", equalTo(newest.toString()))
                    .body("messageId", startsWith("test_")));

            eventually(() -> assertThat(receiver.messages())
                    .last()
                    .satisfies(message -> assertThat(message.name()).isEqualTo("真实客户")));
            assertThat(receiver.messages().getLast().header("webhook-id")).startsWith("test_");
        }
    }

    @Test
    void whereNothingHappenedYetTheTestMessageHasEveryField() {
        var team = Hooks.ofTeam("hook-sample");
        try (var receiver = Receiver.answering(204)) {
            String id = team.create(receiver.url(), "crm.contact.expectation.promise-missed.v1")
                    .path("id");

            As.person(team.manager()).post("/webhooks/{id}/test", id).then().statusCode(202);

            eventually(() -> assertThat(receiver.messages()).hasSize(1));
            var state = receiver.messages().getFirst().body().at("/data/state");
            assertThat(state.fieldNames())
                    .toIterable()
                    .contains("customerId", "topic", "promised", "promiseGap", "standing", "ownerId", "team");
        }
    }

    @Test
    void twoAtOnceDoNotOverwriteEachOther() {
        var team = Hooks.ofTeam("hook-etag");
        var id = team.hear("https://hooks.example.com/crm");

        var change = As.person(team.manager()).contentType("application/merge-patch+json");
        change.header("If-Match", "\"0\"")
                .body(Map.of("types", List.of("crm.contact.contact.*")))
                .patch("/webhooks/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        As.person(team.manager())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("enabled", false))
                .patch("/webhooks/{id}", id)
                .then()
                .statusCode(412)
                .body("current.types", equalTo(List.of("crm.contact.contact.*")));
        As.person(team.manager())
                .header("If-Match", "\"1\"")
                .delete("/webhooks/{id}", id)
                .then()
                .statusCode(204);
        As.person(team.manager()).get("/webhooks/{id}", id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2/",
                "https://10.0.0.7/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:10.0.0.7]/",
                "https://localhost/",
                "https://db.internal/",
                "https://contact.default.svc.cluster.local/"
            })
    void noWebhookLeadsIntoTheOwnNetwork(String url) {
        As.person(ADA)
                .header("Accept-Language", "zh-CN")
                .body(Hooks.subscription(url, "crm.*"))
                .post("/webhooks")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("url"))
                .body("violations[0].message", containsString("内部网络"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "hooks.example.com",
                "https:///x",
                "https://me:secret@hooks.example.com/"
            })
    void whatIsNoAddressIsRefused(String url) {
        As.person(ADA)
                .body(Hooks.subscription(url, "crm.*"))
                .post("/webhooks")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("url"));
    }

    @Test
    void aTypeThatNothingEverHasIsRefused() {
        As.person(ADA)
                .body(Hooks.subscription(
                        "https://hooks.example.com/", "crm.contact.customer.*", "crm.contact.costumer.*"))
                .post("/webhooks")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("types[1]"))
                .body("violations[0].message", containsString("crm.contact.costumer.*"));
        As.person(ADA)
                .get("/webhooks/types")
                .then()
                .statusCode(200)
                .body("type", hasItem("crm.contact.expectation.promise-missed.v1"));
    }
}
