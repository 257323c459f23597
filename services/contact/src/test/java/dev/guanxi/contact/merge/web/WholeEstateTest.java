package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.lastMergeOf;
import static dev.guanxi.contact.Api.merge;
import static dev.guanxi.contact.Api.reverse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.notification.web.Told;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever the service shows of a customer or a contact goes to the one they are merged into, and is as it was when the
 * merge is taken back. What is shown is found in the contract: a kind of record that does not follow fails here.
 */
@QuarkusTest
class WholeEstateTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Elsewhere elsewhere = new Elsewhere();
    private final Map<UUID, Map.Entry<UUID, TreeMap<String, Object>>> orders = new HashMap<>();

    @Test
    void allOfAnOrganisationGoesOverAndComesBack() {
        var survivor = organisation("own");
        var duplicate = organisation("other");

        goesOverAndComesBack(survivor, duplicate, Set.of());
    }

    @Test
    void allOfAPersonWhoIsACustomerGoesOverAndComesBack() {
        var survivor = Api.customer(MEG, "PERSON", Map.of("name", "Own " + Ids.next()));
        var duplicate = Api.customer(MEG, "PERSON", Map.of("name", "Other " + Ids.next()));
        work(duplicate);
        consent(duplicate);
        Api.created(
                MEG,
                "/preferences",
                Map.of("customerId", duplicate, "topic", "seat", "seen", Api.seen("near the door")));
        Api.log(MEG, duplicate, Map.of());
        bought(duplicate, null);

        var said = consents(duplicate);

        goesOverAndComesBack(survivor, duplicate, Set.of("/contacts", "/departments", "/positions"));

        assertThat(consents(duplicate)).isEqualTo(said).contains("GRANTED");
        assertThat(consents(survivor)).contains("WITHDRAWN").doesNotContain("GRANTED");
    }

    @Test
    void allOfAContactGoesOverAndComesBack() {
        var customer = Api.customer(MEG, Map.of("name", "Employer " + Ids.next()));
        var former = Api.customer(MEG, Map.of("name", "Former " + Ids.next()));
        var survivor = Api.contact(MEG, customer, Map.of("familyName", "Own"));
        position(survivor, "Clerk", "USER", "2025-01-01");
        var duplicate = Api.contact(MEG, former, Map.of("familyName", "Other"));
        everything(duplicate, former);
        var lists = Shown.ofContact(duplicate).records();
        assertThat(lists).containsOnlyKeys("/contacts/{id}/attachments", "/positions", "/preferences");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Shown.ofContact(duplicate)
                                .at("/guests/{id}/card")
                                .at("/lastVisit/at")
                                .asText())
                        .startsWith("2026-09-09"));
        var before = both(Shown::ofContact, survivor, duplicate);
        var chart = chart(former);

        mergeContacts(survivor, duplicate);

        var shown = Shown.ofContact(survivor);
        lists.forEach((path, records) ->
                assertThat(shown.records().get(path)).as(path).containsAll(records));
        assertThat(shown.at("/guests/{id}/card").at("/lastVisit/at").asText()).startsWith("2026-09-09");
        assertThat(shown.at("/contacts/{id}/acquaintance").path("ties")).isNotEmpty();
        assertThat(chart(former))
                .isEqualTo(
                        chart.replace(duplicate.toString(), survivor.toString()).replace("Other", "Own"));
        assertThat(both(Shown::ofContact, survivor, duplicate)).isNotEqualTo(before);
        String done =
                As.person(MEG).queryParam("contactId", survivor).get("/merges").path("items[0].id");
        reverse(MEG, UUID.fromString(done)).then().statusCode(200);
        backAsBefore(before, Shown::ofContact);
        assertThat(chart(former)).isEqualTo(chart);
    }

    private void goesOverAndComesBack(UUID survivor, UUID duplicate, Set<String> none) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(empty(Shown.ofCustomer(duplicate)))
                        .as("lists of which this test must make one, or say that there is none")
                        .isSubsetOf(none));
        var lists = Shown.ofCustomer(duplicate).records();
        var before = both(Shown::ofCustomer, survivor, duplicate);

        merge(MEG, survivor, duplicate).then().statusCode(200);

        nowOf(survivor, duplicate);
        await().atMost(SOON).untilAsserted(() -> {
            var shown = Shown.ofCustomer(survivor).records();
            lists.forEach((path, records) -> {
                if (!none.contains(path)) {
                    assertThat(shown.get(path)).as(path).containsAll(records);
                }
            });
        });
        assertThat(both(Shown::ofCustomer, survivor, duplicate)).isNotEqualTo(before);
        reverse(MEG, lastMergeOf(MEG, survivor)).then().statusCode(200);
        nowOf(duplicate, duplicate);
        backAsBefore(before, Shown::ofCustomer);
    }

    private static Set<String> empty(Shown shown) {
        var lists = new TreeMap<>(shown.records());
        lists.values().removeIf(records -> !records.isEmpty());
        return lists.keySet();
    }

    private static Map<UUID, Map<String, String>> both(Function<UUID, Shown> look, UUID survivor, UUID duplicate) {
        return Map.of(
                survivor,
                look.apply(survivor).whole(),
                duplicate,
                look.apply(duplicate).whole());
    }

    private static void backAsBefore(Map<UUID, Map<String, String>> before, Function<UUID, Shown> look) {
        await().atMost(SOON)
                .untilAsserted(() -> before.forEach((id, whole) -> {
                    var now = look.apply(id).whole();
                    whole.forEach(
                            (path, answer) -> assertThat(now.get(path)).as(path).isEqualTo(answer));
                }));
    }

    private UUID organisation(String name) {
        var customer = Api.customer(MEG, Map.of("name", name + " " + Ids.next(), "city", "杭州"));
        work(customer);
        var contact = Api.contact(MEG, customer, Map.of("familyName", name));
        everything(contact, customer);
        return customer;
    }

    /** One of each that can belong to a customer of any kind. */
    private static void work(UUID customer) {
        Api.created(MEG, "/tasks", Api.task(customer, "2027-12-01"));
        Api.created(MEG, "/expectations", Api.expectation(customer));
        Api.created(MEG, "/customer-needs", Api.customerNeed(customer, Api.need("Estate", "产业"), 3));
        Api.chooseLevel(MEG, customer, "lenses", "BASIC");
        Api.jointPlan(MEG, customer);
        Api.attach(MEG, "customers", customer, "order.txt", "订单".getBytes(UTF_8));
        Told.tell(Map.of("person", ADA.id(), "customerId", customer), "estate " + Ids.next());
    }

    /** One of each that can belong to a contact. */
    private void everything(UUID contact, UUID customer) {
        Api.created(MEG, "/preferences", Api.preference(contact));
        Api.attach(MEG, "contacts", contact, "card.txt", "名片".getBytes(UTF_8));
        consent(contact);
        position(contact, "Buyer", "DECIDER", "2024-02-29");
        Api.log(MEG, customer, Map.of("contactIds", List.of(contact), "direction", "INBOUND"));
        bought(customer, contact);
    }

    private static void consent(UUID person) {
        As.person(ADA)
                .body(Map.of("said", Api.said("newsletter", "EMAIL", Map.of("at", "2026-01-01T00:00:00Z"))))
                .post("/people/{id}/consent-grants", person)
                .then()
                .statusCode(200);
    }

    private static void position(UUID contact, String title, String role, String since) {
        UUID customer =
                UUID.fromString(As.person(MEG).get("/contacts/{id}", contact).path("customerId"));
        var department =
                Api.created(MEG, "/departments", Map.of("customerId", customer, "profile", Map.of("name", title)));
        var position = Api.created(
                MEG,
                "/positions",
                Map.of(
                        "contactId",
                        contact,
                        "post",
                        Map.of("jobTitle", title, "departmentId", department, "since", since)));
        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("role", role, "since", since))
                .post("/positions/{id}/roles", position)
                .then()
                .statusCode(200);
    }

    private void bought(UUID customer, @Nullable UUID contact) {
        var order = new TreeMap<String, Object>(Map.of(
                "number",
                "SO-" + customer,
                "placedAt",
                "2026-09-09T08:00:00Z",
                "status",
                "PLACED",
                "total",
                Map.of("amount", "90.00", "currency", "CNY")));
        if (contact != null) {
            order.put("contactId", contact);
        }
        orders.put(customer, Map.entry(Ids.next(), order));
        tellOrder("placed", customer, customer);
        await().atMost(SOON)
                .untilAsserted(() -> As.person(MEG)
                        .get("/customers/{id}/timeline", customer)
                        .then()
                        .body("items.kind", hasItem("ORDER_PLACED")));
    }

    /** Orders are e-commerce's, which hears of merges by itself and tells whose they are. */
    private void nowOf(UUID owner, UUID buyer) {
        elsewhere.heardUntil("crm.contact.customer", buyer, owner.equals(buyer) ? "separated" : "merged");
        tellOrder("moved", owner, buyer);
    }

    private void tellOrder(String happened, UUID owner, UUID buyer) {
        var order = Objects.requireNonNull(orders.get(buyer));
        var told = new TreeMap<>(order.getValue());
        told.put("customerId", owner);
        elsewhere.says("crm.commerce.order", happened, order.getKey(), told);
    }

    private static void mergeContacts(UUID survivor, UUID duplicate) {
        Api.mergeContacts(MEG, survivor, duplicate).then().statusCode(200);
    }

    private static String consents(UUID person) {
        return As.person(ADA).get("/people/{id}/consents", person).asString();
    }

    private static String chart(UUID customer) {
        return As.person(MEG)
                .get("/customers/{id}/organisation-chart", customer)
                .asPrettyString();
    }
}
