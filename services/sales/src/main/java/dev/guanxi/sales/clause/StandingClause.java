package dev.guanxi.sales.clause;

/**
 * A clause as documents say it now.
 *
 * @param edition the one that was published last
 */
public record StandingClause(String key, int edition, ClauseText text) {
    /** What a key may be. */
    public static final String KEY = "[a-z][a-z0-9-]{0,59}";
}
