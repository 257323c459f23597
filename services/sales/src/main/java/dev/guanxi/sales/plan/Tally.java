package dev.guanxi.sales.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one has come with a plan, as lists show it.
 *
 * @param total how many objectives there are
 * @param done how many of them are done
 * @param nextDue the first day by which something is to be reached or done that is not
 */
@Embeddable
record Tally(int total, int done, @Nullable LocalDate nextDue) {
    private static final int WHOLE = 100;

    static Tally of(PlanContents contents) {
        var done = contents.objectives().stream().filter(Objective::isDone).count();
        var due = Stream.concat(
                        contents.objectives().stream()
                                .filter(objective -> !objective.isDone())
                                .map(Objective::due),
                        contents.actions().stream()
                                .filter(action -> !action.done())
                                .map(PlannedAction::due))
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo);
        return new Tally(contents.objectives().size(), Math.toIntExact(done), due.orElse(null));
    }

    /** How much of the objectives is done, in percent, rounded down: all of it is only all of it. Null without any. */
    @Nullable
    Integer percent() {
        return total == 0 ? null : WHOLE * done / total;
    }
}
