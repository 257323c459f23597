package dev.guanxi.sales.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A run as other services learn of it: no amounts, which are in everybody's statement. */
public record RunState(
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        List<UUID> planIds,
        List<String> ownerIds,
        RunStatus status,
        int statements,
        Instant createdAt) {}
