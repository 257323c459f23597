package dev.guanxi.sales.referral;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Ranks those who introduce others by how many, how many of these became customers, and what they bought. Reckoned from
 * the introductions and purchases that the caller sees, anew for each page.
 */
@ApplicationScoped
public class Ranking {
    private static final Listing<IntroducerRow> LISTING = Listing.of(
                    "introducer", IntroducerRow.COLUMNS, IntroducerRow::of)
            .named("introducers", IntroducerRow.class)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("introductions", "introductions", FieldType.INTEGER)
            .sort("conversions", "conversions", FieldType.INTEGER)
            .sort("conversionRate", "conversion_rate", FieldType.NUMBER)
            .sort("value", "value", FieldType.NUMBER)
            .sort("lastIntroducedOn", "last_introduced_on", FieldType.DATE)
            .filter("name", "name", FieldType.TEXT)
            .filter("buyers", "buyers", FieldType.INTEGER)
            .filter("unthanked", "unthanked", FieldType.INTEGER)
            .filter("rewards", "rewards", FieldType.INTEGER)
            .by("-value");

    private static final String RANKING = """
            (with recursive %1$s, %2$s,
                worth as (
                    select parent, count(distinct node) filter (where converted is not null) as buyers,
                        count(*) filter (where converted is null and bound <> 'HIGH') as without_rate,
                        coalesce(sum(converted) filter (where bound <> 'HIGH'), 0) as value,
                        coalesce(sum(converted) filter (where bound <> 'LOW'), 0) as up_to
                    from %3$s p group by 1)
            select d.parent as id, max(coalesce(c.name, k.full_name)) as name, count(*) as introductions,
                count(r.customer_id) as conversions, round(100.0 * count(r.customer_id) / count(*), 2) as conversion_rate,
                coalesce(max(w.buyers), 0) as buyers, coalesce(max(w.value), 0) as value, coalesce(max(w.up_to), 0) as up_to,
                %4$s::text as currency, coalesce(max(w.without_rate), 0) as without_rate,
                count(*) filter (where r.thanked_on is null) as unthanked,
                count(*) filter (where r.reward_status in ('GRANTED', 'PAID')) as rewards,
                max(r.introduced_on) as last_introduced_on
            from direct d join referral r on r.id = d.id left join worth w on w.parent = d.parent
                left join customer c on c.id = d.parent left join contact_reach k on k.id = d.parent
            group by 1) introducer
            """;

    private final TreeSql trees;
    private final InCurrency conversion;
    private final SalesConfig config;
    private final Pool database;
    private final Cursors cursors;

    Ranking(TreeSql trees, InCurrency conversion, SalesConfig config, Pool database, Cursors cursors) {
        this.trees = trees;
        this.conversion = conversion;
        this.config = config;
        this.database = database;
        this.cursors = cursors;
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    public static Listing<IntroducerRow> listing() {
        return LISTING;
    }

    /**
     * A part of the ranking.
     *
     * @param wanted currency of the values; the house's when null
     */
    public Uni<Page<IntroducerRow>> find(PageRequest request, @Nullable String wanted) {
        var currency = wanted == null ? config.currency() : wanted;
        return LISTING.over(sql -> table(sql, currency)).page(database, cursors, request, Visibility.EVERYTHING);
    }

    private String table(Sql sql, String currency) {
        var direct = trees.direct(sql);
        var bought = trees.bought(sql, "direct");
        return RANKING.formatted(direct, bought, conversion.table(sql, "bought", currency), sql.bind(currency));
    }
}
