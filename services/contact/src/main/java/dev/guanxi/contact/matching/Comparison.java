package dev.guanxi.contact.matching;

import java.util.List;

/**
 * Whether two records are the same, and why.
 *
 * @param score the probability that they are, from 0 to 1
 * @param contributions what led to it, in the order of {@link Aspect}; their weights and {@link Weights#PRIOR} add up
 *     to the logarithm of the odds
 */
public record Comparison(double score, Verdict verdict, List<Contribution> contributions) {}
