package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Grants what rules say. Whoever grants holds all referrals against other grants, so of a rule and one of ours who come
 * at once one does; and what is granted is written in the transaction in which it was found due.
 */
@ApplicationScoped
class Rewards {
    static final int AT_ONCE = 200;

    private static final String ACTIVE =
            "select %s from reward_rule where active order by created_at, id".formatted(RewardRuleRow.COLUMNS);

    /** Of introductions that nobody decided about, and of whom no other was rewarded before a merge. */
    private static final String OPEN = """
            r.reward_status is null and r.customer_id is not null and r.introduced_on >= %s and not exists (
                select from referral o where o.introduced = r.introduced and o.reward_status in ('GRANTED', 'PAID'))
            """;

    private static final String CONVERTED = "with %s select d.id from direct d order by d.id limit %d";

    private static final String BOUGHT = """
            with recursive %s, %s
            select d.id from direct d join %s p on p.node = d.node
            where p.bound <> 'HIGH' and p.converted is not null
            group by d.id having sum(p.converted) >= %s::text::numeric and sum(p.converted) > 0 order by d.id limit %d
            """;

    private final Referrals referrals;
    private final TreeSql trees;
    private final InCurrency conversion;
    private final SalesConfig config;
    private final CurrentCaller caller;
    private final Pool database;
    private final Clock clock;

    Rewards(
            Referrals referrals,
            TreeSql trees,
            InCurrency conversion,
            SalesConfig config,
            CurrentCaller caller,
            Pool database,
            Clock clock) {
        this.referrals = referrals;
        this.trees = trees;
        this.conversion = conversion;
        this.config = config;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /** Refuses where one of these was rewarded, or is to be. */
    static void ensureNoneHolds(Collection<Referral> same) {
        same.forEach(referral -> {
            var reward = referral.reward();
            ensure(reward == null || !reward.holds(), "referral-rewarded", referral.id());
        });
    }

    /** The rules that hold, the oldest first: the first that is for an introduction decides. */
    Uni<List<RewardRuleRow>> rules() {
        return database.preparedQuery(ACTIVE)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RewardRuleRow::of)
                        .toList());
    }

    /** Grants some rewards by a rule, and says how many. */
    @WithTransaction
    Uni<Integer> grantSome(RewardRuleRow rule) {
        return referrals
                .alone()
                .chain(() -> due(rule))
                .chain(referrals::hold)
                .map(held -> List.copyOf(held.values()))
                .invoke(held -> held.forEach(referral -> referral.grant(
                        rule.terms().grant(rule.id()), caller.get().id(), clock.instant())))
                .call(referrals::saveAll)
                .map(List::size);
    }

    private Uni<List<UUID>> due(RewardRuleRow rule) {
        var sql = new Sql();
        var direct = trees.direct(sql, OPEN.formatted(sql.bind(rule.starts())));
        switch (rule.occasion()) {
            case CONVERSION -> sql.add(CONVERTED.formatted(direct, AT_ONCE));
            case PURCHASE -> {
                var least = rule.minimum() == null ? new Money(BigDecimal.ZERO, config.currency()) : rule.minimum();
                sql.add(BOUGHT.formatted(
                        direct,
                        trees.bought(sql, "direct"),
                        conversion.table(sql, "bought", least.currency()),
                        sql.bind(least.amount().toPlainString()),
                        AT_ONCE));
            }
        }
        var values = sql.parameters();
        return InTransaction.select(
                row -> (UUID) row[0],
                sql.text(),
                IntStream.range(0, values.size()).mapToObj(values::getValue).toArray());
    }
}
