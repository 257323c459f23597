package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.forecast.Forecast.CategorySum;
import dev.guanxi.sales.forecast.Forecast.Figures;
import dev.guanxi.sales.forecast.Forecast.Judged;
import dev.guanxi.sales.forecast.Forecast.Person;
import dev.guanxi.sales.forecast.Forecast.Totals;
import dev.guanxi.sales.forecast.ForecastTree.Branch;
import dev.guanxi.sales.quota.RevenueQuotas.Target;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a forecast, as it is told, of a tree and of what is held against it. */
final class ForecastView {
    private final ForecastScope scope;
    private final Map<UUID, List<Target>> quotas;
    private final Map<UUID, List<SaidFigure>> said;

    ForecastView(ForecastScope scope, List<Target> quotas, List<SaidFigure> said) {
        this.scope = scope;
        this.quotas = quotas.stream().collect(Collectors.groupingBy(Target::sellerId));
        this.said = said.stream().collect(Collectors.groupingBy(SaidFigure::sellerId));
    }

    /**
     * The forecast.
     *
     * @param levels how many levels below the top are told
     */
    Forecast of(Branch top, int levels, WithoutRate withoutRate) {
        var branches = top.down().filter(branch -> branch.level() <= levels).toList();
        return new Forecast(
                scope.period().name(),
                scope.period().firstDay(),
                scope.period().lastDay(),
                scope.currency(),
                scope.asOf(),
                branches.stream().limit(Forecast.MOST).map(this::person).toList(),
                branches.size() <= Forecast.MOST,
                top.whole().undated(),
                withoutRate,
                quotas.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Target::unrated)
                        .sum(),
                said.values().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.converted() == null)
                        .count());
    }

    private Person person(Branch branch) {
        var person = branch.person();
        var counting = new HashSet<>(branch.counting());
        return new Person(
                person.sellerId(),
                person.name(),
                person.above().isEmpty() ? null : person.above().getLast(),
                branch.level(),
                person.present(),
                branch.people(),
                figures(person.deals(), branch.judgedOwn(), ownQuota(branch)),
                figures(branch.whole(), branch.judgedWhole(), wholeQuota(branch)),
                person.present() ? judged(person, counting) : List.of());
    }

    private List<Judged> judged(PersonFigures person, Set<SaidFigure> counting) {
        return said.getOrDefault(person.sellerId(), List.of()).stream()
                .map(one -> new Judged(
                        one.judgementId(),
                        one.figure(),
                        one.teamWide(),
                        one.judgeId(),
                        one.judgeName(),
                        one.amount(),
                        one.reason(),
                        one.saidAt(),
                        counting.contains(one)))
                .toList();
    }

    private Optional<BigDecimal> ownQuota(Branch branch) {
        return quota(branch, false);
    }

    /** Of somebody who leads nobody the quota of the whole is their own, unless there is one. */
    private Optional<BigDecimal> wholeQuota(Branch branch) {
        var whole = quota(branch, true);
        return whole.isEmpty() && branch.people() == 0 ? quota(branch, false) : whole;
    }

    private Optional<BigDecimal> quota(Branch branch, boolean teamWide) {
        return branch.person().present()
                ? quotas.getOrDefault(branch.person().sellerId(), List.of()).stream()
                        .filter(target -> target.teamWide() == teamWide)
                        .map(Target::amount)
                        .findFirst()
                : Optional.empty();
    }

    private Figures figures(DealFigures deals, Map<ForecastFigure, BigDecimal> judged, Optional<BigDecimal> quota) {
        var expected = judged.getOrDefault(ForecastFigure.EXPECTED, BigDecimal.ZERO);
        return new Figures(
                sum(deals.pipeline()),
                sum(deals.bestCase()),
                sum(deals.commit()),
                sum(deals.omitted()),
                sum(deals.closed()),
                money(deals.weighted()),
                totals(figure -> figure.of(deals)),
                totals(figure -> judged.getOrDefault(figure, BigDecimal.ZERO)),
                missing(quota, BigDecimal.ZERO),
                missing(quota, deals.closed().amount()),
                missing(quota, expected));
    }

    private @Nullable Money missing(Optional<BigDecimal> quota, BigDecimal reached) {
        return quota.map(amount -> money(amount.subtract(reached))).orElse(null);
    }

    private Totals totals(Function<ForecastFigure, BigDecimal> amount) {
        return new Totals(
                money(amount.apply(ForecastFigure.EXPECTED)),
                money(amount.apply(ForecastFigure.COMMIT)),
                money(amount.apply(ForecastFigure.BEST_CASE)),
                money(amount.apply(ForecastFigure.PIPELINE)));
    }

    private CategorySum sum(DealFigures.Sum sum) {
        return new CategorySum(sum.deals(), money(sum.amount()));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, scope.currency());
    }
}
