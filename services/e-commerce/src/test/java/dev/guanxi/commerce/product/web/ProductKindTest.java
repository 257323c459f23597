package dev.guanxi.commerce.product.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.REP;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.commerce.Shop.won;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Products have fields of an administrator, are changed many at once, and come back from the recycle bin. */
@QuarkusTest
class ProductKindTest extends RecordsThatComeBackTest {
    private static final Person MANAGER = Person.of("meg", Roles.SALES_MANAGER, "/sales");

    @Inject
    BinJob job;

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "products",
                "crm.commerce.product",
                MANAGER,
                MANAGER,
                "details.custom",
                List.of("ProductDetails"),
                values -> product(Shop.freshSku(), values));
    }

    private static Response product(String sku, Map<String, ?> values) {
        var details = Map.of("name", "Lamp", "kind", "GOODS", "listPrice", cny("90.00"), "custom", values);
        return As.person(MANAGER).body(Map.of("sku", sku, "details", details)).post("/products");
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("listPrice", cny("75.50"), "series", "Lights");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return REP;
    }

    @Test
    void manyAreRetiredWithTheirPriceAndSoldAgain() {
        var id = created(2);
        var retired = Map.of("active", false, "listPrice", Map.of("amount", "1.00"));
        var changes = job(MANAGER, "custom.%s==2".formatted(rating), retired);

        step(MANAGER, changes, "run", "FINISHED").body("changed", equalTo(1));
        kind().record(id)
                .body("active", equalTo(false))
                .body("status", equalTo("RETIRED"))
                .body("details.listPrice.amount", equalTo("1.00"));

        step(MANAGER, changes, "undo", "UNDONE").body("undone", equalTo(1));
        kind().record(id)
                .body("active", equalTo(true))
                .body("status", equalTo("ACTIVE"))
                .body("details.listPrice.amount", equalTo("90.00"));
        announced(id, "created", "changed", "retired", "offered");
        As.person(REP)
                .header("If-Match", kind().tag(id))
                .post("/products/{id}/offer", id)
                .then()
                .statusCode(403);
    }

    @Test
    void whatSomebodyNamesIsRetiredAndNotRemoved() {
        var ordered = created(2);
        order(shopper(), line(ordered.toString(), 1)).then().statusCode(201);
        var stocked = created(3);
        stock(1, Map.of(stocked.toString(), 1));
        var priced = created(4);
        var rule = Map.of("productId", priced, "minQuantity", 1, "discountPercent", 2);
        priceList(rule).then().statusCode(201);

        for (var id : List.of(ordered, stocked, priced)) {
            kind().remove(MANAGER, id).then().statusCode(409).body("type", equalTo("/problems/product-in-use"));
        }
        findsOnly(ordered, stocked, priced);
    }

    @Test
    void aRemovedProductIsSoldAndNamedNowhereAndItsSkuIsFreeWhenItIsGone() {
        var sku = Shop.freshSku();
        var id = id(product(sku, Map.of(rating, 2)));
        kind().remove(MANAGER, id).then().statusCode(204);

        order(shopper(), line(id.toString(), 1)).then().statusCode(409);
        priceList(Map.of("productId", id, "minQuantity", 1, "discountPercent", 2))
                .then()
                .statusCode(422);
        As.person(ADMIN)
                .body(Map.of(
                        "code", "C-" + UUID.randomUUID(), "products", List.of(Map.of("productId", id, "units", 1))))
                .post("/stock-items")
                .then()
                .statusCode(422);
        product(sku, Map.of()).then().statusCode(422);

        As.person(MANAGER).delete("/recycle-bin/{id}", id).then().statusCode(204);
        product(sku, Map.of()).then().statusCode(201);
    }

    @Test
    void aWonDealBringsItsProductBack() {
        var id = created(2);
        kind().remove(MANAGER, id).then().statusCode(204);
        var opportunity = Ids.next();

        elsewhere.says("crm.sales.opportunity", "won", opportunity, won(UUID.randomUUID(), id.toString(), 1, "80.00"));

        await().atMost(PATIENCE).untilAsserted(() -> kind().record(id).body("status", equalTo("ACTIVE")));
        findsOnly(id);
        As.person(ADMIN)
                .queryParam("filter", "opportunityId==" + opportunity)
                .get("/orders")
                .then()
                .body("items.opportunityId", contains(opportunity.toString()));
        kind().remove(MANAGER, id).then().statusCode(409);
    }

    @Test
    void shoppersAndPartnersSeeTheCatalogueWithoutSuchFields() {
        var id = created(2);
        seesNoValues(shopper(), id);
        seesNoValues(Person.of("pia", Roles.PARTNER).partner(UUID.randomUUID()), id);
    }

    @Test
    void whoeverOrdersOrPricesOneInTheMomentOfARemovalFindsItThereOrGone() {
        nothingBeginsUnderWhatIsRemoved(() -> created(2), id -> order(shopper(), line(id.toString(), 1)));
        nothingBeginsUnderWhatIsRemoved(
                () -> created(2), id -> priceList(Map.of("productId", id, "minQuantity", 1, "discountPercent", 2)));
        nothingBeginsUnderWhatIsRemoved(
                () -> created(2),
                id -> As.person(ADMIN)
                        .body(Map.of(
                                "code",
                                "C-" + UUID.randomUUID(),
                                "products",
                                List.of(Map.of("productId", id, "units", 1))))
                        .post("/stock-items"));
    }

    private static Response priceList(Map<String, ?> rule) {
        return As.person(ADMIN)
                .body(Map.of(
                        "name", "List", "currency", "CNY", "validFrom", "2026-09-01T00:00:00Z", "rules", List.of(rule)))
                .post("/price-lists");
    }
}
