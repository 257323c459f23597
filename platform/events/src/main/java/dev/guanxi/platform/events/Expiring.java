package dev.guanxi.platform.events;

import io.smallrye.mutiny.Uni;

/** Keeps something for a while only. A bean; {@link Housekeeping} calls it on every replica. */
public interface Expiring {
    /** How much is deleted in one statement, so that no deletion holds a lock for long. */
    int AT_ONCE = 10_000;

    /** What is kept, for the log: {@code stored answers}. */
    String what();

    /** Deletes at most {@link #AT_ONCE} of what is older than it may be, and says how much it was. */
    Uni<Integer> expire();
}
