package dev.guanxi.service.cases;

import dev.guanxi.service.businesshours.BusinessHours;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What we promise: within so much business time a case of a priority is resolved. */
@Singleton
class ServiceLevel {
    private final BusinessHours hours;
    private final Map<Priority, Duration> goals;

    @Inject
    ServiceLevel(BusinessHours hours, CasesConfig config) {
        this(hours, config.goals());
    }

    ServiceLevel(BusinessHours hours, Map<Priority, Duration> goals) {
        this.hours = hours;
        this.goals = new EnumMap<>(goals);
        Stream.of(Priority.values()).forEach(this::refuseMissing);
    }

    private void refuseMissing(Priority priority) {
        var goal = goals.get(priority);
        if (goal == null || !goal.isPositive()) {
            throw new IllegalArgumentException(
                    "Cases of priority %1$s have no goal. Set guanxi.service.cases.goals.%1$s to a time such as 16H."
                            .formatted(priority));
        }
    }

    /** When a case is due whose clock stood still for some business time. */
    Instant due(Priority priority, Instant openedAt, Duration stopped) {
        return hours.plus(openedAt, goals.getOrDefault(priority, Duration.ZERO).plus(stopped));
    }

    Duration businessTime(Instant from, Instant to) {
        return hours.between(from, to);
    }
}
