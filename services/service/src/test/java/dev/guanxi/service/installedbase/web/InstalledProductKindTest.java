package dev.guanxi.service.installedbase.web;

import static dev.guanxi.service.Desk.ADMIN;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.ANALYST;
import static dev.guanxi.service.Desk.HEAD;
import static dev.guanxi.service.Desk.delivered;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.productsOf;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Installed products, which come with an order, have fields of an administrator, are changed many at once, and come back from the bin. */
@QuarkusTest
class InstalledProductKindTest extends RecordsThatComeBackTest {
    private static final String ORDERS = "crm.commerce.order";
    private static final Person TECHNICIAN = Person.of("tom", Roles.TECHNICIAN, "/service/field");

    private final UUID customer = UUID.randomUUID();

    @Inject
    BinJob job;

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "installed-products",
                "crm.service.installed-product",
                AGENT,
                HEAD,
                "custom",
                List.of("InstalledProduct"),
                _ -> {
                    throw new UnsupportedOperationException("They come with an order.");
                });
    }

    @Override
    protected boolean saidAtOnce() {
        return false;
    }

    /** An order brings it, and an agent says the rest. */
    @Override
    protected UUID made(Map<String, ?> values) {
        var id = brought(UUID.randomUUID(), customer);
        kind().patch(AGENT, id, Map.of("custom", values)).then().statusCode(200);
        return id;
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("status", "ACTIVE");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return ANALYST;
    }

    @Test
    void aStageThatIsNotTheNextIsNamedAndTechniciansChangeFields() {
        var id = created(2);
        var used = created(2);
        kind().patch(TECHNICIAN, used, custom(rating, 2)).then().statusCode(200);
        act(used, "status", Map.of("status", "ACTIVE"));
        var repair = job(AGENT, "custom.%s==2".formatted(rating), Map.of("status", "IN_REPAIR"));

        step(AGENT, repair, "run", "FINISHED").body("changed", equalTo(1)).body("refused", equalTo(1));
        kind().record(id).body("status", equalTo("INSTALLED"));
        kind().record(used).body("status", equalTo("IN_REPAIR"));

        step(AGENT, repair, "undo", "UNDONE").body("undone", equalTo(1));
        kind().record(used).body("status", equalTo("ACTIVE"));
        var gone = job(AGENT, "custom.%s==2".formatted(rating), Map.of("status", "REMOVED"));
        step(AGENT, gone, "run", "FINISHED").body("changed", equalTo(0)).body("refused", equalTo(2));
        kind().patch(TECHNICIAN, used, custom(rating, 7)).then().statusCode(200);
        act(used, "restoration", Map.of("version", 1));
        shows(used, rating, 2);
        As.person(TECHNICIAN)
                .header("If-Match", kind().tag(used))
                .delete("/installed-products/{id}", used)
                .then()
                .statusCode(403);
    }

    @Test
    void oneThatACaseIsAboutStaysAndNoCaseBeginsAboutARemovedOne() {
        var buyer = known(null);
        var id = brought(UUID.randomUUID(), buyer);
        var report = Map.of("customerId", buyer, "installedProductId", id, "subject", "Cold");
        kind().remove(AGENT, id).then().statusCode(204);
        open(AGENT, report).then().statusCode(422).body("violations[0].field", equalTo("installedProductId"));
        kind().bringBack(AGENT, id).then().statusCode(204);
        open(AGENT, report).then().statusCode(201);

        kind().remove(AGENT, id).then().statusCode(409).body("type", equalTo("/problems/installed-product-has-cases"));

        productsOf(AGENT, buyer).body("items", hasSize(1));
    }

    @Test
    void whatAnOrderBroughtDoesNotComeAgainWhenItIsGone() {
        var order = UUID.randomUUID();
        var id = brought(order, customer);
        kind().remove(AGENT, id).then().statusCode(204);
        As.person(HEAD).delete("/recycle-bin/{id}", id).then().statusCode(204);

        elsewhere.says(ORDERS, "refunded", order, delivered(customer, 1));
        brought(UUID.randomUUID(), customer);

        productsOf(ADMIN, customer).body("items", hasSize(1)).body("items[0].id", not(id.toString()));
    }

    @Test
    void shoppersSeeNoneOfTheFieldsAndAnErasedOneLeavesNoWords() {
        var buyer = known(null);
        var word = key("Wang");
        var note = key("note");
        defined(note, "TEXT", Map.of());
        var id = brought(UUID.randomUUID(), buyer);
        kind().patch(AGENT, id, Map.of("custom", Map.of(note, word, rating, 3)))
                .then()
                .statusCode(200);
        seesNoValues(shopper(buyer), id);
        kind().patch(shopper(buyer), id, custom(rating, 4)).then().statusCode(403);
        As.person(AGENT)
                .header("If-Match", kind().tag(id))
                .header("Change-Reason", word + " called")
                .delete("/installed-products/{id}", id)
                .then()
                .statusCode(204);
        productsOf(shopper(buyer), buyer).body("items", empty());

        elsewhere.forgets("crm.contact.customer", buyer);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        As.person(AGENT)
                .get("/recycle-bin/{id}", id)
                .then()
                .body("title", equalTo("Rice cooker"))
                .body("reason", nullValue());
        kind().bringBack(AGENT, id).then().statusCode(204);
        shows(id, rating, 3);
        kind().record(id).body("custom." + note, nullValue());
    }

    @Test
    void whoeverReportsACaseInTheMomentOfARemovalFindsItThereOrGone() {
        var buyer = known(null);
        nothingBeginsUnderWhatIsRemoved(
                () -> brought(UUID.randomUUID(), buyer),
                id -> open(AGENT, Map.of("customerId", buyer, "installedProductId", id, "subject", "Cold")));
    }

    private void act(UUID id, String what, Map<String, ?> body) {
        As.person(TECHNICIAN)
                .header("If-Match", kind().tag(id))
                .body(body)
                .post("/installed-products/{id}/" + what, id)
                .then()
                .statusCode(200);
    }

    private UUID brought(UUID order, UUID buyer) {
        elsewhere.says(ORDERS, "delivered", order, delivered(buyer, 1));
        return UUID.fromString(await().until(
                        () -> As.person(ADMIN)
                                .queryParam("filter", "orderId==" + order)
                                .get("/installed-products")
                                .<List<String>>path("items.id"),
                        hasSize(1))
                .getFirst());
    }
}
