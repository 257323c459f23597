package dev.guanxi.partner.deal.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What partners and those who decide on their deals do through the API. */
final class DealDesk {
    static final String DEALS = "crm.partner.deal";
    static final String OPPORTUNITIES = "crm.sales.opportunity";
    static final String CUSTOMERS = "crm.contact.customer";
    static final String CONTACTS = "crm.contact.contact";
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    static final Person REP = Person.of("rob", Roles.SALES_REP, "/sales/east");

    private DealDesk() {}

    static UUID admit(String name) {
        var admitted =
                As.person(MEG).body(Map.of("name", name, "tier", "SILVER")).post("/partners");
        admitted.then().statusCode(201);
        return Answers.id(admitted);
    }

    static Response registered(Person person, String company) {
        return registered(person, company, Map.of());
    }

    static Response registered(Person person, String company, Map<String, String> more) {
        var answer = register(person, company, more);
        answer.then().statusCode(201);
        return answer;
    }

    static Response register(Person person, String company) {
        return register(person, company, Map.of());
    }

    static Response register(Person person, String company, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("company", company);
        body.put("amount", Map.of("amount", "900.00", "currency", "CNY"));
        return As.person(person).body(body).post("/deals");
    }

    static Response approve(Response deal) {
        return As.person(MEG).header("If-Match", deal.header("ETag")).post(deal.header("Location") + "/approval");
    }

    static ValidatableResponse as(Person person, Response deal) {
        return As.person(person).get(deal.header("Location")).then();
    }
}
