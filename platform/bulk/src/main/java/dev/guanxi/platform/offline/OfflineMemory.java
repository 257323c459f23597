package dev.guanxi.platform.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of operations, each kept in the transaction of what it did; by whoever did it, and its id. */
@Singleton
class OfflineMemory {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String FIND =
            "select id, request, record_id, answer from offline_operation where owner_id = $1 and id = any($2)";
    private static final String CLAIM = """
            insert into offline_operation (owner_id, id, batch_id, request, kind, subjects, happened_at, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
            """;
    private static final String KEEP = """
            update offline_operation set record_id = $3, answer = $4, subjects = $5 where owner_id = $1 and id = $2
            """;

    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final ObjectMapper sorted;
    private final Clock clock;

    OfflineMemory(CurrentCaller caller, ObjectMapper json, Clock clock) {
        this.caller = caller;
        this.json = json;
        this.sorted = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        this.clock = clock;
    }

    /**
     * An operation that was answered before.
     *
     * @param request what tells whether it is the same
     * @param recordId what it made or changed; null when nothing
     * @param answer null once somebody of whom it spoke is forgotten
     */
    record Remembered(
            UUID id,
            String request,
            @Nullable UUID recordId,
            @Nullable OfflineAnswer answer) {}

    /** Those of the caller's with these ids that were answered. */
    Uni<List<Remembered>> find(Collection<UUID> ids) {
        return InTransaction.select(this::remembered, FIND, who(), ids.toArray(UUID[]::new));
    }

    private Remembered remembered(Object[] row) {
        return new Remembered(
                (UUID) row[0], (String) row[1], (UUID) row[2], row[3] instanceof String answer ? read(answer) : null);
    }

    /** Waits for whoever is at the same operation; false when they have done it. */
    Uni<Boolean> claim(UUID batch, OfflineOperation operation) {
        return InTransaction.update(
                        CLAIM,
                        who(),
                        operation.id(),
                        batch,
                        requestOf(operation),
                        operation.kind(),
                        new UUID[0],
                        operation.happenedAt().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(rows -> rows == 1);
    }

    /** Keeps the answer to a claimed operation. */
    Uni<Void> keep(OfflineOperation operation, OfflineAnswer answer) {
        var text = write(json, answer);
        return InTransaction.update(
                        KEEP, who(), operation.id(), answer.recordId(), text, subjects(write(json, operation), text))
                .replaceWithVoid();
    }

    private String who() {
        return caller.get().id();
    }

    /** Whose erasure takes the answer along: every record that question and answer name. */
    private static UUID[] subjects(String... texts) {
        return Stream.of(texts).flatMap(text -> ids(text).stream()).distinct().toArray(UUID[]::new);
    }

    /** What looks like an id in a text. */
    static List<UUID> ids(String text) {
        return ID.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(id -> UUID.fromString(id.group()))
                .distinct()
                .toList();
    }

    /** The id that a text is. */
    static Optional<UUID> id(String text) {
        var written = text.toLowerCase(Locale.ROOT);
        return ID.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    /** Ids that an operation names. */
    List<UUID> named(OfflineOperation operation) {
        return ids(write(json, operation));
    }

    /** What makes it the same operation: all that it says, however it is written. */
    String requestOf(OfflineOperation operation) {
        try {
            var text = write(sorted, sorted.convertValue(operation, Object.class));
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OfflineAnswer read(String answer) {
        try {
            return json.readValue(answer, OfflineAnswer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
