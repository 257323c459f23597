package dev.guanxi.sales.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How signing ends without everybody having signed, and what becomes of contracts afterwards. */
@QuarkusTest
class SigningEndsTest extends Paperwork {
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void whoDeclinesEndsItForAll() {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "A"), signatory("THEIRS", 1, "B")));
        var links = out(document);

        decline(links.getFirst(), "A", "第三条需要修改").then().statusCode(200).body("status", equalTo("DECLINED"));

        stands(document, "DECLINED", "DECLINED", "VOIDED");
        doc(document)
                .then()
                .body("closedWhy", equalTo("第三条需要修改"))
                .body("signatories[0].reason", equalTo("第三条需要修改"))
                .body("signatories[0].proof.name", equalTo("A"));
        sign(links.getLast(), "B").then().statusCode(409).body("type", equalTo("/problems/document-declined"));
        told("document-declined");
    }

    @Test
    void whatIsTakenBackIsSignedByNobody() {
        var document = toBeSigned(BOTH);
        var links = out(document);
        var hash = look(links.getFirst()).<String>path("hash");

        go(rep, document, "voiding", Map.of("reason", "wrong price"))
                .then()
                .statusCode(200)
                .body("status", equalTo("VOIDED"))
                .body("closedWhy", equalTo("wrong price"));

        look(links.getFirst())
                .then()
                .statusCode(200)
                .body("document", equalTo("VOIDED"))
                .body("title", nullValue())
                .body("hash", nullValue());
        sign(links.getFirst(), "李雷", hash).then().statusCode(409).body("type", equalTo("/problems/document-voided"));
        As.nobody().get("/signature-links/{link}/pdf", links.getFirst()).then().statusCode(409);
        go(rep, document, "voiding", Map.of("reason", "again")).then().statusCode(409);
    }

    @Test
    void whatWasSignedIsNeitherTakenBackNorRemoved() {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
        var link = out(document).getFirst();
        Api.removal(rep, "documents", document, Api.tag("documents", document))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-out"));
        sign(link, "王芳").then().statusCode(200);

        go(rep, document, "voiding", Map.of("reason", "late")).then().statusCode(409);
        Api.removal(rep, "documents", document, Api.tag("documents", document))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-signed-stays"));
    }

    @Test
    void whoComesTooLateIsToldAndItExpires() {
        var document = toBeSigned(BOTH);
        var links = out(document);
        var hash = look(links.getFirst()).<String>path("hash");

        clock.moveTo(Duration.ofDays(32));

        sign(links.getFirst(), "李雷", hash).then().statusCode(409).body("type", equalTo("/problems/document-expired"));
        await().atMost(PATIENCE).untilAsserted(() -> stands(document, "EXPIRED", "EXPIRED", "EXPIRED"));
        look(links.getFirst()).then().body("document", equalTo("EXPIRED"));
        assertThat(elsewhere.heardUntil("crm.sales.document", document, "expired"))
                .isNotEmpty();
        Api.remove(rep, "documents", document);
    }

    @Test
    void theOwnerIsRemindedOnceBeforeAContractCanBeGivenNoticeForTheLastTime() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var soon = contract(today.plusDays(14));
        var later = contract(today.plusDays(20));
        contract(null);
        var unsigned = toBeSigned(BOTH);
        Api.patch(
                        rep,
                        "documents",
                        unsigned,
                        Map.of("noticeOn", today.plusDays(3).toString()))
                .then()
                .statusCode(200);

        reminded(soon);
        Api.patch(rep, "documents", later, Map.of("noticeOn", today.plusDays(10).toString()))
                .then()
                .statusCode(200);
        reminded(soon, later);
        Api.patch(rep, "documents", soon, Map.of("name", "Renamed")).then().statusCode(200);
        Api.patch(rep, "documents", later, Map.of("noticeOn", today.plusDays(9).toString()))
                .then()
                .statusCode(200);
        reminded(soon, later, later);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> reminders().size() == 3);
    }

    private UUID contract(@Nullable LocalDate noticeOn) {
        var document = toBeSigned(List.of(signatory("THEIRS", 1, "王芳")));
        if (noticeOn != null) {
            Api.patch(
                            rep,
                            "documents",
                            document,
                            Map.of(
                                    "noticeOn",
                                    noticeOn.toString(),
                                    "endsOn",
                                    noticeOn.plusDays(90).toString()))
                    .then()
                    .statusCode(200);
        }
        sign(out(document).getFirst(), "王芳").then().statusCode(200);
        return document;
    }

    private List<String> reminders() {
        return elsewhere.heard("crm.sales.notification").stream()
                .map(Heard::state)
                .filter(notice -> notice.path("person").asText().equals(rep.id()))
                .filter(notice -> notice.path("kind").asText().equals("contract-notice-due"))
                .map(notice -> notice.path("recordId").asText())
                .toList();
    }

    private void reminded(UUID... documents) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reminders())
                        .containsExactlyInAnyOrder(
                                List.of(documents).stream().map(UUID::toString).toArray(String[]::new)));
    }
}
