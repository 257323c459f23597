package dev.guanxi.contact.strength.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of ours knows whom, and how well. */
@QuarkusTest
class StrengthResourceTest {
    private UUID customer;

    @BeforeEach
    void aCustomer() {
        customer = Api.customer(ANN, Map.of("name", "晨光文具"));
    }

    @Test
    void twoVisitsOfTodayAreHalfTheWay() {
        var wang = contact("王小明");
        log(ANN, wang, "VISIT", "OUTBOUND", 0);
        log(ANN, wang, "VISIT", "OUTBOUND", 0);

        known(wang)
                .body("score", equalTo(50))
                .body("strength", equalTo("MEDIUM"))
                .body("fullName", equalTo("王小明"))
                .body("ties", hasSize(1))
                .body("ties[0].colleague", equalTo(ANN.id()))
                .body("ties[0].interactions", equalTo(2))
                .body("ties[0].returned", equalTo(0));
    }

    @Test
    void whatIsLongAgoCountsHalfAndWhatIsForgottenNothing() {
        var half = contact("半衰");
        log(ANN, half, "VISIT", "OUTBOUND", 90);
        log(ANN, half, "VISIT", "OUTBOUND", 90);
        var forgotten = contact("久远");
        log(ANN, forgotten, "VISIT", "OUTBOUND", 901);

        known(half).body("score", equalTo(29)).body("strength", equalTo("WEAK"));
        known(forgotten)
                .body("score", equalTo(0))
                .body("strength", equalTo("NONE"))
                .body("ties", empty());
    }

    @Test
    void whoTurnsToUsIsCloserAndWhatIsOnlyNotedDoesNotCount() {
        var caller = contact("来电");
        log(ANN, caller, "CALL", "INBOUND", 0);
        log(ANN, caller, "NOTE", "OUTBOUND", 0);

        known(caller)
                .body("score", equalTo(23))
                .body("ties[0].interactions", equalTo(1))
                .body("ties[0].returned", equalTo(1));
    }

    @Test
    void theBestKnownComeFirstAndEachWithWhoKnowsThemBest() {
        var boss = contact("老板");
        var clerk = contact("职员");
        contact("陌生人");
        log(ANN, boss, "EMAIL", "OUTBOUND", 10);
        log(ADA, boss, "MEETING", "MUTUAL", 1);
        log(ANN, clerk, "EMAIL", "OUTBOUND", 1);

        As.person(ANN)
                .get("/customers/{id}/acquaintances", customer)
                .then()
                .statusCode(200)
                .body("fullName", contains("老板", "职员", "陌生人"))
                .body("[0].ties.colleague", contains(ADA.id(), ANN.id()))
                .body("strength", contains("MEDIUM", "WEAK", "NONE"));
    }

    @Test
    void whoeverIsMergedOrGoesToAnotherEmployerIsKnownAsBefore() {
        var wang = contact("王小明");
        var again = contact("王 小明");
        log(ANN, wang, "VISIT", "OUTBOUND", 0);
        log(ANN, again, "VISIT", "OUTBOUND", 0);
        var employer = Api.customer(ANN, Map.of("name", "下一家"));

        changed(ADA, "/contacts/{id}/merge", wang, Map.of("contactIds", List.of(again)));
        changed(ADA, "/contacts/{id}/move", wang, Map.of("customerId", employer));

        known(wang).body("score", equalTo(50)).body("ties[0].interactions", equalTo(2));
        As.person(ANN).get("/customers/{id}/acquaintances", employer).then().body("score", contains(50));
        As.person(ANN).get("/customers/{id}/acquaintances", customer).then().body("", empty());
    }

    @Test
    void whoeverLiesInTheRecycleBinIsKnownUnderTheirOwnIdOnly() {
        var wang = contact("王小明");
        log(ANN, wang, "VISIT", "OUTBOUND", 0);

        As.person(ANN)
                .header("If-Match", "\"0\"")
                .delete("/contacts/{id}", wang)
                .then()
                .statusCode(204);

        known(wang).body("ties[0].interactions", equalTo(1));
        As.person(ANN).get("/customers/{id}/acquaintances", customer).then().body("", empty());
    }

    private static void changed(Person person, String path, UUID contact, Map<String, ?> body) {
        var version = As.person(person).get("/contacts/{id}", contact).header("ETag");
        As.person(person)
                .header("If-Match", version)
                .body(body)
                .post(path, contact)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyWhoSeesThePersonSeesWhoKnowsThem() {
        var wang = contact("王小明");

        As.person(BOB).get("/contacts/{id}/acquaintance", wang).then().statusCode(404);
        As.person(BOB).get("/customers/{id}/acquaintances", customer).then().statusCode(404);
    }

    private UUID contact(String name) {
        return Api.contact(ANN, customer, Map.of("fullName", name));
    }

    private void log(Person person, UUID contact, String kind, String direction, int daysAgo) {
        Api.log(
                person,
                customer,
                Map.of(
                        "kind",
                        kind,
                        "direction",
                        direction,
                        "startedAt",
                        Instant.now().minus(Duration.ofDays(daysAgo)).toString(),
                        "contactIds",
                        List.of(contact)));
    }

    private static ValidatableResponse known(UUID contact) {
        return As.person(ANN).get("/contacts/{id}/acquaintance", contact).then().statusCode(200);
    }
}
