package dev.guanxi.sales.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead is judged as it is: what the average lead has, and what each trait adds or takes, in points of a hundred.
 * Together they are the probability, to the last decimal.
 *
 * <p>What a trait adds to the logarithm of the odds is known; the logistic function makes a probability of the sum, so a
 * trait by itself has no share of it that would not depend on the others. The shares are those of Aumann and Shapley
 * (Values of Non-Atomic Games, 1974; as integrated gradients: Sundararajan, Taly and Yan, 2017): the sum grows from 0 to
 * whole in the same measure for all traits, and each gets what it adds on the way. Along such a line that is its part of
 * the sum, times the difference of the probabilities. It depends on no order, and the shares add up.
 *
 * @param percent the probability
 * @param base what is said of the average lead of which it was learnt
 */
public record Explanation(
        BigDecimal percent,
        BigDecimal base,
        long training,
        @Nullable UUID poolId,
        Moment moment,
        Instant scoredAt,
        List<Share> shares) {
    /** So small a sum that its quotient is better taken as the slope. */
    private static final double TINY = 1e-9;

    /**
     * What one trait does.
     *
     * @param trait such as {@code source}; {@code custom.} and a key for a field of an administrator
     * @param level what the lead has, such as {@code WEB_FORM}
     * @param points positive where it speaks for the lead
     */
    public record Share(String trait, String level, BigDecimal points) {}

    /** Explains by the weights, what a lead with these traits has. The largest shares come first. */
    static List<Share> shares(Weights weights, Map<String, String> traits) {
        var counted = weights.of(traits);
        var sum = counted.values().stream().mapToDouble(Double::doubleValue).sum();
        var base = Weights.probability(weights.average());
        var slope =
                Math.abs(sum) < TINY ? base * (1 - base) : (Weights.probability(weights.average() + sum) - base) / sum;
        var shares = new ArrayList<Share>();
        counted.forEach((trait, logOdds) -> shares.add(new Share(
                trait,
                traits.getOrDefault(trait, Weights.NONE),
                BigDecimal.valueOf(100 * logOdds * slope).setScale(2, RoundingMode.HALF_UP))));
        var whole = Judgement.percent(Weights.probability(weights.average() + sum));
        return exact(shares, whole.subtract(Judgement.percent(base)));
    }

    /** What rounding lost goes to the largest, where it is the least part. */
    private static List<Share> exact(List<Share> shares, BigDecimal whole) {
        var sorted = new ArrayList<>(shares);
        sorted.sort(Comparator.comparing((Share share) -> share.points().abs())
                .reversed()
                .thenComparing(Share::trait));
        if (!sorted.isEmpty()) {
            var lost = whole.subtract(sorted.stream().map(Share::points).reduce(BigDecimal.ZERO, BigDecimal::add));
            var first = sorted.getFirst();
            sorted.set(0, new Share(first.trait(), first.level(), first.points().add(lost)));
        }
        return List.copyOf(sorted);
    }
}
