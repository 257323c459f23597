package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the deals of a list up, in any currency. */
@ApplicationScoped
public class DealSums {
    private static final String SUMS = "select %1$s as currency, count(*) as deals, coalesce(sum(%2$s), 0) as amount,"
            + " coalesce(sum(%2$s * likely), 0) / 100 as weighted from %3$s deal group by 1 order by 1";

    private final Listing<OpportunityRow> listing;
    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final Pool database;

    DealSums(
            Listing<OpportunityRow> listing,
            Opportunities opportunities,
            InCurrency conversion,
            Unconverted unconverted,
            Pool database) {
        this.listing = listing;
        this.opportunities = opportunities;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.database = database;
    }

    /**
     * What the deals of a list add up to that the caller sees.
     *
     * @param filter as the list takes it
     * @param currency of the sum; each currency by itself when null
     */
    public Uni<DealSum> sum(@Nullable String filter, @Nullable String currency) {
        var sql = new Sql();
        var deals = listing.shown(sql, filter, opportunities.visible());
        sql.add(
                currency == null
                        ? SUMS.formatted("currency", "amount", deals)
                        : SUMS.formatted(
                                sql.bind(currency) + "::text", "converted", conversion.table(sql, deals, currency)));
        var sums = database.preparedQuery(sql.text()).execute(sql.parameters());
        return sums.chain(rows -> withoutRate(filter, currency).map(without -> DealSum.of(rows, without)));
    }

    private Uni<Optional<WithoutRate>> withoutRate(@Nullable String filter, @Nullable String currency) {
        if (currency == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var sql = new Sql();
        return unconverted
                .find(sql, listing.shown(sql, filter, opportunities.visible()), currency)
                .map(Optional::of);
    }
}
