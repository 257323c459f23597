package dev.guanxi.insight.salestable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Ids;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A distributor's published year: seven customers by name, some known only as a range. */
class CustomerTableTest {
    static final CustomerTable TABLE = CustomerTable.of(
            2010,
            amount(3_000, 3_000),
            amount(2_200, 2_200),
            List.of(
                    customer("宝岛", 800, 800, amount(640, 640)),
                    customer("杨氏", 600, 600, null),
                    customer("宝丽", 360, 450, amount(300, 300)),
                    customer("重明", 200, 300, null),
                    customer("天明", 150, 150, null),
                    customer("明而达", 100, 100, null),
                    customer("毛源昌", 80, 80, null)));

    @Test
    void eachCustomerHasItsShareOfTheWhole() {
        assertThat(TABLE.customers().get(0).share()).isEqualTo(share("26.67", "26.67"));
        assertThat(TABLE.customers().get(1).share()).isEqualTo(share("20.00", "20.00"));
        assertThat(TABLE.customers().get(2).share()).isEqualTo(share("12.00", "15.00"));
    }

    @Test
    void sharesAddUpFromTheBiggestOn() {
        assertThat(TABLE.customers().get(1).cumulativeShare()).isEqualTo(share("46.67", "46.67"));
        assertThat(TABLE.named()).isEqualTo(share("76.33", "82.67"));
    }

    @Test
    void growthIsToldWhereBothYearsAreExact() {
        assertThat(TABLE.growth()).isEqualTo("36.36");
        assertThat(TABLE.customers().get(0).growth()).isEqualTo("25.00");
        assertThat(TABLE.customers().get(1).growth()).isNull();
        assertThat(TABLE.customers().get(2).growth()).isNull();
    }

    private static YearlySales customer(String name, int low, int high, @Nullable AmountRange before) {
        return new YearlySales(Ids.next(), name, amount(low, high), before);
    }

    private static AmountRange amount(int low, int high) {
        return AmountRange.of(BigDecimal.valueOf(low), BigDecimal.valueOf(high), "CNY");
    }

    private static ShareRange share(String low, String high) {
        return new ShareRange(new BigDecimal(low), new BigDecimal(high));
    }
}
