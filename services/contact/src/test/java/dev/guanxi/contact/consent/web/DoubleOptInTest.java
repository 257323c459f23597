package dev.guanxi.contact.consent.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.mail.Letter;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class DoubleOptInTest {
    private static final Pattern LINK = Pattern.compile("/consent-confirmations/([\\w-]+)");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aPersonIsAskedByMailAndConfirmsWithoutLoggingIn() {
        var person = person("ask@optin.example");
        var consent = request(person, "EN").extract().<String>path("id");

        assertStanding(person, "REQUESTED");
        var letter = Postbox.awaited("ask@optin.example", 1).getFirst();
        assertThat(letter.subject()).isEqualTo("Please confirm: Newsletter");
        assertThat(letter.text()).contains("May we send you our newsletter");
        var link = link(letter);
        As.nobody()
                .get("/consent-confirmations/" + link)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("I agree"))
                .body(not(containsString("ask@optin.example")));
        assertStanding(person, "REQUESTED");
        As.nobody().post("/consent-confirmations/" + link).then().statusCode(200);
        As.nobody().post("/consent-confirmations/" + link).then().statusCode(200);

        assertStanding(person, "GRANTED");
        As.person(ANN)
                .get("/consents/{id}/entries", consent)
                .then()
                .body("statement", contains("CONFIRMED", "REQUESTED"))
                .body("source", contains("LINK", "WEB_FORM"))
                .body("wording", contains(1, 1))
                .body("recordedBy", contains("person", "ann"));
    }

    @Test
    void theMailIsInThePersonsLanguage() {
        request(person("zhongwen@optin.example"), "ZH");

        var letter = Postbox.awaited("zhongwen@optin.example", 1).getFirst();

        assertThat(letter.subject()).isEqualTo("请确认：电子期刊");
        assertThat(letter.text()).contains("您是否同意我们通过该渠道向您发送电子期刊？");
        As.nobody()
                .header("Accept-Language", "zh-CN")
                .get("/consent-confirmations/" + link(letter))
                .then()
                .header("Content-Language", "zh-CN")
                .body(containsString("我同意"));
    }

    @Test
    void onceAskedNobodyIsAskedAgainByTheMinute() {
        var person = person("twice@optin.example");
        request(person, "EN");

        As.person(ANN)
                .body(Map.of("said", said("newsletter", "EMAIL", Map.of()), "language", "EN"))
                .post("/people/{id}/consent-requests", person)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-requested-already"));
    }

    @Test
    void theWayOutNeedsOneClickAndNoLogIn() {
        var person = person("out@optin.example");
        var consent = UUID.fromString(As.person(ANN)
                .body(Map.of("said", said("newsletter", "EMAIL", Map.of())))
                .post("/people/{id}/consent-grants", person)
                .path("id"));
        var wayOut = elsewhere
                .heardUntil("crm.contact.consent", consent, "granted")
                .getLast()
                .state()
                .path("wayOut")
                .asText();

        As.nobody().get("/opt-outs/" + wayOut).then().statusCode(200);
        assertStanding(person, "GRANTED");
        for (int i = 0; i < 2; i++) {
            As.nobody()
                    .contentType(ContentType.URLENC)
                    .formParam("List-Unsubscribe", "One-Click")
                    .post("/opt-outs/" + wayOut)
                    .then()
                    .statusCode(200);
        }

        assertStanding(person, "WITHDRAWN");
        As.person(ANN)
                .get("/consents/{id}/entries", consent)
                .then()
                .body("statement", contains("WITHDRAWN", "GRANTED"))
                .body("source", contains("LINK", "PAPER"));
    }

    @Test
    void aForgedLinkAndOneOfTheOtherKindAreNotFound() {
        var person = person("forged@optin.example");
        request(person, "EN");
        var link = link(Postbox.awaited("forged@optin.example", 1).getFirst());
        var forged = (link.startsWith("A") ? "B" : "A") + link.substring(1);

        for (var path : new String[] {
            "/consent-confirmations/" + forged, "/opt-outs/" + forged, "/opt-outs/" + link, "/opt-outs/AAAA"
        }) {
            As.nobody().get(path).then().statusCode(404);
            As.nobody().post(path).then().statusCode(404);
        }
        assertStanding(person, "REQUESTED");
    }

    private static UUID person(String email) {
        var customer = Api.customer(ANN, Map.of("name", "Asked"));
        return Api.contact(ANN, customer, Map.of("familyName", "周", "givenName", "杰", "email", email));
    }

    private static ValidatableResponse request(UUID person, String language) {
        return As.person(ANN)
                .body(Map.of("said", said("newsletter", "EMAIL", Map.of("source", "WEB_FORM")), "language", language))
                .post("/people/{id}/consent-requests", person)
                .then()
                .statusCode(200)
                .body("standing", equalTo("REQUESTED"));
    }

    private static void assertStanding(UUID person, String standing) {
        As.person(ANN).get("/people/{id}/consents", person).then().body("standing", contains(standing));
    }

    private static String link(Letter letter) {
        var found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
