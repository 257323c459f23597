package dev.guanxi.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number that was measured.
 *
 * @param name stays the same from run to run
 * @param bare what the bare parts did for the same work; null where there is no such thing
 */
record Figure(String name, double ours, @Nullable Double bare, String unit, Target target) {

    private static final MathContext PRECISION = new MathContext(3);
    private static final double ALL_DIGITS_FROM = 100;

    /** {@return the figure as a row of the table whose heading is {@link #HEADING}} */
    String row() {
        return "| %s | %s %s | %s | %s | %s | %s |"
                .formatted(name, number(ours), unit, bareText(), ratioText(), target.text(unit), verdict());
    }

    static final String HEADING = """
            | figure | ours | bare | ours ÷ bare | target | |
            |---|---|---|---|---|---|""";

    private String bareText() {
        return bare == null ? "–" : number(bare) + " " + unit;
    }

    private String ratioText() {
        return bare == null || bare == 0 ? "–" : String.format(Locale.ROOT, "%.2f", ours / bare);
    }

    private String verdict() {
        Boolean met = target.isMetBy(ours, bare);
        if (met == null) {
            return "";
        }
        return met ? "met" : "**missed**";
    }

    /** {@return three digits that count, or all before the point} */
    static String number(double value) {
        return Math.abs(value) >= ALL_DIGITS_FROM
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : new BigDecimal(value).round(PRECISION).stripTrailingZeros().toPlainString();
    }
}
