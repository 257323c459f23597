package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchAcrossServicesTest {
    private static final Person ANN = Person.of("ann-across", "sales-rep", "/sales/east");
    private static final Person BOB = Person.of("bob-across", "sales-rep", "/sales/west");
    private static final Person MAX = Person.of("max-across", "sales-manager", "/sales/east");
    private static final Person AGENT = Person.of("agent-across", "service-agent", "/service/one");
    private static final Person MARY = Person.of("mary-across", "marketer", "/marketing/cn");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void recordsOfEveryServiceAreFound() {
        var order = says(
                "crm.commerce.order",
                "placed",
                order("SO-2026-909042", UUID.randomUUID(), owned("ann-across", "/sales/east/sh")));
        var lead = says(
                "crm.sales.lead",
                "captured",
                owned(
                        "ann-across",
                        "/sales/east",
                        "number",
                        "LD-2026-000077",
                        "company",
                        "天马行空科技有限公司",
                        "familyName",
                        "马",
                        "givenName",
                        "天宇",
                        "phone",
                        "+86 21 6288 9999"));
        var opportunity = says(
                "crm.sales.opportunity",
                "opened",
                owned("ann-across", "/sales/east", "name", "天马 renewal", "number", "OP-2026-1"));
        var quote = says(
                "crm.sales.quote",
                "begun",
                owned("ann-across", "/sales/east", "name", "天马 lenses", "number", "QU-2026-900001"));
        var document = says(
                "crm.sales.document",
                "made",
                owned("ann-across", "/sales/east", "name", "天马 contract", "number", "DC-2026-900001"));
        var campaign =
                says("crm.marketing.campaign", "planned", owned("mary-across", "/marketing/cn", "name", "天马 spring"));
        var ticket = says(
                "crm.service.case",
                "opened",
                owned("agent-across", "/service/one", "subject", "天马 does not start", "number", "CS-2026-000003"));
        var piece = says(
                "crm.service.installed-product",
                "installed",
                Map.of("name", "天马 engine", "serial", "SN-TM-0001", "sku", "TM-1"));
        var product = says("crm.commerce.product", "added", Map.of("name", "天马 engine model", "sku", "TM-1"));
        var partner =
                says("crm.partner.partner", "admitted", owned("max-across", "/sales/east", "name", "天马 Partner AG"));
        var deal = says(
                "crm.partner.deal",
                "registered",
                owned("ann-across", "/sales/east", "company", "天马 Deal Co", "number", "DR-2026-000009"));

        finds(ADA, "天马", deal, partner, product, piece, ticket, campaign, document, quote, opportunity, lead);
        finds(ADA, "SO-2026-909042", order);
        finds(ADA, "909042", order);
        finds(ADA, "CS-2026-000003", ticket);
        finds(ADA, "QU-2026-900001", quote);
        finds(ADA, "DC-2026-900001", document);
        finds(ADA, "SN-TM-0001", piece);
        finds(ADA, "62889999", lead);
        finds(ADA, "matianyu", lead);
        finds(ANN, "天马", deal, product, document, quote, opportunity, lead);
        finds(BOB, "天马", product);
        finds(MAX, "天马", deal, partner, product, campaign, document, quote, opportunity, lead);
        finds(AGENT, "天马", product, piece, ticket);
        finds(MARY, "天马", product, campaign);
        As.person(ADA)
                .queryParam("q", "天马")
                .queryParam("kind", "LEAD", "DEAL")
                .queryParam("count", true)
                .get("/search")
                .then()
                .body("items.id", equalTo(List.of(deal.toString(), lead.toString())))
                .body("counts", equalTo(Map.of("LEAD", 1, "DEAL", 1)))
                .body("items[1].link", equalTo("/api/sales/v1/leads/" + lead));
    }

    @Test
    void customersOfAPartnerAndShoppersSeeTheirOwn() {
        var partner = UUID.randomUUID();
        var customer = UUID.randomUUID();
        var shopper = Person.of("shopper-across", "shopper").customer(customer);
        var colleague = Person.of("partner-across", "partner").partner(partner);
        var theirs = says("crm.commerce.order", "placed", order("SO-2026-700001", customer, Map.of()));
        var others = says("crm.commerce.order", "placed", order("SO-2026-700002", UUID.randomUUID(), Map.of()));
        var deal = says(
                "crm.partner.deal",
                "registered",
                Map.of("number", "DR-2026-700001", "company", "C", "partnerId", partner.toString()));
        says(
                "crm.partner.deal",
                "registered",
                Map.of(
                        "number",
                        "DR-2026-700002",
                        "company",
                        "C",
                        "partnerId",
                        UUID.randomUUID().toString()));

        finds(ADA, "SO 2026 70000", others, theirs);
        finds(shopper, "SO 2026 70000", theirs);
        finds(colleague, "2026 70000", deal);
    }

    @Test
    void whoeverTakesARecordOverFindsItAndNobodyElse() {
        var id = UUID.randomUUID();
        elsewhere.says(
                "crm.sales.lead", "captured", id, 5, owned("ann-across", "/sales/east", "company", "Wandergut AG"));
        finds(ANN, "wandergut", id);

        elsewhere.says(
                "crm.sales.lead", "assigned", id, 6, owned("bob-across", "/sales/west", "company", "Wandergut AG"));
        finds(BOB, "wandergut", id);
        finds(ANN, "wandergut");
        finds(MAX, "wandergut");
    }

    @Test
    void lateAndRepeatedEventsChangeNothingAndErasedRecordsStayAway() {
        var id = UUID.randomUUID();
        var marker = UUID.randomUUID();
        elsewhere.says(
                "crm.sales.lead", "changed", id, 9, owned("ann-across", "/sales/east", "company", "Spaetlese New"));
        elsewhere.says(
                "crm.sales.lead", "captured", id, 8, owned("ann-across", "/sales/east", "company", "Spaetlese Old"));
        elsewhere.stutters(
                3,
                "crm.sales.lead",
                "captured",
                marker,
                owned("ann-across", "/sales/east", "company", "Marker Spaetlese"));
        finds(ADA, "spaetlese", marker, id);
        finds(ADA, "spaetlese old");

        elsewhere.forgets("crm.sales.lead", id);
        elsewhere.says(
                "crm.sales.lead",
                "changed",
                id,
                99_999_999,
                owned("ann-across", "/sales/east", "company", "Spaetlese Back"));
        var last = says("crm.sales.lead", "captured", owned("ann-across", "/sales/east", "company", "Last Spaetlese"));
        finds(ADA, "last spaetlese", last);
        finds(ADA, "spaetlese back");
        finds(ADA, "spaetlese new");
    }

    private UUID says(String topic, String happened, Map<String, ?> state) {
        var id = Ids.next();
        elsewhere.says(topic, happened, id, state);
        return id;
    }

    private static Map<String, Object> owned(String owner, String team, String... fields) {
        var state = new HashMap<String, Object>(Map.of("ownerId", owner, "team", team));
        for (int i = 0; i < fields.length; i += 2) {
            state.put(fields[i], fields[i + 1]);
        }
        return state;
    }

    private static Map<String, Object> order(String number, UUID customer, Map<String, ?> more) {
        var state = new HashMap<String, Object>(more);
        state.put("number", number);
        state.put("customerId", customer.toString());
        state.put("placedAt", "2026-03-01T00:00:00Z");
        state.put("total", Map.of("amount", "90.00", "currency", "CNY"));
        return state;
    }

    /** As soon as the events are taken in: exactly these, the newest first among equals. */
    private static void finds(Person person, String typed, UUID... ids) {
        var expected = Stream.of(ids).map(UUID::toString).sorted().toList();
        eventually(() -> assertThat(As.person(person)
                        .queryParam("q", typed)
                        .get("/search")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id", String.class))
                .as(typed)
                .containsExactlyInAnyOrderElementsOf(expected));
    }
}
