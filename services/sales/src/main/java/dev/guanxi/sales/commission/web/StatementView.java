package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.commission.CommissionStatement;
import dev.guanxi.sales.commission.StatementStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement as the API shows it; its lines are a list of their own. */
@Schema(name = "CommissionStatement")
public record StatementView(
        UUID id,
        UUID runId,
        UUID planId,
        UUID assignmentId,
        String planName,
        String ownerId,
        @Nullable String team,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        StatementStatus status,

        @Schema(description = "The terms it was reckoned by.")
        PlanRequest.Terms terms,

        @Nullable Money target,
        @Nullable Money bonus,
        Money credited,
        Money earned,
        Money payable,

        @Schema(description = "What was advanced before, and is given back out of later commissions.")
        Money balanceBefore,

        Money balanceAfter,
        int lines,

        @Schema(description = "How much that was sold could not be converted.")
        int unrated,

        @Nullable String digest) {

    static StatementView of(CommissionStatement statement) {
        var state = statement.state();
        var currency = statement.currency();
        return new StatementView(
                statement.id(),
                state.runId(),
                state.planId(),
                state.assignmentId(),
                statement.planName(),
                state.ownerId(),
                state.team(),
                state.period(),
                state.firstDay(),
                state.lastDay(),
                state.status(),
                PlanRequest.Terms.of(statement.terms()),
                statement.target() == null ? null : new Money(statement.target(), currency),
                statement.bonus() == null ? null : new Money(statement.bonus(), currency),
                state.credited(),
                state.earned(),
                state.payable(),
                state.balanceBefore(),
                state.balanceAfter(),
                statement.lines(),
                statement.unrated(),
                statement.digest());
    }
}
