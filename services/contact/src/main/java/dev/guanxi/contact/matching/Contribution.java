package dev.guanxi.contact.matching;

/**
 * What one aspect says about two records being the same.
 *
 * @param weight in bits: how many times, as a power of two, this agreement is more frequent between duplicates than
 *     between strangers; negative when it is less frequent
 * @param one what the first record says, as written; empty for a correction of the sum
 * @param other what the second record says, as written
 */
public record Contribution(Aspect aspect, Agreement agreement, double weight, String one, String other) {}
