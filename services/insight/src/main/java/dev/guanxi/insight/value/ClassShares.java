package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** The customers and the revenue of each class, among those that the reader sees. */
record ClassShares(List<Part> parts, String currency) {
    record Part(ValueClass valueClass, long customers, BigDecimal revenue) {
        static Part of(Row row) {
            return new Part(ValueClass.valueOf(row.getString(0)), row.getLong(1), row.getBigDecimal(2));
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<ClassShare> shares() {
        var customers =
                BigDecimal.valueOf(parts.stream().mapToLong(Part::customers).sum());
        var revenue = parts.stream().map(Part::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Arrays.stream(ValueClass.values())
                .map(this::part)
                .map(part -> new ClassShare(
                        part.valueClass(),
                        part.customers(),
                        percent(BigDecimal.valueOf(part.customers()), customers),
                        new Money(part.revenue(), currency),
                        percent(part.revenue(), revenue)))
                .toList();
    }

    private Part part(ValueClass valueClass) {
        return parts.stream()
                .filter(part -> part.valueClass() == valueClass)
                .findFirst()
                .orElse(new Part(valueClass, 0, BigDecimal.ZERO));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
