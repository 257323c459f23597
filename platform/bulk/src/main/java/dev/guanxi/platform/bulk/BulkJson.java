package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.Change;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the parts of a bulk change are written into columns, and read from them. */
@ApplicationScoped
class BulkJson {
    static final String COLUMNS =
            "id, list, status, starter, traceparent, filter, named, action, patch, reason, cursor,"
                    + " collected, total, done, changed, unchanged, refused, undone, kept, failure, created_at, started_at,"
                    + " finished_at";

    private final ObjectMapper json;

    BulkJson(ObjectMapper json) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a change changed, as the history shows it. */
    String changes(Changed changed) {
        return write(Change.between(json.valueToTree(changed.stateBefore()), json.valueToTree(changed.stateAfter())));
    }

    BulkChange job(Row row) {
        var named = row.getArrayOfUUIDs("named");
        var patch = row.getString("patch");
        return new BulkChange(
                row.getUUID("id"),
                row.getString("list"),
                BulkStatus.valueOf(row.getString("status")),
                read(row.getString("starter"), Caller.class),
                row.getString("traceparent"),
                new BulkChange.Collection(
                        row.getString("filter"),
                        named == null ? null : List.of(named),
                        row.getString("cursor"),
                        row.getBoolean("collected")),
                new BulkChange.Task(BulkAction.valueOf(row.getString("action")), patch == null ? null : tree(patch)),
                row.getString("reason"),
                tally(row),
                new BulkChange.Times(
                        row.getOffsetDateTime("created_at").toInstant(),
                        instant(row, "started_at"),
                        instant(row, "finished_at")),
                row.getString("failure"));
    }

    private static BulkChange.Tally tally(Row row) {
        return new BulkChange.Tally(
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getLong("undone"),
                row.getLong("kept"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
