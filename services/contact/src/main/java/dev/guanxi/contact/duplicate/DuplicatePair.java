package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Verdict;
import dev.guanxi.contact.merge.RecordKind;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be the same.
 *
 * @param score the probability that they are, from 0 to 1
 * @param bits the logarithm of the odds, base 2: by it the likeliest pairs can still be told apart
 * @param foundAt when the pair was first found
 * @param reason why somebody said that they are not the same; stays when the pair comes back
 */
public record DuplicatePair(
        UUID id,
        RecordKind kind,
        PairStatus status,
        Side one,
        Side other,
        BigDecimal score,
        BigDecimal bits,
        Verdict verdict,
        Instant foundAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {
    /** One of the two, as a list shows it. */
    public record Side(UUID id, String name, @Nullable String ownerId) {}

    static DuplicatePair of(Row row) {
        return new DuplicatePair(
                row.getUUID("id"),
                RecordKind.valueOf(row.getString("kind")),
                PairStatus.valueOf(row.getString("status")),
                side(row, "one"),
                side(row, "other"),
                row.getBigDecimal("score"),
                row.getBigDecimal("bits"),
                Verdict.valueOf(row.getString("verdict")),
                row.getOffsetDateTime("found_at").toInstant(),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row.getOffsetDateTime("decided_at")),
                row.getLong("version"));
    }

    DuplicatePair decided(PairStatus status, @Nullable String why, String by, Instant at) {
        var kept = why == null ? reason : why;
        return new DuplicatePair(
                id, kind, status, one, other, score, bits, verdict, foundAt, kept, by, at, version + 1);
    }

    private static Side side(Row row, String which) {
        return new Side(row.getUUID(which), row.getString(which + "_name"), row.getString(which + "_owner_now"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
