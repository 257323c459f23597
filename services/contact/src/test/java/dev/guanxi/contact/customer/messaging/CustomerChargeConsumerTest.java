package dev.guanxi.contact.customer.messaging;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When territories of sales are realigned customers go along, and nothing but their owner and team is otherwise. */
@QuarkusTest
class CustomerChargeConsumerTest {
    private static final String TOPIC = "crm.sales.customer-charge";

    private final Elsewhere elsewhere = new Elsewhere();

    private static UUID customer(String name) {
        return Api.customer(
                ANN,
                Map.of(
                        "name",
                        name,
                        "industry",
                        "retail",
                        "country",
                        "CN",
                        "province",
                        "浙江省",
                        "city",
                        "杭州",
                        "district",
                        "西湖区",
                        "postcode",
                        "310013",
                        "street",
                        "文三路100号"));
    }

    private void asked(UUID customer, String from, String fromTeam, String to, String team) {
        elsewhere.says(
                TOPIC,
                "asked",
                customer,
                Map.of("ownerId", to, "team", team, "fromOwnerId", from, "fromTeam", fromTeam, "reason", "West 2018"));
    }

    private static ValidatableResponse of(UUID customer) {
        return As.person(ADA).get("/customers/{id}", customer).then().statusCode(200);
    }

    @Test
    void aCustomerAndItsPeopleGoToWhomTheTerritorySaysAndKeepPlaceAndIndustry() {
        var customer = customer("Realigned");
        var person = Api.contact(ANN, customer, Map.of("fullName", "欧阳晓明", "email", "ouyang@example.com"));
        var before = of(customer).extract().jsonPath().getMap("profile");

        asked(customer, "ann", "/sales/east", "bob", "/sales/west");

        eventually(() -> of(customer).body("ownerId", equalTo("bob")).body("team", equalTo("/sales/west")));
        assertThat(of(customer).extract().jsonPath().getMap("profile")).isEqualTo(before);
        As.person(BOB)
                .get("/contacts/{id}", person)
                .then()
                .statusCode(200)
                .body("ownerId", equalTo("bob"))
                .body("profile.fullName", equalTo("欧阳晓明"))
                .body("profile.email", equalTo("ouyang@example.com"));
        As.person(ANN).get("/customers/{id}", customer).then().statusCode(404);
        As.person(ADA)
                .get("/customers/{id}/history", customer)
                .then()
                .body("", hasSize(2))
                .body("[0].reason", equalTo("West 2018"))
                .body("[0].changes.field", contains("ownerId", "team"));

        asked(customer, "bob", "/sales/west", "ann", "/sales/east");
        eventually(() -> of(customer).body("ownerId", equalTo("ann")));
    }

    @Test
    void oneThatIsInOtherHandsByNowStaysThereAndHoldsNobodyUp() {
        var given = customer("Given away");
        As.reader(ADA, "/customers/" + given)
                .body(Map.of("ownerId", "cid", "team", "/sales/south"))
                .post("/customers/{id}/assignment", given)
                .then()
                .statusCode(200);
        var next = customer("Next");

        asked(given, "ann", "/sales/east", "bob", "/sales/west");
        asked(Ids.next(), "ann", "/sales/east", "bob", "/sales/west");
        elsewhere.forgets(TOPIC, Ids.next());
        asked(next, "ann", "/sales/east", "bob", "/sales/west");

        eventually(() -> of(next).body("ownerId", equalTo("bob")));
        of(given).body("ownerId", equalTo("cid")).body("team", equalTo("/sales/south"));
    }
}
