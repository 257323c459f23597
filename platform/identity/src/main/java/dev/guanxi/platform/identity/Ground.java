package dev.guanxi.platform.identity;

/**
 * What one role says about one record.
 *
 * @param reach how far the role sees among records of this kind
 * @param holds whether the role by itself lets its holder see the record
 */
public record Ground(String role, Reach reach, boolean holds) {}
