package dev.guanxi.platform.testkit.access;

import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One caller for each role of the realm, with a token that is signed once. */
final class Cast {
    static final Set<String> ROLES = Set.of(
            "sales-rep",
            "sales-manager",
            "marketer",
            "service-agent",
            "service-manager",
            "technician",
            "analyst",
            "partner",
            "partner-admin",
            "shopper",
            "admin");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Cast() {}

    static Person of(String role) {
        var person = Person.of("walker-" + role, role, Holder.TEAM);
        return switch (role) {
            case "partner", "partner-admin" -> person.partner(Holder.PARTNER);
            case "shopper" -> person.customer(Holder.CUSTOMER);
            default -> person;
        };
    }

    static String bearer(String role) {
        return TOKENS.computeIfAbsent(role, known -> "Bearer " + Tokens.of(of(known)));
    }
}
