package dev.guanxi.commerce;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do in the shop and behind its counter, through the API. */
public final class Shop {
    public static final Person ADMIN = Person.of("otto", Roles.ADMIN, "/commerce");
    public static final Person REP = Person.of("ann", Roles.SALES_REP, "/sales/east");
    public static final Person OTHER_REP = Person.of("bob", Roles.SALES_REP, "/sales/west");

    private Shop() {}

    public static Person shopper() {
        var customer = UUID.randomUUID();
        return Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer);
    }

    public static String freshSku() {
        return "SKU-" + UUID.randomUUID();
    }

    /** A product in CNY; gives its id. */
    public static String product(String price, boolean serialised) {
        return Answers.created(product(freshSku(), price, serialised));
    }

    public static Response product(String sku, String price, boolean serialised) {
        return As.person(ADMIN)
                .body(Map.of(
                        "sku",
                        sku,
                        "details",
                        Map.of(
                                "name",
                                "Rice cooker",
                                "kind",
                                "GOODS",
                                "serialised",
                                serialised,
                                "listPrice",
                                Map.of("amount", price, "currency", "CNY"))))
                .post("/products");
    }

    /** So many units in one stock item, from which each of the products takes so many a piece; gives its id. */
    public static String stock(int units, Map<String, Integer> uses) {
        var products = uses.entrySet().stream()
                .map(use -> Map.of("productId", use.getKey(), "units", use.getValue()))
                .toList();
        String item = Answers.created(As.person(ADMIN)
                .body(Map.of("code", "C-" + UUID.randomUUID(), "products", products))
                .post("/stock-items"));
        As.person(ADMIN)
                .body(Map.of("quantity", units))
                .post("/stock-items/" + item + "/receipts")
                .then()
                .statusCode(200);
        return item;
    }

    /** A line of an order or of a quote, as it is sent. */
    public record Line(String productId, int quantity) {}

    public static Line line(String product, int quantity) {
        return new Line(product, quantity);
    }

    /** An order of a shopper. */
    public static Response order(Person shopper, Line... lines) {
        return As.person(shopper).body(Map.of("lines", lines)).post("/orders");
    }

    public static Map<String, Object> customer(String name) {
        return Map.of("name", name, "status", "ACTIVE", "ownerId", "ann", "team", "/sales/east");
    }

    /** A won opportunity with one line. */
    public static Map<String, Object> won(UUID customer, String product, int quantity, String price) {
        return Map.of(
                "customerId", customer.toString(),
                "stage", "WON",
                "ownerId", "ann",
                "team", "/sales/east",
                "lines",
                        List.of(Map.of(
                                "productId",
                                product,
                                "sku",
                                "AGREED",
                                "name",
                                "As agreed",
                                "quantity",
                                quantity,
                                "unitPrice",
                                Map.of("amount", price, "currency", "CNY"))));
    }
}
