package dev.guanxi.commerce.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that was ordered, kept in one document with the order. */
record OrderLines(List<OrderLine> items) {
    BigDecimal total() {
        return items.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pieces by product, all lines together. */
    Map<UUID, Integer> pieces() {
        return items.stream().collect(Collectors.toMap(OrderLine::productId, OrderLine::quantity, Math::addExact));
    }

    int serialsNeeded() {
        return items.stream().mapToInt(OrderLine::serialsNeeded).sum();
    }

    /** The lines with the next of the numbers for each piece that needs one. */
    OrderLines delivered(List<Long> serialNumbers) {
        var delivered = new ArrayList<OrderLine>(items.size());
        int next = 0;
        for (var line : items) {
            delivered.add(line.delivered(serialNumbers.subList(next, next + line.serialsNeeded())));
            next += line.serialsNeeded();
        }
        return new OrderLines(List.copyOf(delivered));
    }
}
