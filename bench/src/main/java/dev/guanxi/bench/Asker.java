package dev.guanxi.bench;

import java.util.List;

/**
 * Somebody who asks, and how far they see.
 *
 * @param person the subject of their token
 * @param seen the same as a condition on {@code owner_id} and {@code team}
 */
record Asker(String name, String person, List<String> roles, String team, String seen) {

    /** Who asks of contact. */
    static final List<Asker> OF_CUSTOMERS = List.of(
            new Asker("everything", "everything", List.of("admin", "analyst", "marketer"), "/analysis", "true"),
            new Asker(
                    "team",
                    "manager",
                    List.of("sales-manager"),
                    "/sales/east/first",
                    "(owner_id = 'manager' or team = '/sales/east/first' or team like '/sales/east/first/%')"),
            new Asker("own", "rep-0", List.of("sales-rep"), "/sales/east/first/branch-1/team-1", "owner_id = 'rep-0'"));

    String token(AccessTokens tokens) {
        return tokens.of(person, roles, team);
    }
}
