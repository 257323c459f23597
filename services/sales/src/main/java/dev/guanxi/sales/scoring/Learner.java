package dev.guanxi.sales.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns from leads that ended how much each level of each trait counts: logistic regression with a ridge penalty, one
 * coefficient for each level.
 *
 * <p>Source: S. le Cessie and J. C. van Houwelingen, Ridge Estimators in Logistic Regression, Applied Statistics 41
 * (1992): maximises the log likelihood less λ/2 times the sum of the squared coefficients (not of the intercept), by
 * Newton's method. With λ = 1 the penalty is a normal distribution of mean 0 and variance 1 that each coefficient is
 * expected to come from, so that a level which few leads had counts little.
 */
final class Learner {
    /** A level that fewer leads had counts together with other such levels. */
    static final int LEAST_OF_LEVEL = 10;

    private static final double RIDGE = 1.0;
    private static final int MOST_STEPS = 50;
    private static final double NEAR = 1e-9;
    private static final double LONGEST_STEP = 4;

    /** Where the coefficient of a level is, by trait; the intercept is at 0. */
    private final Map<String, Map<String, Integer>> places = new TreeMap<>();

    private final List<Cell> cells;
    private final int size;

    /** Leads that are alike: where their coefficients are, how many there were, and how many of them were converted. */
    private record Cell(int[] places, int leads, int converted) {}

    private Learner(Collection<Example> examples) {
        var next = 1;
        for (var trait : counted(examples).entrySet()) {
            var levels = new LinkedHashMap<String, Integer>();
            for (var level : kept(trait.getValue())) {
                levels.put(level, next++);
            }
            places.put(trait.getKey(), levels);
        }
        size = next;
        cells = cells(examples);
    }

    /** Needs at least one lead of either end. */
    static Weights learn(Collection<Example> examples) {
        var learner = new Learner(examples);
        return learner.weights(learner.fitted());
    }

    private static Map<String, Map<String, Long>> counted(Collection<Example> examples) {
        var traits = examples.stream()
                .flatMap(example -> example.traits().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return traits.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        trait -> examples.stream()
                                .collect(Collectors.groupingBy(
                                        example -> level(example, trait), TreeMap::new, Collectors.counting())),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static String level(Example example, String trait) {
        return example.traits().getOrDefault(trait, Weights.NONE);
    }

    private static List<String> kept(Map<String, Long> levels) {
        var kept = levels.entrySet().stream()
                .filter(level -> level.getValue() >= LEAST_OF_LEVEL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        if (kept.size() < levels.size() && !kept.contains(Weights.OTHER)) {
            kept.add(Weights.OTHER);
        }
        return kept;
    }

    private List<Cell> cells(Collection<Example> examples) {
        var alike = new HashMap<List<Integer>, int[]>();
        for (var example : examples) {
            var counts = alike.computeIfAbsent(placesOf(example), _ -> new int[2]);
            counts[0]++;
            counts[1] += example.converted() ? 1 : 0;
        }
        return alike.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(List::toString)))
                .map(cell -> new Cell(
                        cell.getKey().stream().mapToInt(Integer::intValue).toArray(),
                        cell.getValue()[0],
                        cell.getValue()[1]))
                .toList();
    }

    private List<Integer> placesOf(Example example) {
        var all = new ArrayList<>(List.of(0));
        places.forEach((trait, levels) -> {
            var place = levels.get(level(example, trait));
            all.add(place == null ? levels.getOrDefault(Weights.OTHER, 0) : place);
        });
        return all;
    }

    private double[] fitted() {
        var coefficients = new double[size];
        for (int i = 0; i < MOST_STEPS; i++) {
            var step = step(coefficients);
            var longest = IntStream.range(0, size)
                    .mapToDouble(at -> Math.abs(step[at]))
                    .max()
                    .orElse(0);
            var part = Math.min(1, LONGEST_STEP / Math.max(longest, NEAR));
            for (int at = 0; at < size; at++) {
                coefficients[at] += part * step[at];
            }
            if (longest < NEAR) {
                break;
            }
        }
        return coefficients;
    }

    /** Newton's step: the gradient divided by the curvature. */
    private double[] step(double[] coefficients) {
        var gradient = new double[size];
        var curvature = new double[size][size];
        for (var cell : cells) {
            var p = Weights.probability(logOdds(cell, coefficients));
            var residual = cell.converted() - cell.leads() * p;
            var weight = cell.leads() * p * (1 - p);
            for (int i : cell.places()) {
                gradient[i] += residual;
                for (int j : cell.places()) {
                    curvature[i][j] += weight;
                }
            }
        }
        for (int i = 1; i < size; i++) {
            gradient[i] -= RIDGE * coefficients[i];
            curvature[i][i] += RIDGE;
        }
        curvature[0][0] += NEAR;
        return Cholesky.solve(curvature, gradient);
    }

    private static double logOdds(Cell cell, double[] coefficients) {
        var sum = 0.0;
        for (int i : cell.places()) {
            sum += coefficients[i];
        }
        return sum;
    }

    /** Each trait counts nothing in the mean; what all of them count in the mean is the average lead's. */
    private Weights weights(double[] coefficients) {
        var leads = new double[size];
        cells.forEach(cell -> IntStream.of(cell.places()).forEach(at -> leads[at] += cell.leads()));
        var average = coefficients[0];
        var traits = new TreeMap<String, Map<String, Double>>();
        for (var trait : places.entrySet()) {
            var mean = trait.getValue().values().stream()
                            .mapToDouble(at -> leads[at] * coefficients[at])
                            .sum()
                    / cells.stream().mapToInt(Cell::leads).sum();
            average += mean;
            var centred = new TreeMap<String, Double>();
            trait.getValue().forEach((level, at) -> centred.put(level, coefficients[at] - mean));
            traits.put(trait.getKey(), centred);
        }
        return new Weights(average, traits);
    }
}
