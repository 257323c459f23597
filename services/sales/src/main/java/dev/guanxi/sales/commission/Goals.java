package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;

/** What is agreed with somebody for periods. Stored as it is. */
public record Goals(List<Goal> goals) {
    public Goals {
        goals = List.copyOf(goals);
    }

    Goals checked() {
        var periods = goals.stream().map(Goal::period).distinct().count();
        ensureField(periods == goals.size(), "goals", "commission-goal-twice");
        return this;
    }
}
