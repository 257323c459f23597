package dev.guanxi.contact.purchase.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The orders of a trading company; see {@code shared/data/README.md}. */
record Northwind(List<Order> orders, Map<String, String> names) {
    static final Path DATA = Path.of("../../../shared/data/northwind/northwind.sql");

    private static final Pattern NAME = Pattern.compile("INSERT INTO customers VALUES \\('(\\w+)', '((?:[^']|'')*)'");
    private static final Pattern ORDER =
            Pattern.compile("INSERT INTO orders VALUES \\((\\d+), '(\\w+)', \\d+, '([\\d-]+)'");
    private static final Pattern LINE =
            Pattern.compile("INSERT INTO order_details VALUES \\((\\d+), \\d+, ([\\d.]+), (\\d+), ([\\d.]+)\\)");

    /** One order, with the sum of its lines less their discounts. */
    record Order(String number, String customer, String date, BigDecimal total) {}

    static Northwind read() throws IOException {
        var text = Files.readString(DATA);
        var totals = new LinkedHashMap<String, BigDecimal>();
        LINE.matcher(text).results().forEach(line -> {
            var quantity = new BigDecimal(line.group(3));
            var kept = BigDecimal.ONE.subtract(hundredths(line.group(4)));
            totals.merge(
                    line.group(1), hundredths(line.group(2)).multiply(quantity).multiply(kept), BigDecimal::add);
        });
        var orders = ORDER.matcher(text)
                .results()
                .map(order -> new Order(
                        order.group(1),
                        order.group(2),
                        order.group(3),
                        totals.getOrDefault(order.group(1), BigDecimal.ZERO)))
                .toList();
        var names = new LinkedHashMap<String, String>();
        NAME.matcher(text).results().forEach(name -> names.put(name.group(1), name.group(2)));
        return new Northwind(orders, names);
    }

    /** The file holds numbers as a binary fraction gives them: 9.80000019 for 9.80. */
    private static BigDecimal hundredths(String number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP);
    }
}
