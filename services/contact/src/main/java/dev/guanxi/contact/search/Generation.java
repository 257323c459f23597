package dev.guanxi.contact.search;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the index.
 *
 * @param entries how many records it holds
 * @param activeAt since when it answers; null while it is being filled
 */
public record Generation(
        int generation,

        @Schema(description = "FILLING: takes in the log; ACTIVE: answers; RETIRED: is removed soon.")
        State state,

        @Schema(description = "How many records it holds.", examples = "4000000")
        long entries,

        Instant begunAt,

        @Schema(description = "Since when it answers; absent while it is being filled.") @Nullable
        Instant activeAt) {
    /** What a generation does. */
    public enum State {
        /** Takes in the log from its start; nobody searches in it yet. */
        FILLING,
        /** Answers. */
        ACTIVE,
        /** Answered until another took its place; is removed soon. */
        RETIRED
    }

    static Generation begun(int generation, Instant at) {
        return new Generation(generation, State.FILLING, 0, at, null);
    }

    static Generation of(Row row) {
        var active = row.getOffsetDateTime("active_at");
        return new Generation(
                row.getInteger("generation"),
                State.valueOf(row.getString("state")),
                row.getLong("entries"),
                row.getOffsetDateTime("begun_at").toInstant(),
                active == null ? null : active.toInstant());
    }
}
