package dev.guanxi.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something: a person with a token, or a part of the suite acting on an event or a job.
 *
 * @param id the token's subject; for parts of the suite their name, such as {@code sales-responses}
 * @param name what people call them
 * @param teams paths such as {@code /sales/east}; the first is where new records go
 * @param partner the organisation a partner's user belongs to
 * @param customer the customer a shopper is
 */
public record Caller(
        String id,
        String name,
        Set<String> roles,
        Set<String> teams,
        @Nullable UUID partner,
        @Nullable UUID customer) {

    /** Held by the suite's own consumers and jobs, by no person: no realm has this role. */
    private static final String SUITE = "\u0000suite";

    public static Caller suite(String part) {
        return new Caller(part, part, Set.of(SUITE), Set.of(), null, null);
    }

    public boolean isSuite() {
        return roles.contains(SUITE);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** A shopper, somebody of a partner, or nobody we know: neither one of our people nor a part of the suite. */
    public boolean isOutsider() {
        return !isSuite() && roles.stream().noneMatch(Roles.INSIDE::contains);
    }

    /** The same person with one role only. */
    public Caller asOnly(String role) {
        return new Caller(id, name, Set.of(role), teams, partner, customer);
    }

    /** Where a record goes that this caller creates, or null when they belong to no team. */
    public @Nullable String homeTeam() {
        return teams.stream().sorted().findFirst().orElse(null);
    }
}
