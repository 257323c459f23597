package dev.guanxi.sales.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for a period, given what was earned: a minimum is filled up, what was advanced is given back.
 *
 * <p>Less than the minimum was earned: what is missing is added, as a draw to be given back, or, where it is guaranteed, for
 * good; but a debt, such as of reversals that are more than what was earned, is always given back. More was earned: what is
 * above the minimum goes to what was advanced first.
 *
 * @param lines beside those of commissions
 */
public record Settlement(List<Line> lines, BigDecimal earned, BigDecimal payable, BigDecimal balance) {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /**
     * Of the statement, not of something sold.
     *
     * @param base what it is reckoned from; null where it is as agreed
     * @param attainment from which percent of the target a reward is
     */
    public record Line(
            LineKind kind,
            @Nullable BigDecimal base,
            @Nullable BigDecimal attainment,
            BigDecimal amount) {}

    /**
     * What is agreed, and how it stands.
     *
     * @param credited in the period, without what was taken back
     * @param balance what was advanced before
     */
    public record Standing(
            PlanTerms terms,
            @Nullable BigDecimal target,
            @Nullable BigDecimal bonus,
            BigDecimal credited,
            BigDecimal balance) {}

    /** Settles a period in which so much came of commissions and their reversals. */
    public static Settlement of(Standing standing, BigDecimal commissions) {
        var lines = new ArrayList<Line>(rewards(standing));
        if (standing.bonus() != null) {
            lines.add(new Line(LineKind.BONUS, null, null, standing.bonus()));
        }
        var earned = commissions.add(sum(lines));
        var least = standing.terms().least();
        var balance = standing.balance();
        if (earned.compareTo(least) < 0) {
            var free = standing.terms().recoverable() ? ZERO : least.subtract(earned.max(ZERO));
            var advanced = least.subtract(earned).subtract(free);
            add(lines, LineKind.GUARANTEE, least, free);
            add(lines, LineKind.DRAW, least, advanced);
            balance = balance.add(advanced);
        } else {
            var back = balance.min(earned.subtract(least));
            add(lines, LineKind.RECOVERY, balance, back.negate());
            balance = balance.subtract(back);
        }
        return new Settlement(List.copyOf(lines), earned, commissions.add(sum(lines)), balance);
    }

    private static List<Line> rewards(Standing standing) {
        var target = standing.target();
        return target == null || target.signum() <= 0
                ? List.of()
                : standing.terms().rewards().stream()
                        .filter(step ->
                                standing.credited().movePointRight(2).compareTo(target.multiply(step.begins())) >= 0)
                        .map(step -> new Line(LineKind.REWARD, null, step.begins(), step.exact()))
                        .toList();
    }

    private static void add(List<Line> lines, LineKind kind, BigDecimal base, BigDecimal amount) {
        if (amount.signum() != 0) {
            lines.add(new Line(kind, base, null, amount));
        }
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(ZERO, BigDecimal::add);
    }
}
