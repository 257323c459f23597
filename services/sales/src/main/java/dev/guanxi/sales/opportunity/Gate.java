package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.sales.stages.DealFacts;
import dev.guanxi.sales.stages.ExitCheck;
import dev.guanxi.sales.stages.ExitCriterion;
import dev.guanxi.sales.stages.StageDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal must get past that leaves stages behind.
 *
 * @param mayOverride whether the one who moves it may do so although criteria are not met
 * @param override whether they want to
 * @param reason why they do
 */
record Gate(
        ExitCheck check,
        boolean mayOverride,
        boolean override,
        @Nullable String reason) {
    /** The keys of what is passed over; refuses what is not met, all at once, unless it may be passed over. */
    List<String> pass(List<StageDefinition> leftBehind, DealFacts deal) {
        var unmet = check.unmet(leftBehind, deal);
        if (unmet.isEmpty()) {
            return List.of();
        }
        if (!override) {
            var details = unmet.stream()
                    .map(criterion -> new Invalid(criterion.key(), "criterion-unmet", criterion.text()))
                    .toList();
            throw new RuleBroken("exit-criteria-unmet", new Unmet(unmet)).because(details);
        }
        if (!mayOverride) {
            throw new NotAllowed("override-not-yours");
        }
        ensureField(reason != null, "reason", "override-without-reason");
        return unmet.stream().map(ExitCriterion::key).toList();
    }
}
