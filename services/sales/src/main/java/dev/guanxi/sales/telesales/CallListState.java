package dev.guanxi.sales.telesales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call list as other services learn of it; whom it names is not told.
 *
 * @param filter of whom it was made, in the grammar of lists
 * @param pause minutes until the next attempt when nobody answered
 * @param busyPause minutes when the line was busy
 * @param hold minutes for which a number is kept for whoever took it
 * @param shares how it was shared last
 */
public record CallListState(
        String name,
        CallSource source,
        @Nullable String filter,
        @Nullable UUID scriptId,
        String purpose,
        ConsentRule consent,
        int maxAttempts,
        int pause,
        int busyPause,
        int hold,
        List<Share> shares,
        boolean open,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
