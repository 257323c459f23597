package dev.guanxi.sales.commission;

import dev.guanxi.sales.commission.PlanTerms.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays tiers and accelerators of a plan side by side. */
public final class Segments {
    private Segments() {}

    /**
     * The segments of somebody's period, in order and without a gap.
     *
     * @param target of the person; without one nothing accelerates
     * @param total all that is credited in the period: which tier holds for all of it, where tiers are retroactive
     */
    public static List<Segment> of(PlanTerms terms, @Nullable BigDecimal target, BigDecimal total) {
        var retroactive = terms.mode() == TierMode.RETROACTIVE;
        var accelerators = target == null || target.signum() <= 0 ? List.<Step>of() : terms.accelerators();
        var starts = new TreeSet<BigDecimal>();
        starts.add(BigDecimal.ZERO);
        if (!retroactive) {
            terms.tiers().forEach(tier -> starts.add(tier.begins()));
        }
        accelerators.forEach(step -> starts.add(amount(step, target)));
        var segments = new ArrayList<Segment>();
        for (var start : starts) {
            var tier = last(terms.tiers(), retroactive ? total : start, null);
            var accelerator = last(accelerators, start, target);
            segments.add(new Segment(
                    start,
                    starts.higher(start),
                    tier == null ? terms.baseRate() : tier.exact(),
                    tier == null ? null : tier.begins(),
                    accelerator == null ? BigDecimal.ONE : accelerator.exact(),
                    accelerator == null ? null : accelerator.begins()));
        }
        return segments;
    }

    /** The last step that begins at an amount or before it. */
    private static @Nullable Step last(List<Step> steps, BigDecimal amount, @Nullable BigDecimal target) {
        return steps.stream()
                .filter(step -> amount(step, target).compareTo(amount) <= 0)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static BigDecimal amount(Step step, @Nullable BigDecimal target) {
        return target == null ? step.begins() : target.multiply(step.begins()).movePointLeft(2);
    }
}
