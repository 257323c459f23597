package dev.guanxi.contact.matching;

/** What follows from a score. */
public enum Verdict {
    /** May be proposed for merging with confidence. */
    SAME,
    /** Somebody should look at the two. */
    POSSIBLE,
    /** No duplicate. */
    DIFFERENT;

    /** Scores from here on are the same: of a hundred such pairs two may be wrong. */
    public static final double SAME_FROM = .98;

    /** Scores from here on go to the review queue: one in five is worth a look. */
    public static final double POSSIBLE_FROM = .2;

    static Verdict of(double score) {
        if (score >= SAME_FROM) {
            return SAME;
        }
        return score >= POSSIBLE_FROM ? POSSIBLE : DIFFERENT;
    }
}
