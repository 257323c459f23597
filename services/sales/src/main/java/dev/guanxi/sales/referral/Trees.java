package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.referral.ReferralTree.Branch;
import dev.guanxi.sales.referral.ReferralTree.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds chains of introductions, and what came of them in one currency, each purchase by the rates of its own day. */
@ApplicationScoped
public class Trees {
    private static final String NAME = "coalesce(c.name, k.full_name, l.company,"
            + " nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.number)";

    private static final String KNOWN_AS = """
             left join customer c on c.id = %1$s left join contact_reach k on k.id = %1$s left join lead l on l.id = %1$s
            """;

    /** Somebody is known here who introduced or was introduced, as far as the caller sees it. */
    private static final String ROOT = """
            select %s as name from (select %s::uuid as id) n %s
            where exists (select from referral r
                where (r.introducer = n.id or r.introducer_contact_id = n.id or r.introduced = n.id) and %s)
            """;

    private static final String ABOVE = """
            with recursive above (step, id, node, since) as (
                select 1, r.id, r.introducer, r.introduced_on from counted_referral r where r.introduced = %1$s and %2$s
                union all
                select a.step + 1, r.id, r.introducer, r.introduced_on from above a join counted_referral r
                    on r.introduced = a.node
                where a.step < %3$d and a.node <> %1$s and %2$s)
            select a.id, a.node, a.since, %4$s as name from above a %5$s order by a.step
            """;

    private static final String SUMS = """
            , worth as (select branch, bound, (node = branch) as own, count(*) as purchases, sum(converted) as converted,
                    count(*) filter (where converted is null) as unrated from %s p group by 1, 2, 3)
            """;

    private static final String WHOLE = """
            select (select count(*) from tree) as members,
                (select count(*) from tree t join referral r on r.id = t.id where r.customer_id is not null) as customers,
                (select coalesce(max(depth), 0) from tree) as depth,
                coalesce(sum(purchases) filter (where bound <> 'HIGH'), 0)::bigint as purchases,
                coalesce(sum(converted) filter (where bound <> 'HIGH'), 0) as value,
                coalesce(sum(converted) filter (where bound <> 'LOW'), 0) as up_to,
                coalesce(sum(unrated), 0)::bigint as unrated
            from worth
            """;

    private static final String BRANCHES = """
            , branch as (
                select t.branch, count(*) - 1 as below from tree t group by 1),
            sums as (
                select b.branch, b.below,
                    coalesce(sum(w.converted) filter (where w.own and w.bound <> 'HIGH'), 0) as own,
                    coalesce(sum(w.converted) filter (where w.own and w.bound <> 'LOW'), 0) as own_up_to,
                    coalesce(sum(w.converted) filter (where w.bound <> 'HIGH'), 0) as value,
                    coalesce(sum(w.converted) filter (where w.bound <> 'LOW'), 0) as up_to
                from branch b left join worth w on w.branch = b.branch group by 1, 2)
            select s.*, t.id as referral, t.since, r.customer_id is not null as customer, %s as name
            from sums s join tree t on t.depth = 1 and t.node = s.branch join referral r on r.id = t.id %s
            order by s.value desc, s.up_to desc, t.since, t.id limit %d
            """;

    private final TreeSql trees;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    Trees(TreeSql trees, InCurrency conversion, Unconverted unconverted, SalesConfig config, Pool database) {
        this.trees = trees;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.config = config;
        this.database = database;
    }

    /**
     * Everybody below somebody, as far as the caller sees it.
     *
     * @param root a customer, a contact or a lead
     * @param wanted currency of all sums; the house's when null
     */
    public Uni<ReferralTree> of(UUID root, @Nullable String wanted) {
        var currency = wanted == null ? config.currency() : wanted;
        return name(root)
                .chain(name -> Uni.combine()
                        .all()
                        .unis(run(whole(root, currency)), above(root), branches(root, currency))
                        .asTuple()
                        .chain(found -> {
                            var row = found.getItem1().getFirst();
                            return withoutRate(root, currency, row.getLong("unrated"))
                                    .map(without -> new ReferralTree(
                                            root,
                                            name.getString("name"),
                                            row.getLong("members"),
                                            row.getLong("customers"),
                                            row.getInteger("depth"),
                                            row.getLong("purchases"),
                                            money(row, "value", currency),
                                            money(row, "up_to", currency),
                                            found.getItem2(),
                                            found.getItem3(),
                                            without));
                        }));
    }

    private Uni<Row> name(UUID root) {
        var sql = new Sql();
        sql.add(ROOT.formatted(NAME, sql.bind(root), KNOWN_AS.formatted("n.id"), trees.seen(sql)));
        return run(sql).map(rows -> rows.stream().findFirst().orElseThrow(() -> new NotFound("referral-tree", root)));
    }

    private Uni<List<Step>> above(UUID root) {
        var sql = new Sql();
        var start = sql.bind(root);
        sql.add(ABOVE.formatted(start, trees.seen(sql), TreeSql.DEEPEST, NAME, KNOWN_AS.formatted("a.node")));
        return run(sql).map(rows -> rows.stream()
                .map(row -> new Step(
                        row.getUUID("node"), row.getString("name"), row.getUUID("id"), row.getLocalDate("since")))
                .toList());
    }

    private Sql whole(UUID root, String currency) {
        return worth(root, currency).add(WHOLE);
    }

    private Uni<List<Branch>> branches(UUID root, String currency) {
        var sql = worth(root, currency)
                .add(BRANCHES.formatted(NAME, KNOWN_AS.formatted("s.branch"), ReferralTree.BRANCHES));
        return run(sql).map(rows -> rows.stream()
                .map(row -> new Branch(
                        row.getUUID("branch"),
                        row.getUUID("referral"),
                        row.getString("name"),
                        row.getLocalDate("since"),
                        row.getBoolean("customer"),
                        row.getLong("below"),
                        money(row, "own", currency),
                        money(row, "own_up_to", currency),
                        money(row, "value", currency),
                        money(row, "up_to", currency)))
                .toList());
    }

    /** Everybody below, and what they bought, by branch. */
    private Sql worth(UUID root, String currency) {
        var sql = new Sql();
        sql.add("with recursive " + trees.tree(sql, root) + ", " + trees.bought(sql, "tree"));
        return sql.add(SUMS.formatted(conversion.table(sql, "bought", currency)));
    }

    private Uni<WithoutRate> withoutRate(UUID root, String currency, long unrated) {
        if (unrated == 0) {
            return Uni.createFrom().item(new WithoutRate(0, List.of(), List.of()));
        }
        var sql = new Sql();
        var deals = "(with recursive %s, %s select * from bought where bound <> 'HIGH')"
                .formatted(trees.tree(sql, root), trees.bought(sql, "tree"));
        return unconverted.find(sql, deals, currency);
    }

    private Uni<List<Row>> run(Sql sql) {
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static Money money(Row row, String column, String currency) {
        return new Money(row.getBigDecimal(column), currency);
    }
}
