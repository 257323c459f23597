package dev.guanxi.commerce.product.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.REP;
import static dev.guanxi.commerce.Shop.freshSku;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void whatIsOnOfferIsSeenByEverybodyAndAnnounced() {
        var sku = freshSku();

        var created = product(sku, "900.00", true);

        created.then().statusCode(201).body("details.listPrice.amount", equalTo("900.00"));
        As.person(shopper())
                .queryParam("filter", "sku==" + sku)
                .get("/products")
                .then()
                .statusCode(200)
                .body("items.sku", contains(sku));
        var heard = elsewhere.heardUntil("crm.commerce.product", Answers.id(created), "created");
        assertThat(heard).hasSize(1);
        var state = heard.getFirst().state();
        assertThat(state.path("serialised").booleanValue()).isTrue();
        assertThat(state.at("/listPrice/amount").textValue()).isEqualTo("900.00");
    }

    @Test
    void aSkuIsGivenOnceWhateverItsCase() {
        var sku = freshSku();
        product(sku, "1.00", false).then().statusCode(201);

        product(sku.toLowerCase(java.util.Locale.ROOT), "2.00", false)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("sku"));
    }

    @Test
    void aPriceIsNotNegative() {
        product(freshSku(), "-1.00", false).then().statusCode(422).body("violations[0].field", equalTo("listPrice"));
    }

    @Test
    void onlyThoseInChargeChangeTheCatalogue() {
        var place = product(freshSku(), "10.00", false).header("Location");
        var patch = Map.of("listPrice", Map.of("amount", "12.50"));

        As.person(REP)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch(place)
                .then()
                .statusCode(403);
        As.patch(ADMIN, place, patch)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("details.listPrice.amount", equalTo("12.50"))
                .body("details.listPrice.currency", equalTo("CNY"))
                .body("details.name", equalTo("Rice cooker"));
    }

    @Test
    void aRetiredProductIsNotSoldAnyMore() {
        String id = product("10.00", false);

        As.person(ADMIN)
                .header("If-Match", "\"0\"")
                .post("/products/" + id + "/retirement")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));

        order(shopper(), line(id, 1)).then().statusCode(409).body("type", equalTo("/problems/product-retired"));
    }
}
