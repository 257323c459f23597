package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What belongs to a customer is found by the customer's name. */
@QuarkusTest
class RelatedSearchTest {
    private static final Person ANN = Person.of("ann-related", "sales-rep", "/sales/east");
    private static final Person BOB = Person.of("bob-related", "sales-rep", "/sales/west");
    private static final Person AGENT = Person.of("agent-related", "service-agent", "/service/one");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whatBelongsToACustomerIsFoundByTheCustomersName() {
        var customer = Api.customer(ANN, Map.of("name", "桂花树酒店集团"));
        var person = Api.contact(ANN, customer, Map.of("fullName", "Emma Wang"));
        var order = says("crm.commerce.order", "placed", of(customer, "ann-related", "number", "SO-2026-810001"));
        var opportunity = says(
                "crm.sales.opportunity", "opened", of(customer, "ann-related", "name", "Renewal", "number", "OP-8"));
        var deal =
                says("crm.partner.deal", "registered", of(customer, "ann-related", "company", "GHS", "number", "DR-8"));
        var lead = says("crm.sales.lead", "converted", of(customer, "ann-related", "company", "GHS", "number", "LD-8"));
        var ticket =
                says("crm.service.case", "opened", of(customer, "agent-related", "subject", "Noise", "number", "CS-8"));
        var piece =
                says("crm.service.installed-product", "installed", of(customer, null, "name", "Lift", "serial", "L8"));

        finds(ADA, "桂花树", piece, ticket, lead, deal, opportunity, order, person);
        finds(ANN, "guihuashu", lead, deal, opportunity, order, person);
        finds(AGENT, "桂花", piece, ticket, order, person);
        related(ADA, "桂花树")
                .body("items.customer", everyItem(equalTo("桂花树酒店集团")))
                .body("items.customerId", everyItem(equalTo(customer.toString())))
                .body("items[5].number", equalTo("SO-2026-810001"))
                .body("items[4].link", equalTo("/api/sales/v1/opportunities/" + opportunity))
                .body("allCustomers", equalTo(true));
        As.person(ADA)
                .queryParam("q", "桂花树")
                .queryParam("kind", "ORDER", "CUSTOMER")
                .get("/search/related")
                .then()
                .body("items.id", contains(order.toString()));
    }

    @Test
    void aCustomerWhomOneMayNotSeeLeadsToNothing() {
        var customer = Api.customer(ANN, Map.of("name", "Verborgen Related AG"));
        var own = says("crm.commerce.order", "placed", of(customer, "bob-related", "number", "SO-2026-820001"));
        finds(ADA, "verborgen related", own);

        related(BOB, "verborgen related").body("items", empty());
        related(ANN, "verborgen related").body("items", empty());
        As.person(BOB)
                .queryParam("q", "SO-2026-820001")
                .get("/search")
                .then()
                .body("items.id", contains(own.toString()));
    }

    @Test
    void pagesHoldEachRecordOnceTheNewestFirst() {
        var one = Api.customer(ANN, Map.of("name", "Blaettern Nord"));
        var other = Api.customer(ANN, Map.of("name", "Blaettern Sued"));
        var orders = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            orders.addFirst(says(
                    "crm.commerce.order",
                    "placed",
                    of(i % 2 == 0 ? one : other, "ann-related", "number", "SO-83-" + i)));
        }
        finds(ADA, "blaettern", orders.toArray(UUID[]::new));

        var walked = new ArrayList<String>();
        String next = null;
        do {
            var request = As.person(ADA).queryParam("q", "blaettern").queryParam("limit", 3);
            if (next != null) {
                request.queryParam("cursor", next);
            }
            var page = request.get("/search/related")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        } while (next != null);
        assertThat(walked)
                .containsExactlyElementsOf(orders.stream().map(UUID::toString).toList());

        As.person(ADA)
                .queryParam("q", "blaettern nord")
                .queryParam("cursor", page("blaettern"))
                .get("/search/related")
                .then()
                .statusCode(422);
    }

    @Test
    void whoOrWhatIsTakenOverIsFoundByTheNewCustomer() {
        var customer = Api.customer(ANN, Map.of("name", "Umzug Alt"));
        var next = Api.customer(ANN, Map.of("name", "Umzug Neu"));
        var id = Ids.next();
        elsewhere.says("crm.commerce.order", "placed", id, 0, of(customer, "ann-related", "number", "SO-84"));
        finds(ADA, "umzug alt", id);

        elsewhere.says("crm.commerce.order", "reassigned", id, 1, of(next, "ann-related", "number", "SO-84"));

        finds(ADA, "umzug neu", id);
        related(ADA, "umzug alt").body("items", empty()).body("next", nullValue());
    }

    @Test
    void moreThanFiftyCustomersAreTooMany() {
        for (int i = 0; i < 51; i++) {
            Api.customer(ANN, Map.of("name", "Vielerlei " + i));
        }

        eventually(() -> related(ANN, "vielerlei").body("allCustomers", equalTo(false)));
        related(ANN, "vielerlei 50").body("allCustomers", equalTo(true));
    }

    private static String page(String typed) {
        return As.person(ADA)
                .queryParam("q", typed)
                .queryParam("limit", 1)
                .get("/search/related")
                .path("next");
    }

    private UUID says(String topic, String happened, Map<String, ?> state) {
        var id = Ids.next();
        elsewhere.says(topic, happened, id, state);
        return id;
    }

    private static Map<String, Object> of(UUID customer, @Nullable String owner, String... fields) {
        var state = new HashMap<String, Object>();
        state.put("customerId", customer);
        state.put("placedAt", "2026-03-01T00:00:00Z");
        state.put("total", Map.of("amount", "90.00", "currency", "CNY"));
        if (owner != null) {
            state.put("ownerId", owner);
            state.put("team", owner.startsWith("agent") ? "/service/one" : "/sales/east");
        }
        for (int i = 0; i < fields.length; i += 2) {
            state.put(fields[i], fields[i + 1]);
        }
        return state;
    }

    private static ValidatableResponse related(Person person, String typed) {
        return As.person(person)
                .queryParam("q", typed)
                .get("/search/related")
                .then()
                .statusCode(200);
    }

    /** As soon as the events are taken in: exactly these, the newest first. */
    private static void finds(Person person, String typed, UUID... ids) {
        var expected = List.of(ids).stream().map(UUID::toString).toList();
        eventually(() -> assertThat(related(person, typed).extract().jsonPath().getList("items.id", String.class))
                .as(typed)
                .containsExactlyElementsOf(expected));
    }
}
