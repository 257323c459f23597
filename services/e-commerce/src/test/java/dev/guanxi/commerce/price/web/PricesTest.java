package dev.guanxi.commerce.price.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.REP;
import static dev.guanxi.commerce.Shop.customer;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.commerce.Shop.Line;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PricesTest {
    static final String LONG_AGO = "2020-01-01T00:00:00Z";
    static final String FAR_AHEAD = "2099-01-01T00:00:00Z";

    private final Elsewhere elsewhere = new Elsewhere();

    @ParameterizedTest
    @CsvSource({
        "1, 100.00",
        "11, 100.00",
        "12, 98.00",
        "19, 98.00",
        "20, 95.00",
        "30, 90.00",
        "50, 85.00",
        "60, 85.00",
        "61, 80.00"
    })
    void theMoreTheCheaper(int quantity, String unitPrice) {
        var product = product("100.00", false);
        priceList(
                Map.of(),
                discount(product, 12, 2),
                discount(product, 20, 5),
                discount(product, 30, 10),
                discount(product, 50, 15),
                discount(product, 61, 20));

        quote(shopper(), line(product, quantity)).body("lines[0].unitPrice.amount", equalTo(unitPrice));
    }

    @Test
    void linesOfOneProductCountTogetherAndTheOrderHasThePricesOfTheQuote() {
        var product = product("100.00", false);
        priceList(Map.of("name", "Dozen"), discount(product, 12, 2));
        var buyer = shopper();

        quote(buyer, line(product, 6), line(product, 6))
                .body("lines.unitPrice.amount", contains("98.00", "98.00"))
                .body("lines[0].priceListName", equalTo("Dozen"))
                .body("total.amount", equalTo("1176.00"));
        order(buyer, line(product, 6), line(product, 6))
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("1176.00"));
    }

    @Test
    void aListHoldsFromItsBeginningToItsEnd() {
        var product = product("100.00", false);
        priceList(Map.of("validFrom", LONG_AGO, "validUntil", "2021-01-01T00:00:00Z"), price(product, "10.00"));
        priceList(Map.of("validFrom", FAR_AHEAD), price(product, "20.00"));
        quote(shopper(), line(product, 1))
                .body("lines[0].unitPrice.amount", equalTo("100.00"))
                .body("lines[0].priceListName", nullValue());

        priceList(Map.of("validFrom", LONG_AGO, "validUntil", FAR_AHEAD), price(product, "30.00"));
        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("30.00"));
    }

    @Test
    void theLowestPriceWinsAndNoListMakesAnythingDearer() {
        var product = product("100.00", false);
        priceList(Map.of(), price(product, "120.00"));
        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00"));

        priceList(Map.of("name", "Ninety"), price(product, "90.00"));
        priceList(Map.of("name", "Five off"), discount(product, 1, 5));
        quote(shopper(), line(product, 1)).body("lines[0].priceListName", equalTo("Ninety"));
    }

    @Test
    void aListInAnotherCurrencyDoesNotHold() {
        var product = product("100.00", false);
        priceList(Map.of("currency", "EUR"), price(product, "1.00"));

        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00"));
    }

    @Test
    void theBestCustomersHavePricesOfTheirOwn() {
        var product = product("100.00", false);
        var best = UUID.randomUUID();
        priceList(Map.of("customerClass", "A"), price(product, "70.00"));
        var classified = new HashMap<>(customer("Best"));
        classified.put("valueClass", "A");

        elsewhere.says("crm.contact.customer", "classified", best, classified);

        var buyer = Person.of("best", Roles.SHOPPER).customer(best);
        eventually(() -> quote(buyer, line(product, 1)).body("lines[0].unitPrice.amount", equalTo("70.00")));
        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00"));
        ask(shopper(), Map.of("customerId", best, "lines", List.of(line(product, 1))))
                .then()
                .statusCode(422);
        ask(REP, Map.of("customerId", best, "lines", List.of(line(product, 1))))
                .then()
                .body("lines[0].unitPrice.amount", equalTo("70.00"));
    }

    @Test
    void partnersHaveThePricesOfTheirTier() {
        var product = product("100.00", false);
        var partner = UUID.randomUUID();
        priceList(Map.of("partnerTier", "GOLD"), discount(product, 1, 35));

        elsewhere.says("crm.partner.partner", "admitted", partner, Map.of("tier", "GOLD"));

        var gold = Person.of("gold", Roles.PARTNER).partner(partner);
        var other = Person.of("other", Roles.PARTNER).partner(UUID.randomUUID());
        eventually(() -> quote(gold, line(product, 1)).body("lines[0].unitPrice.amount", equalTo("65.00")));
        quote(other, line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00"));

        elsewhere.says("crm.partner.partner", "removed", partner, Map.of("tier", "GOLD", "status", "REMOVED"));
        eventually(() -> quote(gold, line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00")));

        elsewhere.says("crm.partner.partner", "returned", partner, Map.of("tier", "GOLD", "status", "ACTIVE"));
        eventually(() -> quote(gold, line(product, 1)).body("lines[0].unitPrice.amount", equalTo("65.00")));
    }

    @Test
    void aListThatMakesNoSenseIsRefused() {
        var product = product("100.00", false);
        refused(Map.of(), new Rule(product, 1, "90.00", 5));
        refused(Map.of(), new Rule(product, 1, null, null));
        refused(Map.of(), discount(product, 1, 101));
        refused(Map.of(), discount(UUID.randomUUID().toString(), 1, 5));
        refused(Map.of("currency", "XXX"), discount(product, 1, 5));
        refused(Map.of("validFrom", FAR_AHEAD, "validUntil", LONG_AGO), discount(product, 1, 5));
        create(REP, Map.of(), discount(product, 1, 5)).then().statusCode(403);
        As.person(shopper()).get("/price-lists").then().statusCode(403);
    }

    @Test
    void aListEndsWhenItsEndIsSet() {
        var product = product("100.00", false);
        var place = priceList(Map.of(), price(product, "50.00")).header("Location");
        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("50.00"));

        As.patch(ADMIN, place, Map.of("validUntil", "2021-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        quote(shopper(), line(product, 1)).body("lines[0].unitPrice.amount", equalTo("100.00"));
    }

    /** A rule as it is sent. */
    private record Rule(
            String productId,
            int minQuantity,
            @Nullable String unitPrice,
            @Nullable Integer discountPercent) {}

    private static Rule discount(String product, int from, int percent) {
        return new Rule(product, from, null, percent);
    }

    private static Rule price(String product, String price) {
        return new Rule(product, 1, price, null);
    }

    private static Response priceList(Map<String, Object> terms, Rule... rules) {
        var created = create(ADMIN, terms, rules);
        created.then().statusCode(201);
        return created;
    }

    private static void refused(Map<String, Object> terms, Rule... rules) {
        create(ADMIN, terms, rules).then().statusCode(422);
    }

    private static Response create(Person person, Map<String, Object> terms, Rule... rules) {
        var body = new HashMap<String, Object>(Map.of("name", "Prices", "currency", "CNY", "validFrom", LONG_AGO));
        body.putAll(terms);
        body.put("rules", rules);
        return As.person(person).body(body).post("/price-lists");
    }

    private static ValidatableResponse quote(Person person, Line... lines) {
        return ask(person, Map.of("lines", lines)).then().statusCode(200);
    }

    private static Response ask(Person person, Map<String, Object> request) {
        return As.person(person).body(request).post("/price-quotes");
    }
}
