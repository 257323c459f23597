package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.login.KeycloakPeer;
import dev.guanxi.contact.login.Switch;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What Keycloak holds of people is theirs to see, and goes with them. */
@QuarkusTest
@WithTestResource(value = KeycloakPeer.class, scope = TestResourceScope.GLOBAL)
class LoginsOfPeopleTest {
    private static final String CUSTOMER = "customer_id";
    private static final String CONTACT = "contact_id";

    @Test
    void whatTheLogInHoldsIsInTheArchiveAndNothingOfAnybodyElse() throws IOException {
        var person = person();
        var duplicate = person();
        merge(person, duplicate);
        var login = KeycloakPeer.login(CUSTOMER, person, Roles.SHOPPER);
        var earlier = KeycloakPeer.login(CUSTOMER, duplicate, Roles.SHOPPER);
        var strangers = IntStream.range(0, 130)
                .mapToObj(_ -> KeycloakPeer.login(CUSTOMER, UUID.randomUUID(), Roles.SHOPPER))
                .toList();

        var request = Asked.answered("CUSTOMER", person, person, duplicate);

        var said = archived(request, "keycloak.json");
        assertThat(new JsonObject(said).getJsonArray("log-ins")).hasSize(2);
        assertThat(said)
                .contains("user-" + login, login + "@people.example", "user-" + earlier, "2026-01-01T00:00:00Z")
                .contains("203.0.113.7", "2026-01-01T01:00:00Z", "at-wechat", person.toString())
                .doesNotContain(strangers);
        assertThat(KeycloakPeer.isThere(login)).isTrue();
    }

    @Test
    void anErasureEndsTheLogInsOfAllThatThePersonWasAndNobodyElses() {
        var person = person();
        var duplicate = person();
        merge(person, duplicate);
        var contact = Api.contact(ADA, organisation(), Map.of("fullName", "Contact of a partner"));
        var theirs = List.of(
                KeycloakPeer.login(CUSTOMER, person, Roles.SHOPPER),
                KeycloakPeer.login(CUSTOMER, duplicate, Roles.SHOPPER),
                KeycloakPeer.login(CONTACT, contact, Roles.PARTNER, Roles.PARTNER_ADMIN));
        var others = List.of(
                KeycloakPeer.login(CUSTOMER, UUID.randomUUID(), Roles.SHOPPER),
                KeycloakPeer.login(CONTACT, UUID.randomUUID(), Roles.PARTNER));

        erase("customers", person);
        erase("contacts", contact);

        receipt(person, 1).body("held.'log-ins of our own people'", nullValue());
        receipt(duplicate, 1);
        receipt(contact, 1);
        assertThat(theirs).noneMatch(KeycloakPeer::isThere).allMatch(KeycloakPeer::hadSessionsEnded);
        assertThat(others).allMatch(KeycloakPeer::isThere).noneMatch(KeycloakPeer::hadSessionsEnded);
    }

    @Test
    void whoWorksHereKeepsTheirLogInWhicheverCustomerTheyWere() {
        var person = person();
        var ours = List.of(
                KeycloakPeer.login(CUSTOMER, person, Roles.SHOPPER, Roles.SALES_REP),
                KeycloakPeer.login(CUSTOMER, person, "a role we never heard of"),
                KeycloakPeer.inTeam(CUSTOMER, person),
                KeycloakPeer.administrator(CUSTOMER, person));

        erase("customers", person);

        receipt(person, 0).body("held.'log-ins of our own people'", equalTo(ours.size()));
        assertThat(ours).allMatch(KeycloakPeer::isThere).noneMatch(KeycloakPeer::hadSessionsEnded);
    }

    @Test
    void anOrganisationsPeopleKeepTheirLogInsWhenOneOfThemIsErased() {
        var organisation = organisation();
        var contact = Api.contact(ADA, organisation, Map.of("fullName", "One of many"));
        var buyer = KeycloakPeer.login(CUSTOMER, organisation, Roles.SHOPPER);

        erase("contacts", contact);

        receipt(contact, 0);
        assertThat(KeycloakPeer.isThere(buyer)).isTrue();
    }

    @Test
    void aRequestWaitsForKeycloakAndSaysSo() {
        var person = person();
        var login = KeycloakPeer.login(CUSTOMER, person, Roles.SHOPPER);
        KeycloakPeer.goAway();
        try {
            erase("customers", person);
            waiting(person, "AWAY");
            KeycloakPeer.refuse(true);
        } finally {
            KeycloakPeer.comeBack();
        }
        try {
            waiting(person, "REFUSED");
            assertThat(KeycloakPeer.isThere(login)).isTrue();
        } finally {
            KeycloakPeer.refuse(false);
        }

        receipt(person, 1);
        assertThat(KeycloakPeer.isThere(login)).isFalse();
    }

    @Test
    void aTokenOfAnErasedPersonIsWorthNothing() {
        var person = person();
        var shopper = Person.of("shopper-" + person, Roles.SHOPPER).customer(person);
        var colleague = Person.of("rep-" + person, Roles.SALES_REP).customer(person);
        As.person(shopper).get("/search?q=anything").then().statusCode(200);

        erase("customers", person);

        As.person(shopper)
                .header("Accept-Language", "zh-CN")
                .get("/search?q=anything")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("detail", equalTo("此登录账号所属个人的数据已被删除，账号不再有效。"));
        As.person(colleague).get("/search?q=anything").then().statusCode(200);
    }

    @Test
    void whereEndingLogInsIsSwitchedOffNobodyWaitsForKeycloakAndTheyAreEndedOnceItIsOn() {
        Switch.off();
        var person = person();
        var login = KeycloakPeer.login(CUSTOMER, person, Roles.SHOPPER);

        var archive = Asked.answered("CUSTOMER", person, person);
        erase("customers", person);
        var erasure = erasure(person);
        var others = new OtherServices(erasure);
        OtherServices.ALL.forEach(service -> others.forget(service, 0));
        Asked.complete(erasure);

        assertThat(archive).isNotEqualTo(erasure);
        assertThat(asked(archive)).doesNotContain("keycloak").contains("contact", "sales");
        assertThat(asked(erasure)).doesNotContain("keycloak").contains("contact", "sales");
        assertThat(KeycloakPeer.isThere(login)).isTrue();

        Switch.on();

        receipt(person, 1);
        assertThat(KeycloakPeer.isThere(login)).isFalse();
        Asked.complete(erasure);
    }

    private static List<String> asked(UUID request) {
        return As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .statusCode(200)
                .extract()
                .path("service");
    }

    private static UUID person() {
        return Api.customer(ADA, "PERSON", Map.of("name", "P" + UUID.randomUUID()));
    }

    private static UUID organisation() {
        return Api.customer(ADA, Map.of("name", "O" + UUID.randomUUID()));
    }

    private static void merge(UUID survivor, UUID duplicate) {
        Api.merge(ADA, survivor, duplicate).then().statusCode(200);
    }

    private static void erase(String records, UUID id) {
        As.person(ADA).post("/" + records + "/{id}/erasure", id).then().statusCode(204);
    }

    private static ValidatableResponse receipt(UUID erased, int ended) {
        eventually(() -> answer(erased)
                .body("answeredAt", notNullValue())
                .body("obstacle", nullValue())
                .body("held.'log-ins ended'", equalTo(ended)));
        return answer(erased);
    }

    private static void waiting(UUID erased, String obstacle) {
        eventually(() -> answer(erased).body("answeredAt", nullValue()).body("obstacle", equalTo(obstacle)));
    }

    /** What Keycloak said to the erasure. */
    private static ValidatableResponse answer(UUID erased) {
        return As.person(ADA)
                .get("/privacy-requests/{id}/answers", erasure(erased))
                .then()
                .statusCode(200)
                .rootPath("find { it.service == 'keycloak' }");
    }

    private static UUID erasure(UUID erased) {
        return UUID.fromString(As.person(ADA)
                .queryParam("filter", "subjectId==" + erased + ";kind==ERASURE")
                .get("/privacy-requests")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    private static String archived(UUID request, String name) throws IOException {
        var bytes = As.person(ADA)
                .get("/privacy-requests/{id}/archive", request)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new IllegalStateException(name + " is not in the archive");
    }
}
