package dev.guanxi.sales.referral;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.identity.Visibility.Columns;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.opportunity.Opportunities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Chains of introductions and what was bought along them, in SQL, as far as the caller sees it. Whoever was introduced has
 * one introduction that counts, the first; so below somebody everybody is reached once, and the only circle that a merge
 * can have made leads back to where one began, where the walk ends.
 */
@ApplicationScoped
class TreeSql {
    /** The longest chain that is walked: longer than any that people can have made, and an end in any case. */
    static final int DEEPEST = 10_000;

    private static final String TREE = """
            origin as materialized (
                select distinct introducer from referral where introducer = %1$s or introducer_contact_id = %1$s),
            tree (id, node, parent, since, depth, branch) as (
                select r.id, r.introduced, r.introducer, r.introduced_on, 1, r.introduced from counted_referral r
                where (r.introducer = %1$s or r.introducer_contact_id = %1$s) and %2$s
                    and r.introduced not in (select introducer from origin)
                union all
                select r.id, r.introduced, r.introducer, r.introduced_on, t.depth + 1, t.branch
                from tree t join counted_referral r on r.introducer = t.node
                where t.depth < %3$d and %2$s and r.introduced not in (select introducer from origin))
            """;

    /** What a customer bought who was merged may stand with either. */
    private static final String BOUGHT = """
            family (node, member) as (
                select node, node from %1$s
                union select f.node, c.id from family f join customer c on c.merged_into = f.member),
            bought as (
                select p.*, t.node, t.parent, t.depth, t.branch from %1$s t join family f on f.node = t.node
                    join referral_purchase p on p.customer_id = f.member and p.bought_on >= t.since
                where %2$s)
            """;

    private static final String DIRECT = """
            direct (id, node, parent, since, depth, branch) as (
                select r.id, r.introduced, r.introducer, r.introduced_on, 1, r.introduced from counted_referral r where %s)
            """;

    private static final Columns REFERRAL = new Columns("r.owner_id", "r.team", null, null);
    private static final Columns PURCHASE = new Columns("p.owner_id", "p.team", null, null);
    private static final Columns BUYER = new Columns("p.buyer_owner", "p.buyer_team", null, null);

    private final Referrals referrals;
    private final Opportunities opportunities;
    private final CurrentCaller caller;

    TreeSql(Referrals referrals, Opportunities opportunities, CurrentCaller caller) {
        this.referrals = referrals;
        this.opportunities = opportunities;
        this.caller = caller;
    }

    /** Whether the caller sees a referral, which is called r. */
    String seen(Sql sql) {
        return referrals.visible().sql(REFERRAL, sql::bind);
    }

    /** {@code tree}: everybody below somebody, each once, with the referral, whose branch it is and how far down. */
    String tree(Sql sql, UUID root) {
        return TREE.formatted(sql.bind(root), seen(sql), DEEPEST);
    }

    /** {@code direct}: everybody who was introduced by anybody, with the same columns. */
    String direct(Sql sql) {
        return direct(sql, "true");
    }

    /** Those of them whose referral, called r, meets a condition. */
    String direct(Sql sql, String condition) {
        return DIRECT.formatted(seen(sql) + " and " + condition);
    }

    /**
     * {@code bought}: what they bought since they were introduced, with the columns by which deals are converted; each
     * purchase once, or where it lies between two amounts once for either bound.
     *
     * @param people one of the above
     */
    String bought(Sql sql, String people) {
        return BOUGHT.formatted(people, seenPurchase(sql));
    }

    /** Deals as they are seen elsewhere; orders by whoever sees them or the buyer; what was told with its referral. */
    private String seenPurchase(Sql sql) {
        var deals = opportunities.visible();
        return deals.everything()
                ? "true"
                : "(%s or %s)"
                        .formatted(deals.sql(PURCHASE, sql::bind), customers().sql(BUYER, sql::bind));
    }

    private Visibility customers() {
        return AccessPolicy.OF_CUSTOMERS.visibleTo(caller.get());
    }
}
