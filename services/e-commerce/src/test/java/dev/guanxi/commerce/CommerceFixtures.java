package dev.guanxi.commerce;

import static dev.guanxi.commerce.Shop.ADMIN;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records for the walks through every operation. */
final class CommerceFixtures {
    private CommerceFixtures() {}

    static Fixtures all() {
        return Fixtures.of()
                .record("products", _ -> Shop.product("9.00", false))
                .record("stock-items", _ -> Shop.stock(1, Map.of(Shop.product("9.00", false), 1)))
                .record("orders", CommerceFixtures::order)
                .record("payments", CommerceFixtures::payment)
                .record("price-lists", _ -> priceList())
                .withFields("products")
                .withBulk("orders", "number==Nowhere", Map.of("custom", Map.of()))
                .withBin("products")
                .body("changeOrder", _ -> Map.of("custom", Map.of()))
                .body("createPriceList", _ -> priceTerms())
                .body("changePriceList", _ -> priceTerms())
                .body(
                        "quotePrices",
                        holder -> Map.of("customerId", buyer(holder), "lines", List.of(Shop.line(inStock(), 1))))
                .body("createProduct", _ -> product())
                .body(
                        "placeOrder",
                        holder -> Map.of("customerId", buyer(holder), "lines", List.of(Shop.line(inStock(), 1))))
                .body("createStockItem", _ -> Map.of("code", "C-" + UUID.randomUUID(), "products", uses()))
                .body("addStockUses", _ -> Map.of("products", uses()))
                .refused("uploadImport", 422);
    }

    /** A customer whom the contact service told us of. */
    private static UUID buyer(Holder holder) {
        Records.insert("customer", Map.of("id", holder.customer(), "sequence", 1L, "name", "Walk", "status", "ACTIVE"));
        return holder.customer();
    }

    private static String priceList() {
        return Answers.created(As.person(ADMIN).body(priceTerms()).post("/price-lists"));
    }

    private static Map<String, Object> priceTerms() {
        var rule = Map.of("productId", Shop.product("9.00", false), "minQuantity", 1, "discountPercent", 2);
        return Map.of("name", "Walk", "currency", "CNY", "validFrom", "2026-09-01T00:00:00Z", "rules", List.of(rule));
    }

    private static Map<String, Object> product() {
        var price = Map.of("amount", "9.00", "currency", "CNY");
        var details = Map.of("name", "Walk", "kind", "GOODS", "serialised", false, "listPrice", price);
        return Map.of("sku", Shop.freshSku(), "details", details);
    }

    private static List<Map<String, Object>> uses() {
        return List.of(Map.of("productId", Shop.product("9.00", false), "units", 1));
    }

    private static String inStock() {
        var product = Shop.product("9.00", false);
        Shop.stock(1, Map.of(product, 1));
        return product;
    }

    private static String order(Holder holder) {
        String id = Answers.created(Shop.order(Shop.shopper(), Shop.line(inStock(), 1)));
        Records.give("customer_order", id, holder);
        Records.giveCustomer("customer_order", id, holder);
        return id;
    }

    private static String payment(Holder holder) {
        return Answers.created(As.person(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("methodToken", "test-ok", "capture", true))
                .post("/orders/" + order(holder) + "/payments"));
    }
}
