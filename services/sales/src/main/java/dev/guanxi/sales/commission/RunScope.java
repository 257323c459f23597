package dev.guanxi.sales.commission;

import java.util.List;
import java.util.UUID;

/** Whom a run is for: those on these plans, and of them these people; empty for all. Stored as it is. */
public record RunScope(List<UUID> planIds, List<String> ownerIds) {
    public RunScope {
        planIds = planIds.stream().sorted().toList();
        ownerIds = ownerIds.stream().sorted().toList();
    }
}
