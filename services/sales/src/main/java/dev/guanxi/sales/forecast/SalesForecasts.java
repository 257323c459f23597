package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.quota.RevenueQuotas;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what somebody, with everybody below them, closed in a fiscal period and may close yet. */
@ApplicationScoped
public class SalesForecasts {
    private final Opportunities opportunities;
    private final KnownSellers sellers;
    private final ForecastPeriods periods;
    private final LiveFigures live;
    private final SaidFigures said;
    private final Superiors superiors;
    private final RevenueQuotas quotas;
    private final SalesConfig config;

    SalesForecasts(
            Opportunities opportunities,
            KnownSellers sellers,
            ForecastPeriods periods,
            LiveFigures live,
            SaidFigures said,
            Superiors superiors,
            RevenueQuotas quotas,
            SalesConfig config) {
        this.opportunities = opportunities;
        this.sellers = sellers;
        this.periods = periods;
        this.live = live;
        this.said = said;
        this.superiors = superiors;
        this.quotas = quotas;
        this.config = config;
    }

    /**
     * The forecast of somebody whose deals the caller sees.
     *
     * @param period by its name; null for the present quarter
     * @param currency of all figures; null for the house's
     * @param levels how many levels below them are told
     */
    public Uni<Forecast> of(UUID sellerId, @Nullable String period, @Nullable String currency, int levels) {
        return visible(sellerId)
                .chain(() -> periods.named(period))
                .map(found -> new ForecastScope(
                        sellerId, found, currency == null ? config.currency() : currency, periods.asOf(found)))
                .chain(scope -> live.of(scope).chain(found -> forecast(scope, found, levels)));
    }

    /** The same as lines of a file. */
    public Uni<List<ForecastRow>> rows(UUID sellerId, @Nullable String period, @Nullable String currency, int levels) {
        return of(sellerId, period, currency, levels)
                .map(forecast -> forecast.people().stream()
                        .map(person -> ForecastRow.of(forecast, person))
                        .toList());
    }

    /** Refuses to tell of somebody whom the caller does not see as much as whether there is anything to tell. */
    Uni<KnownSeller> visible(UUID sellerId) {
        return sellers.ofIds(List.of(sellerId)).map(known -> {
            var seller = known.get(sellerId);
            if (seller == null || !opportunities.visible().permits(seller.ownership())) {
                throw new NotFound("forecast", sellerId);
            }
            return seller;
        });
    }

    private Uni<Forecast> forecast(ForecastScope scope, List<PersonFigures> found, int levels) {
        var ids = found.stream().map(PersonFigures::sellerId).distinct().toList();
        var told = found.stream()
                .filter(person -> person.path().size() <= levels + 1)
                .map(PersonFigures::sellerId)
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        said.of(scope.period().name(), ids, scope.currency()),
                        quotas.of(scope.period().name(), told, scope.currency(), scope.asOf()),
                        superiors.of(scope.sellerId(), List.of(scope.asOf())),
                        live.withoutRate(scope, found))
                .asTuple()
                .map(all -> {
                    var holding =
                            all.getItem1().stream().filter(SaidFigure::holdsNow).toList();
                    var above = all.getItem3().getOrDefault(scope.asOf(), List.of());
                    var top = ForecastTree.grow(found, above, holding);
                    return new ForecastView(scope, all.getItem2(), holding).of(top, levels, all.getItem4());
                });
    }
}
