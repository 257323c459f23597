package dev.guanxi.sales.plan;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write down in an account plan.
 *
 * @param validUntil the last day
 */
public record PlanContents(
        String name,
        LocalDate validFrom,
        LocalDate validUntil,
        List<Objective> objectives,
        List<PlannedAction> actions) {
    public PlanContents {
        objectives = List.copyOf(objectives);
        actions = List.copyOf(actions);
    }

    PlanContents checked() {
        ensureField(!validUntil.isBefore(validFrom), "validUntil", "plan-ends-early");
        var keys = new HashSet<String>();
        for (int i = 0; i < objectives.size(); i++) {
            var objective = objectives.get(i);
            var place = "objectives[%d].".formatted(i);
            ensureField(keys.add(objective.key()), place + "key", "objective-twice", objective.key());
            ensureField(objective.delivered() == null || objective.isDone(), place + "delivered", "objective-not-done");
            ensureNotNegative(objective.promised(), place + "promised");
            ensureNotNegative(objective.delivered(), place + "delivered");
        }
        return this;
    }

    private static void ensureNotNegative(@Nullable Money value, String field) {
        ensureField(value == null || !value.isNegative(), field, "amount-negative");
    }

    /** With an objective that is done, or not after all. */
    PlanContents done(String key, @Nullable LocalDate on, @Nullable Money worth) {
        ensureField(
                objectives.stream().anyMatch(objective -> objective.key().equals(key)),
                "objective",
                "objective-unknown",
                key);
        var all = objectives.stream()
                .map(objective -> objective.key().equals(key) ? objective.done(on, worth) : objective)
                .toList();
        return new PlanContents(name, validFrom, validUntil, all, actions).checked();
    }

    /** What all objectives are to be worth to the customer, one sum a currency. */
    public List<Money> promised() {
        return sums(Objective::promised);
    }

    /** What those that are done were worth to them. */
    public List<Money> delivered() {
        return sums(Objective::delivered);
    }

    private List<Money> sums(Function<Objective, @Nullable Money> worth) {
        var sums = new TreeMap<String, Money>();
        objectives.stream()
                .map(worth)
                .flatMap(Stream::ofNullable)
                .forEach(value -> sums.merge(value.currency(), value, Money::plus));
        return List.copyOf(sums.values());
    }
}
