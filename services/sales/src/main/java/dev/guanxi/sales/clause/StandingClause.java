package dev.guanxi.sales.clause;

/**
 * A clause as documents say it now.
 *
 * @param edition the one that was published last
 */
public record StandingClause(String key, int edition, ClauseText text) {}
