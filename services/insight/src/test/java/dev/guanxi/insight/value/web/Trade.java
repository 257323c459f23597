package dev.guanxi.insight.value.web;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What insight hears of customers and of what they order. */
final class Trade {
    static final String ORDERS = "crm.commerce.order";
    static final String CUSTOMERS = "crm.contact.customer";

    private Trade() {}

    static UUID customer(String name, String owner, String team, Map<String, ?> more) {
        var id = Ids.next();
        var state = new HashMap<String, Object>(more);
        state.put("ownerId", owner);
        state.put("team", team);
        tell("created", id, name, state);
        return id;
    }

    static void tell(String happened, UUID id, String name, Map<String, ?> more) {
        var state = new HashMap<String, Object>(Map.of("kind", "ORGANISATION", "status", "ACTIVE"));
        state.put("name", name);
        state.putAll(more);
        new Elsewhere().says(CUSTOMERS, happened, id, state);
    }

    static void paid(UUID order, UUID customer, String amount) {
        new Elsewhere().says(ORDERS, "paid", order, order(customer, "PAID", amount, "CNY"));
    }

    static Map<String, ?> order(UUID customer, String amount, String paidAt) {
        return Map.of("customerId", customer, "status", "PAID", "total", money(amount, "CNY"), "paidAt", paidAt);
    }

    static Map<String, ?> order(UUID customer, String status, String amount, String currency) {
        return refunded(customer, status, amount, "0.00", currency);
    }

    static Map<String, ?> refunded(UUID customer, String status, String amount, String refunded, String currency) {
        return Map.of(
                "channel",
                "SHOP",
                "customerId",
                customer,
                "status",
                status,
                "total",
                money(amount, currency),
                "refunded",
                money(refunded, currency),
                "paidAt",
                "2026-07-01T08:00:00Z");
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
