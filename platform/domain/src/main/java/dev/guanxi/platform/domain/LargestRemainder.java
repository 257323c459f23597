package dev.guanxi.platform.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights into whole numbers that add up to it. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts, in the order of their weights: each is rounded towards zero, and what is left goes, one each, to the
     * largest remainders, the earlier of equals first (Hamilton's method).
     *
     * @param weights none negative; all zero only of nothing
     */
    public static List<BigInteger> split(BigInteger whole, List<BigDecimal> weights) {
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("No weight may be negative: " + weights);
        }
        var shares = integers(weights);
        var sum = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            if (whole.signum() != 0) {
                throw new IllegalArgumentException("With no weight above zero nothing can be split");
            }
            return shares;
        }
        var parts = split(whole.abs(), shares, sum);
        return whole.signum() < 0 ? parts.stream().map(BigInteger::negate).toList() : parts;
    }

    private static List<BigInteger> split(BigInteger whole, List<BigInteger> shares, BigInteger sum) {
        var divided = shares.stream()
                .map(share -> whole.multiply(share).divideAndRemainder(sum))
                .toList();
        var parts = divided.stream().map(each -> each[0]).toArray(BigInteger[]::new);
        var left = whole.subtract(
                IntStream.range(0, parts.length).mapToObj(i -> parts[i]).reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return List.of(parts);
    }

    private static List<BigInteger> integers(List<BigDecimal> weights) {
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}
