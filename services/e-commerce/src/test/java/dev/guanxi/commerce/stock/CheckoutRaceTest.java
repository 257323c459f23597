package dev.guanxi.commerce.stock;

import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.order;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.shopper;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Many want the same at the same moment. */
@QuarkusTest
class CheckoutRaceTest {
    @Test
    void ofFiftyParallelCheckoutsTheLastPieceGoesToExactlyOne() {
        var product = product("10.00", false);
        var item = stock(1, Map.of(product, 1));

        var answers = together(Collections.nCopies(
                50, () -> order(shopper(), line(product, 1)).statusCode()));

        assertThat(answers).containsOnly(201, 409);
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        As.person(Shop.ADMIN)
                .get("/stock-items/" + item)
                .then()
                .body("onHand", equalTo(1))
                .body("reserved", equalTo(1));
    }

    @Test
    void productsThatShareAnItemNeverTakeMoreThanThereIs() {
        var single = product("10.00", false);
        var box = product("50.00", false);
        var item = stock(20, Map.of(single, 1, box, 6));
        List<Callable<Integer>> buyers = new ArrayList<>();
        buyers.addAll(Collections.nCopies(
                12, () -> order(shopper(), line(single, 1), line(box, 1)).statusCode()));
        buyers.addAll(Collections.nCopies(
                12, () -> order(shopper(), line(box, 1), line(single, 1)).statusCode()));

        var answers = together(buyers);

        assertThat(answers).containsOnly(201, 409);
        assertThat(Collections.frequency(answers, 201)).isEqualTo(2);
        As.person(Shop.ADMIN).get("/stock-items/" + item).then().body("reserved", equalTo(14));
    }

    @Test
    void twoItemsWantedInOppositeOrderDoNotBlockEachOther() {
        var one = product("10.00", false);
        var other = product("10.00", false);
        stock(40, Map.of(one, 1));
        stock(40, Map.of(other, 1));
        List<Callable<Integer>> buyers = new ArrayList<>();
        buyers.addAll(Collections.nCopies(
                20, () -> order(shopper(), line(one, 1), line(other, 1)).statusCode()));
        buyers.addAll(Collections.nCopies(
                20, () -> order(shopper(), line(other, 1), line(one, 1)).statusCode()));

        assertThat(together(buyers)).containsOnly(201);
    }

    @Test
    void twoLinesOfOneProductCountTogether() {
        var product = product("10.00", false);
        stock(3, Map.of(product, 1));

        order(shopper(), line(product, 2), line(product, 2))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/out-of-stock"));
        order(shopper(), line(product, 2), line(product, 1)).then().statusCode(201);
    }
}
