package dev.guanxi.contact.strength;

import dev.guanxi.contact.interaction.InteractionKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How much being in touch adds to a tie. After Granovetter, The Strength of Weak Ties (1973), a tie is made of time,
 * closeness and reciprocity:
 *
 * <ul>
 *   <li>time: each time of being in touch counts half after {@link #HALF_LIFE};
 *   <li>closeness: the richer the medium the more it counts, after Daft and Lengel, Organizational Information
 *       Requirements, Media Richness and Structural Design (1986): in person 4, a gift or a call 2, what is written 1, a
 *       note 0;
 *   <li>reciprocity: half as much again when the customer turned to us, a quarter when it was agreed by both.
 * </ul>
 *
 * The sum {@code s} makes a score of {@code 100 (1 - 2^(-s / 8))}: two visits of today are worth 50, four 75.
 */
final class Closeness {
    static final Duration HALF_LIFE = Duration.ofDays(90);

    /** What is older counts for nothing: a thousandth after ten half-lives. */
    static final Duration FORGOTTEN = HALF_LIFE.multipliedBy(10);

    private static final double HALF_WAY = 8;
    private static final int FULL = 100;

    private Closeness() {}

    static double weight(InteractionKind kind) {
        return switch (kind) {
            case VISIT, MEETING -> 4;
            case CALL, GIFT -> 2;
            case CHAT, EMAIL, LETTER, FAX, SURVEY -> 1;
            case NOTE -> 0;
        };
    }

    /** From 0 to 100; whoever was in touch at all has at least 1 until it is forgotten. */
    static int score(double sum) {
        return sum <= 0 ? 0 : (int) Math.max(1, Math.round(FULL * (1 - Math.pow(2, -sum / HALF_WAY))));
    }

    /**
     * The same weight in SQL.
     *
     * @param age in seconds, as SQL
     */
    static String sql(String age) {
        var kinds = Arrays.stream(InteractionKind.values())
                .map(kind -> "when '%s' then %s".formatted(kind, weight(kind)))
                .collect(Collectors.joining(" "));
        return "(case i.kind %s end * case i.direction when 'INBOUND' then 1.5 when 'MUTUAL' then 1.25 else 1 end"
                        .formatted(kinds)
                + " * power(2, -(%s) / %d.0))".formatted(age, HALF_LIFE.toSeconds());
    }
}
