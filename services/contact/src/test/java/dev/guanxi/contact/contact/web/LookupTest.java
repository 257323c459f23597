package dev.guanxi.contact.contact.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists find people and customers by phone and mail, however these are written. */
@QuarkusTest
class LookupTest {
    private static final Person PERSON = Person.of("lookup", "sales-rep", "/sales/lookup");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone=='139 5717 0001'",
                "phone==+8613957170001",
                "phone=='0086-139-5717-0001'",
                "phone=in=(13957170001,1)",
                "phone=='(139) 5717-0001';email==LI.NA@XIHU.example",
                "email==li.na@xihu.Example"
            })
    void aPersonIsFoundHoweverTheNumberIsWritten(String filter) {
        var customer = Api.customer(PERSON, Map.of("name", "西湖 " + filter));
        Api.contact(
                PERSON, customer, Map.of("fullName", "李娜", "phone", "139-5717-0001", "email", "Li.Na@xihu.example"));

        found("/contacts", "customerId==%s;%s".formatted(customer, filter)).body("items.fullName", contains("李娜"));
        found("/contacts", "customerId==%s;phone==13957170002".formatted(customer))
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone=='030 4567 8910'", "phone=='+49 30 45678910'", "phone=='+49 (0)30 45678910'"})
    void aNumberAbroadIsFoundAsItWasWrittenAndInFull(String filter) {
        var person = Person.of("lookup-" + UUID.randomUUID(), "sales-rep", "/sales/lookup");
        Api.customer(person, Map.of("name", "Spree", "phone", "030 4567 8910", "country", "DE"));

        found(person, "/customers", filter).body("items.name", contains("Spree"));
    }

    private static ValidatableResponse found(String list, String filter) {
        return found(PERSON, list, filter);
    }

    private static ValidatableResponse found(Person person, String list, String filter) {
        return As.person(person).queryParam("filter", filter).get(list).then().statusCode(200);
    }
}
