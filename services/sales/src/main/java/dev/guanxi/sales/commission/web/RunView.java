package dev.guanxi.sales.commission.web;

import dev.guanxi.sales.commission.CommissionRun;
import dev.guanxi.sales.commission.RunStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as the API shows it. */
@Schema(name = "CommissionRun")
public record RunView(
        UUID id,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        List<UUID> planIds,
        List<String> ownerIds,
        RunStatus status,
        String startedBy,

        @Schema(description = "How many statements are reckoned, while it is running.")
        int done,

        @Nullable Integer statements,
        @Nullable Long lines,

        @Nullable @Schema(description = "How much that was sold could not be converted; it cannot be approved then.")
        Long unrated,

        @Nullable
        @Schema(
                description =
                        "Of all that it was reckoned from and came to: the same when, and only when, that is the same.")
        String digest,

        Instant startedAt,
        @Nullable Instant reckonedAt,
        Instant createdAt) {

    static RunView of(CommissionRun run) {
        var state = run.state();
        var tally = run.tally();
        return new RunView(
                run.id(),
                state.period(),
                state.firstDay(),
                state.lastDay(),
                state.planIds(),
                state.ownerIds(),
                state.status(),
                run.startedBy(),
                run.done(),
                tally == null ? null : tally.statements(),
                tally == null ? null : tally.lines(),
                tally == null ? null : tally.unrated(),
                tally == null ? null : tally.digest(),
                run.startedAt(),
                run.reckonedAt(),
                state.createdAt());
    }
}
