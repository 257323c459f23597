package dev.guanxi.insight.value;

import dev.guanxi.insight.classification.ValueClass;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a customer stands among all: what it is compared by, and the class it has had so far. */
record Standing(
        UUID customerId, BigDecimal figure, @Nullable ValueClass valueClass) {
    static Standing of(Tuple row) {
        var name = row.get(2, String.class);
        return new Standing(
                row.get(0, UUID.class), row.get(1, BigDecimal.class), name == null ? null : ValueClass.valueOf(name));
    }
}
