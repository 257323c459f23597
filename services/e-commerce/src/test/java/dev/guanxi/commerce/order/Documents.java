package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import dev.guanxi.platform.money.Item;
import dev.guanxi.platform.money.Quantity;
import dev.guanxi.platform.money.Reckoning;
import dev.guanxi.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents as sales reckons them, drawn at random. */
public final class Documents {
    private static final List<String> CURRENCIES = List.of("CNY", "JPY", "KWD", "EUR");
    private static final List<String> RATES = List.of("0", "1", "3", "6", "9", "13", "8.875");

    private Documents() {}

    /**
     * One of them.
     *
     * @param items what was agreed, of the same order as the lines of its sums
     */
    public record Drawn(String currency, List<Item> items, Reckoning sums) {}

    public static Drawn draw(long seed) {
        var random = new Random(seed);
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var items = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(_ -> item(random, currency))
                .toList();
        return new Drawn(currency, items, Reckoning.of(currency, items, percent(random)));
    }

    private static Item item(Random random, String currency) {
        var price = BigDecimal.valueOf(random.nextInt(99_999_999), random.nextInt(7));
        return new Item(
                new UnitPrice(price, currency),
                Quantity.of(1L + random.nextInt(10_000)),
                percent(random),
                Percent.of(RATES.get(random.nextInt(RATES.size()))));
    }

    private static Percent percent(Random random) {
        return random.nextBoolean() ? Percent.ZERO : new Percent(BigDecimal.valueOf(random.nextInt(100_000_000), 6));
    }

    public static String text(Money amount) {
        return amount.amount().toPlainString();
    }
}
