package dev.guanxi.sales.forecast;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rolls figures up the tree of the sales force, those of deals and those of judgements beside each other.
 *
 * <p>What is judged of somebody with everybody below them is what was said of precisely that, or else what is judged of their
 * own deals and of each of those who report to them, added up. What is judged of somebody's own deals is what was said of
 * them, or else what the deals say. Of several who said something of the same the one nearest to the top counts; nobody
 * counts who is not above.
 */
final class ForecastTree {
    private static final Comparator<PersonFigures> BY_NAME = Comparator.comparing(PersonFigures::name)
            .thenComparing(person -> person.path().toString());

    private final Map<List<UUID>, List<PersonFigures>> reports;
    private final Map<UUID, List<SaidFigure>> said;
    private final List<UUID> above;

    private ForecastTree(List<PersonFigures> people, List<UUID> above, List<SaidFigure> said) {
        this.reports = people.stream().sorted(BY_NAME).collect(groupingBy(PersonFigures::above));
        this.said = said.stream().collect(groupingBy(SaidFigure::sellerId));
        this.above = above;
    }

    /**
     * Somebody with everybody below them.
     *
     * @param reports in the order of their names
     * @param people how many are below on the day of the tree
     * @param whole what the deals of all of them add up to
     * @param judgedOwn what is judged of their own deals
     * @param judgedWhole what is judged of all
     * @param counting what was said of them and counts
     */
    record Branch(
            PersonFigures person,
            List<Branch> reports,
            int people,
            DealFigures whole,
            Map<ForecastFigure, BigDecimal> judgedOwn,
            Map<ForecastFigure, BigDecimal> judgedWhole,
            List<SaidFigure> counting) {
        /** Depth first, everybody before those who report to them. */
        Stream<Branch> down() {
            return Stream.concat(Stream.of(this), reports.stream().flatMap(Branch::down));
        }

        int level() {
            return person.path().size() - 1;
        }
    }

    /**
     * The tree of one day.
     *
     * @param people each at their place, the top among them
     * @param above those above the top, the farthest first
     * @param said what holds on that day
     */
    static Branch grow(List<PersonFigures> people, List<UUID> above, List<SaidFigure> said) {
        var tree = new ForecastTree(people, above, said);
        return tree.branch(tree.below(List.of()).getFirst());
    }

    private List<PersonFigures> below(List<UUID> path) {
        return reports.getOrDefault(path, List.of());
    }

    private Branch branch(PersonFigures person) {
        var below = below(person.path()).stream().map(this::branch).toList();
        var whole = below.stream().map(Branch::whole).reduce(person.deals(), DealFigures::plus);
        var counting = counting(person);
        var own = judged(counting, false, figure -> figure.of(person.deals()));
        var all = judged(
                counting,
                true,
                figure -> below.stream()
                        .map(branch -> amount(branch.judgedWhole(), figure))
                        .reduce(amount(own, figure), BigDecimal::add));
        var people = below.stream()
                .mapToInt(branch -> branch.people() + (branch.person().present() ? 1 : 0))
                .sum();
        return new Branch(person, below, people, whole, own, all, counting);
    }

    private static BigDecimal amount(Map<ForecastFigure, BigDecimal> amounts, ForecastFigure figure) {
        return amounts.getOrDefault(figure, BigDecimal.ZERO);
    }

    private static Map<ForecastFigure, BigDecimal> judged(
            List<SaidFigure> counting, boolean teamWide, Function<ForecastFigure, BigDecimal> otherwise) {
        var amounts = new EnumMap<ForecastFigure, BigDecimal>(ForecastFigure.class);
        for (var figure : ForecastFigure.values()) {
            amounts.put(figure, otherwise.apply(figure));
        }
        for (var one : counting) {
            if (one.teamWide() == teamWide && one.converted() instanceof BigDecimal amount) {
                amounts.put(one.figure(), amount);
            }
        }
        return amounts;
    }

    /** Of what was said of somebody, one for each figure at most, of their own deals and of all. */
    private List<SaidFigure> counting(PersonFigures person) {
        if (!person.present()) {
            return List.of();
        }
        var line = new ArrayList<>(above);
        line.addAll(person.path());
        var highest = new LinkedHashMap<Matter, SaidFigure>();
        said.getOrDefault(person.sellerId(), List.of()).stream()
                .filter(one -> one.converted() != null && line.contains(one.judgeId()))
                .forEach(one -> highest.merge(
                        new Matter(one.figure(), one.teamWide()),
                        one,
                        (other, next) -> line.indexOf(next.judgeId()) <= line.indexOf(other.judgeId()) ? next : other));
        return List.copyOf(highest.values());
    }

    /** Of what somebody says something. */
    private record Matter(ForecastFigure figure, boolean teamWide) {}
}
