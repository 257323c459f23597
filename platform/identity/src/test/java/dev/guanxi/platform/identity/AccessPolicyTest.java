package dev.guanxi.platform.identity;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.PARTNER;
import static dev.guanxi.platform.identity.Reach.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.identity.Visibility.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {
    static final UUID ACME = new UUID(0, 1);
    static final AccessPolicy DEALS = AccessPolicy.none()
            .with(ALL, Roles.ADMIN)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(OWN, Roles.SALES_REP)
            .with(PARTNER, Roles.PARTNER);

    @Test
    void aRepSeesTheirOwnOnly() {
        var rep = DEALS.visibleTo(caller("ann", Roles.SALES_REP, "/sales/east"));

        assertThat(rep.permits(Ownership.of("ann", "/sales/west"))).isTrue();
        assertThat(rep.permits(Ownership.of("bob", "/sales/east"))).isFalse();
    }

    @Test
    void aManagerSeesTheSubtreeButNoNeighbourWithALikeName() {
        var manager = DEALS.visibleTo(caller("meg", Roles.SALES_MANAGER, "/sales/east"));

        assertThat(manager.permits(Ownership.of("ann", "/sales/east"))).isTrue();
        assertThat(manager.permits(Ownership.of("ann", "/sales/east/shanghai"))).isTrue();
        assertThat(manager.permits(Ownership.of("bob", "/sales/eastern"))).isFalse();
        assertThat(manager.permits(Ownership.of("bob", "/sales"))).isFalse();
        assertThat(manager.permits(Ownership.of("meg", null))).isTrue();
    }

    @Test
    void aPartnerSeesWhatBelongsToTheirOrganisation() {
        var partner = DEALS.visibleTo(new Caller("p", "p", Set.of(Roles.PARTNER), Set.of(), ACME, null));

        assertThat(partner.permits(new Ownership("x", "/sales", ACME, null))).isTrue();
        assertThat(partner.permits(new Ownership("p", "/sales", new UUID(0, 2), null)))
                .isFalse();
    }

    @Test
    void aRoleThatIsNotNamedSeesNothing() {
        var shopper = DEALS.visibleTo(caller("s", Roles.SHOPPER, "/sales"));

        assertThat(shopper.permits(Ownership.of("s", "/sales"))).isFalse();
        assertThat(shopper.sql(Columns.OWNER_AND_TEAM, v -> "?")).isEqualTo("false");
    }

    @Test
    void sqlBindsEveryValueAndEscapesPatterns() {
        var bound = new ArrayList<>();
        var manager = new Caller("m", "m", Set.of(Roles.SALES_MANAGER), Set.of("/a_b", "/a_b/c"), null, null);

        var sql = DEALS.visibleTo(manager).sql(Columns.OWNER_AND_TEAM, value -> {
            bound.add(value);
            return "$" + bound.size();
        });

        assertThat(sql).isEqualTo("(owner_id = $1 or team = $2 or team like $3)");
        assertThat(bound).isEqualTo(List.of("m", "/a_b", "/a\\_b/%"));
    }

    @Test
    void theSuiteItselfSeesEverything() {
        assertThat(DEALS.visibleTo(Caller.suite("sales-responses")).everything())
                .isTrue();
    }

    @Test
    void whatIsSeenIsWhatTheRolesSeeOneByOne() {
        var policy = DEALS.with(Reach.SHOPPER, Roles.SHOPPER);
        var owners = new String[] {"ann", "bob", null};
        var teams = new String[] {"/sales", "/sales/east", "/sales/east/shanghai", "/sales/eastern", null};
        var organisations = new UUID[] {ACME, new UUID(0, 2), null};
        var seen = 0;
        for (var roles : List.of(
                Set.of(Roles.SALES_REP),
                Set.of(Roles.SALES_REP, Roles.SALES_MANAGER),
                Set.of(Roles.PARTNER, Roles.SALES_REP),
                Set.of(Roles.SHOPPER),
                Set.of(Roles.ADMIN, Roles.SALES_REP),
                Set.of(Roles.ANALYST))) {
            var caller = new Caller("ann", "Ann", roles, Set.of("/sales/east"), ACME, ACME);
            for (var owner : owners) {
                for (var team : teams) {
                    for (var organisation : organisations) {
                        var record = new Ownership(owner, team, organisation, organisation);
                        var permitted = policy.visibleTo(caller).permits(record);
                        assertThat(policy.reachesOf(caller).keySet().stream()
                                        .anyMatch(role -> policy.visibleTo(caller.asOnly(role))
                                                .permits(record)))
                                .as("%s, %s", roles, record)
                                .isEqualTo(permitted);
                        seen += permitted ? 1 : 0;
                    }
                }
            }
        }
        assertThat(seen).isBetween(1, 6 * 3 * 5 * 3 - 1);
    }

    private static Caller caller(String id, String role, String team) {
        return new Caller(id, id, Set.of(role), Set.of(team), null, null);
    }
}
