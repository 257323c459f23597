package dev.guanxi.sales;

import dev.guanxi.platform.testkit.access.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What phones send, for the walks through every operation. */
final class OfflineRecords {
    private OfflineRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.body("sendOfflineBatch", _ -> batch());
    }

    private static Map<String, ?> batch() {
        var operation = Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "lead",
                "action",
                "CREATE",
                "happenedAt",
                "2026-11-20T02:00:00Z",
                "record",
                Map.of("source", "CALL", "profile", Map.of("company", "Walk " + UUID.randomUUID())));
        return Map.of("batchId", UUID.randomUUID(), "operations", List.of(operation));
    }
}
