package dev.guanxi.commerce.stock;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.commerce.Shop.stock;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StockItemTest {
    @Test
    void aCancelledOrderGivesItsStockBack() {
        var product = product("10.00", false);
        var item = stock(5, Map.of(product, 1));
        var buyer = shopper();
        var placed = order(buyer, line(product, 3));

        As.person(buyer)
                .header("If-Match", placed.header("ETag"))
                .post(placed.header("Location") + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        As.person(ADMIN)
                .get("/stock-items/" + item)
                .then()
                .body("onHand", equalTo(5))
                .body("reserved", equalTo(0));
        As.person(ADMIN)
                .get("/stock-items/" + item + "/movements")
                .then()
                .body("kind", contains("RELEASED", "RESERVED", "RECEIVED"))
                .body("orderId[1]", equalTo(placed.path("id")));
    }

    @Test
    void theShopShowsWholePiecesOnly() {
        var box = product("50.00", false);
        stock(20, Map.of(box, 6));

        As.person(shopper())
                .get("/products/" + box + "/availability")
                .then()
                .statusCode(200)
                .body("counted", equalTo(true))
                .body("pieces", equalTo(3));
    }

    @Test
    void whatNobodyCountsDoesNotRunOut() {
        var service = product("50.00", false);

        As.person(shopper())
                .get("/products/" + service + "/availability")
                .then()
                .body("counted", equalTo(false));
        order(shopper(), line(service, 1_000)).then().statusCode(201);
    }

    @Test
    void aProductDrawsFromOneItemOnly() {
        var product = product("10.00", false);
        stock(1, Map.of(product, 1));

        As.person(ADMIN)
                .body(Map.of("code", UUID.randomUUID(), "products", List.of(Map.of("productId", product, "units", 1))))
                .post("/stock-items")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/product-draws-elsewhere"));
    }

    @Test
    void goodsComeInOncePerKey() {
        var item = stock(5, Map.of());
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            As.person(ADMIN)
                    .header("Idempotency-Key", key)
                    .body(Map.of("quantity", 7))
                    .post("/stock-items/" + item + "/receipts")
                    .then()
                    .statusCode(200)
                    .body("onHand", equalTo(12));
        }
    }

    @Test
    void shoppersDoNotSeeBehindTheCounter() {
        As.person(shopper()).get("/stock-items").then().statusCode(403);
        As.person(ADMIN).get("/stock-items/" + UUID.randomUUID()).then().statusCode(404);
    }
}
