package dev.guanxi.contact.webhook;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookDeliveryTest {
    private static final String EVERYTHING = "2026-01-01T00:00:00Z";

    @Test
    void aReceiverThatWasAwayGetsItWhenItIsBack() {
        var team = Hooks.ofTeam("hook-away");
        var port = Receiver.silentPort();
        var id = team.hear(Receiver.url(port));
        team.customer("Patience");
        eventually(() ->
                assertThat(team.deliveries(id).getInt("items[0].attempts")).isPositive());

        try (var receiver = Receiver.at(port)) {
            eventually(() -> assertThat(receiver.messages()).hasSize(1));

            eventually(() -> assertThat(team.deliveries(id).getString("items[0].standing"))
                    .isEqualTo("DELIVERED"));
            var delivery = team.delivery(team.deliveries(id).getString("items[0].id"));
            assertThat(delivery.getString("attempts[0].failure")).contains("refused");
            assertThat(delivery.getList("attempts.status")).last().isEqualTo(204);
            assertThat(receiver.messages().getFirst().header("webhook-id")).isEqualTo(delivery.getString("messageId"));
        }
    }

    @Test
    void eventsOfOneRecordStayInOrderWhileOthersGoOn() {
        var team = Hooks.ofTeam("hook-order");
        var blocked = new AtomicBoolean(true);
        var stubborn = ConcurrentHashMap.<String>newKeySet();
        try (var receiver =
                Receiver.answering(message -> blocked.get() && stubborn.contains(message.record()) ? 500 : 204)) {
            var id = team.hear(receiver.url());
            var one = Api.customer(team.rep(), Map.of("name", "One"));
            stubborn.add(one.toString());
            team.rename(one, 0, "One again");
            team.rename(one, 1, "One at last");

            var other = team.customer("Other");
            eventually(() -> assertThat(receiver.messages())
                    .extracting(Receiver.Message::record)
                    .contains(other.toString()));
            blocked.set(false);

            eventually(() -> assertThat(team.deliveries(id).<String>getList("items.standing"))
                    .hasSize(4)
                    .containsOnly("DELIVERED"));
            assertThat(receiver.messages().stream()
                            .filter(message -> message.record().equals(one.toString()))
                            .map(Receiver.Message::sequence))
                    .isSorted()
                    .contains(0L, 1L, 2L);
        }
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws InterruptedException {
        var team = Hooks.ofTeam("hook-slow");
        var release = new CountDownLatch(1);
        try (var slow = Receiver.answering(_ -> waitFor(release));
                var quick = Receiver.answering(204)) {
            team.hear(slow.url());
            team.hear(quick.url());

            for (int i = 0; i < 12; i++) {
                team.customer("Many " + i);
            }

            eventually(() -> assertThat(quick.messages()).hasSize(12));
            assertThat(slow.messages().stream()
                            .map(Receiver.Message::record)
                            .distinct()
                            .count())
                    .isLessThan(12);
            release.countDown();
            eventually(() -> assertThat(slow.messages().stream()
                            .map(Receiver.Message::record)
                            .distinct())
                    .hasSize(12));
        }
    }

    private static int waitFor(CountDownLatch release) {
        try {
            return release.await(30, TimeUnit.SECONDS) ? 204 : 500;
        } catch (InterruptedException e) {
            return 500;
        }
    }

    @Test
    void whatWasSentButNotWrittenDownIsSentAgainUnderTheSameId() {
        var team = Hooks.ofTeam("hook-killed");
        try (var receiver = Receiver.answering(204)) {
            var id = team.hear(receiver.url());
            team.customer("Killed");
            eventually(() -> assertThat(team.deliveries(id).getString("items[0].standing"))
                    .isEqualTo("DELIVERED"));

            // what a replica leaves behind that dies after the answer and before its note of it
            Tables.execute("update webhook_delivery set standing = 'PENDING' where webhook_id = ?", id);
            Tables.execute(
                    "insert into webhook_lane (webhook_id, lane, pending, next_at, holder) select webhook_id, lane, 1,"
                            + " now() + interval '1 second', gen_random_uuid() from webhook_delivery where webhook_id = ?",
                    id);

            eventually(() -> assertThat(receiver.messages()).hasSize(2));
            assertThat(receiver.messages())
                    .extracting(message -> message.header("webhook-id"))
                    .containsOnly(team.deliveries(id).getString("items[0].messageId"));
        }
    }

    @Test
    void whatFailedForGoodIsSentOnceMoreOnDemand() {
        var team = Hooks.ofTeam("hook-replay");
        var broken = new AtomicBoolean(true);
        try (var receiver = Receiver.answering(_ -> broken.get() ? 500 : 204)) {
            var id = team.hear(receiver.url());
            team.customer("Replayed");
            eventually(() -> assertThat(team.deliveries(id).getString("items[0].standing"))
                    .isEqualTo("FAILED"));
            var failed = team.deliveries(id).getString("items[0].id");
            assertThat(team.delivery(failed).getString("attempts[0].answer")).isEqualTo("答复");
            broken.set(false);

            team.post(id, "replay", Map.of("since", EVERYTHING, "failedOnly", true))
                    .then()
                    .statusCode(200)
                    .body("records", equalTo(1));
            eventually(() -> assertThat(team.deliveries(id).<String>getList("items.standing"))
                    .containsExactly("FAILED", "DELIVERED"));
            team.post(id, "replay", Map.of("since", EVERYTHING)).then().body("records", equalTo(1));
            As.person(team.manager())
                    .post("/webhook-deliveries/{id}/replay", failed)
                    .then()
                    .statusCode(202)
                    .body("origin", equalTo("REPLAY"));

            eventually(() -> assertThat(team.deliveries(id).<String>getList("items.standing"))
                    .containsExactly("FAILED", "DELIVERED", "DELIVERED", "DELIVERED"));
            assertThat(receiver.messages().stream()
                            .map(m -> m.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        var team = Hooks.ofTeam("hook-redirect");
        try (var receiver = Receiver.answering(302)) {
            var id = team.hear(receiver.url());
            team.customer("Redirected");

            eventually(() -> assertThat(team.deliveries(id).getString("items[0].standing"))
                    .isEqualTo("FAILED"));

            assertThat(receiver.messages()).extracting(Receiver.Message::path).containsOnly("/hook");
        }
    }

    @Test
    void whoAnswersThatItIsGoneIsNotCalledAgain() {
        var team = Hooks.ofTeam("hook-gone");
        try (var receiver = Receiver.answering(410);
                var successor = Receiver.answering(204)) {
            var id = team.hear(receiver.url());
            team.customer("Gone");
            eventually(() -> assertThat(team.webhook(id).getString("standing")).isEqualTo("GONE"));
            team.customer("Unheard");
            assertThat(receiver.messages()).hasSize(1);

            As.person(team.manager())
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("url", successor.url()))
                    .patch("/webhooks/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("standing", equalTo("ACTIVE"));
            team.customer("Heard");

            eventually(() -> assertThat(successor.messages())
                    .extracting(Receiver.Message::name)
                    .contains("Heard"));
        }
    }

    @Test
    void afterDaysOfFailureItIsPausedAndNothingIsLostUntilItIsResumed() {
        var team = Hooks.ofTeam("hook-paused");
        var broken = new AtomicBoolean(true);
        try (var receiver = Receiver.answering(_ -> broken.get() ? 503 : 204)) {
            var id = team.hear(receiver.url());
            Tables.execute(
                    "update webhook set failures = 1, failing_since = now() - interval '4 days' where id = ?", id);
            team.customer("Before");
            eventually(() -> assertThat(team.webhook(id).getString("standing")).isEqualTo("PAUSED"));
            assertThat(team.webhook(id).getString("reason")).isEqualTo("HTTP 503");
            eventually(() -> As.person(team.manager())
                    .get("/notifications")
                    .then()
                    .body("items.kind", hasItem("webhook-paused")));
            broken.set(false);
            team.customer("Meanwhile");
            eventually(() -> assertThat(team.deliveries(id).getList("items")).hasSize(2));

            team.post(id, "resume", Map.of()).then().statusCode(200).body("standing", equalTo("ACTIVE"));

            eventually(() -> assertThat(team.deliveries(id).<String>getList("items.standing"))
                    .containsOnly("DELIVERED"));
            team.post(id, "resume", Map.of()).then().statusCode(409);
        }
    }

    @Test
    void ofAnErasedPersonNothingIsLeftAndNothingIsSent() {
        var team = Hooks.ofTeam("hook-erased");
        var port = Receiver.silentPort();
        var id = team.hear(Receiver.url(port));
        var person = Api.customer(team.rep(), "PERSON", Map.of("name", "孙悟空空"));
        eventually(() ->
                assertThat(team.deliveries(id).getInt("items[0].attempts")).isPositive());
        var delivery = team.deliveries(id).getString("items[0].id");
        assertThat(team.delivery(delivery).getString("body")).contains("孙悟空空");

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        assertThat(team.delivery(delivery).getString("body")).isNull();
        try (var receiver = Receiver.at(port)) {
            eventually(() ->
                    assertThat(team.delivery(delivery).getString("standing")).isEqualTo("FORGOTTEN"));
            assertThat(receiver.messages()).noneMatch(message -> message.text().contains("孙悟空空"));
        }
    }
}
