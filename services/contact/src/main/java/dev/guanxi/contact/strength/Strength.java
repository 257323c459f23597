package dev.guanxi.contact.strength;

/** What a score means to those who read it. */
public enum Strength {
    /** Nobody was in touch. */
    NONE,
    WEAK,
    MEDIUM,
    STRONG;

    static final int MEDIUM_FROM = 30;
    static final int STRONG_FROM = 60;

    static Strength of(int score) {
        if (score >= STRONG_FROM) {
            return STRONG;
        }
        if (score >= MEDIUM_FROM) {
            return MEDIUM;
        }
        return score > 0 ? WEAK : NONE;
    }
}
