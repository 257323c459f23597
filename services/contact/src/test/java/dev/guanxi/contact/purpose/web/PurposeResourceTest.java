package dev.guanxi.contact.purpose.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurposeResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void everyInstallationBeginsWithSomePurposesWhichAreAnnounced() {
        As.person(ANN)
                .get("/consent-purposes?limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("newsletter", "offers", "profiling", "surveys"));
        UUID newsletter = UUID.fromString(As.person(ANN)
                .queryParam("filter", "active==true")
                .get("/consent-purposes?limit=200")
                .path("items.find { it.code == 'newsletter' }.id"));

        var told = elsewhere.heardUntil("crm.contact.purpose", newsletter, "introduced");
        assertThat(told.getLast().state().path("nameZh").asText()).isEqualTo("电子期刊");
        assertThat(told.getLast().state().path("wording").asInt()).isEqualTo(1);
    }

    @Test
    void everyWordingThatWasEverShownIsKept() {
        var id = introduce("invitations", "May we invite you?");

        change(id, 0, "May we invite you to fairs?", true).body("wording", equalTo(2));
        change(id, 1, "May we invite you to fairs?", true).body("wording", equalTo(2));

        As.person(ANN)
                .get("/consent-purposes/{id}/wordings", id)
                .then()
                .body("version", contains(2, 1))
                .body("en", contains("May we invite you to fairs?", "May we invite you?"));
    }

    @Test
    void aCodeIsUsedOnce() {
        introduce("birthday", "May we congratulate you?");

        As.person(ADA)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("code", "birthday", "texts", texts("Again?")))
                .post("/consent-purposes")
                .then()
                .statusCode(409)
                .body("detail", equalTo("用途\"birthday\"已存在。请修改该用途，或使用其他代码。"));
    }

    private static String introduce(String code, String wording) {
        return Answers.created(As.person(ADA)
                .body(Map.of("code", code, "texts", texts(wording)))
                .post("/consent-purposes"));
    }

    private static io.restassured.response.ValidatableResponse change(
            String id, int version, String wording, boolean active) {
        return As.person(ADA)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("texts", texts(wording), "active", active))
                .put("/consent-purposes/{id}", id)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> texts(String wording) {
        return new HashMap<>(
                Map.of("nameEn", "Name", "nameZh", "名称", "wordingEn", wording, "wordingZh", "可以吗？" + wording));
    }
}
