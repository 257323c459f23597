package dev.guanxi.sales.forecast;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.forecast.ForecastTree.Branch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds what was forecast against what came. */
@ApplicationScoped
public class Accuracies {
    /** Of each of several periods so many days are looked at. */
    private static final int DAYS_OF_MANY = 12;

    private final SalesForecasts forecasts;
    private final ForecastPeriods periods;
    private final LiveFigures live;
    private final SnapshotFigures snapshots;
    private final SaidFigures said;
    private final Superiors superiors;
    private final SalesConfig config;

    Accuracies(
            SalesForecasts forecasts,
            ForecastPeriods periods,
            LiveFigures live,
            SnapshotFigures snapshots,
            SaidFigures said,
            Superiors superiors,
            SalesConfig config) {
        this.forecasts = forecasts;
        this.periods = periods;
        this.live = live;
        this.snapshots = snapshots;
        this.said = said;
        this.superiors = superiors;
        this.config = config;
    }

    /**
     * What is held against what.
     *
     * @param teamWide whether it is of the seller with everybody below them
     */
    public record Question(UUID sellerId, boolean teamWide, ForecastFigure figure) {
        BigDecimal system(Branch top) {
            return figure.of(deals(top));
        }

        BigDecimal judged(Branch top) {
            var judged = teamWide ? top.judgedWhole() : top.judgedOwn();
            return judged.getOrDefault(figure, BigDecimal.ZERO);
        }

        BigDecimal closed(Branch top) {
            return deals(top).closed().amount();
        }

        private DealFigures deals(Branch top) {
            return teamWide ? top.whole() : top.person().deals();
        }
    }

    /**
     * Of one period.
     *
     * @param period by its name; null for the present quarter
     * @param most how many days are told, spread evenly over those that there are
     */
    public Uni<Accuracy> of(Question question, @Nullable String period, int most) {
        return forecasts
                .visible(question.sellerId())
                .chain(() -> periods.named(period))
                .chain(found -> of(question, found, most));
    }

    /**
     * Of the last periods of a kind that are over, the last one first.
     *
     * @param most how many
     */
    public Uni<List<PeriodAccuracy>> ofPast(Question question, PeriodKind kind, int most) {
        return forecasts
                .visible(question.sellerId())
                .chain(() -> snapshots.pastPeriods(periods.today()))
                .chain(names -> Multi.createFrom()
                        .iterable(names)
                        .onItem()
                        .transformToUniAndConcatenate(periods::named)
                        .filter(period -> period.kind() == kind)
                        .select()
                        .first(most)
                        .onItem()
                        .transformToUniAndConcatenate(period -> of(question, period, DAYS_OF_MANY))
                        .map(PeriodAccuracy::of)
                        .collect()
                        .asList());
    }

    private Uni<Accuracy> of(Question question, FiscalPeriod period, int most) {
        var scope = new ForecastScope(question.sellerId(), period, config.currency(), periods.asOf(period));
        return live.of(scope)
                .chain(end -> snapshots
                        .ofPeriod(period.name())
                        .chain(all -> pasts(scope, spread(all, most)))
                        .map(pasts -> accuracy(question, scope, end, pasts)));
    }

    /** The tree as it was when a snapshot was taken. */
    private record Past(Snapshot snapshot, Branch top) {}

    private Uni<List<Past>> pasts(ForecastScope scope, List<Snapshot> chosen) {
        return chosen.isEmpty()
                ? Uni.createFrom().item(List.of())
                : snapshots.of(scope.sellerId(), chosen).chain(figures -> pasts(scope, chosen, figures));
    }

    private Uni<List<Past>> pasts(ForecastScope scope, List<Snapshot> chosen, Map<UUID, List<PersonFigures>> figures) {
        var people = figures.values().stream()
                .flatMap(List::stream)
                .map(PersonFigures::sellerId)
                .distinct()
                .toList();
        var days = chosen.stream().map(Snapshot::day).toList();
        return Uni.combine()
                .all()
                .unis(said.of(scope.period().name(), people, scope.currency()), superiors.of(scope.sellerId(), days))
                .asTuple()
                .map(found -> chosen.stream()
                        .map(snapshot -> past(
                                snapshot,
                                figures.getOrDefault(snapshot.id(), List.of()),
                                found.getItem2().getOrDefault(snapshot.day(), List.of()),
                                found.getItem1()))
                        .toList());
    }

    private static Past past(Snapshot snapshot, List<PersonFigures> people, List<UUID> above, List<SaidFigure> said) {
        var held = said.stream().filter(one -> one.heldAt(snapshot.takenAt())).toList();
        return new Past(snapshot, ForecastTree.grow(people, above, held));
    }

    private Accuracy accuracy(Question question, ForecastScope scope, List<PersonFigures> end, List<Past> pasts) {
        var over = periods.isOver(scope.period());
        var closed = question.closed(ForecastTree.grow(end, List.of(), List.of()));
        var days = pasts.stream()
                .map(past -> day(question, past, over ? closed : BigDecimal.ZERO))
                .toList();
        return new Accuracy(
                question.sellerId(),
                question.teamWide(),
                question.figure(),
                scope.period().name(),
                scope.period().firstDay(),
                scope.period().lastDay(),
                over,
                money(closed),
                Accuracy.mean(days, Accuracy.Day::systemError),
                Accuracy.mean(days, Accuracy.Day::judgedError),
                days);
    }

    private Accuracy.Day day(Question question, Past past, BigDecimal closed) {
        var system = question.system(past.top());
        var judged = question.judged(past.top());
        return new Accuracy.Day(
                past.snapshot().day(),
                past.snapshot().takenAt(),
                money(question.closed(past.top())),
                money(system),
                money(judged),
                Accuracy.error(system, closed).orElse(null),
                Accuracy.error(judged, closed).orElse(null));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, config.currency());
    }

    /** So many of them at most, evenly spread, the first and the last among them. */
    static <T> List<T> spread(List<T> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .mapToObj(i -> all.get(Math.round((float) i * (all.size() - 1) / (most - 1))))
                        .toList();
    }
}
