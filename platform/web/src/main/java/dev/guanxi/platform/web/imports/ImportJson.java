package dev.guanxi.platform.web.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.identity.Caller;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the parts of a job are written into columns, and read from them. */
@ApplicationScoped
class ImportJson {
    static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<Caller> CALLER = new TypeReference<>() {};
    private static final TypeReference<ImportMapping> MAPPING = new TypeReference<>() {};
    private static final TypeReference<Finding> FINDING = new TypeReference<>() {};

    private final ObjectMapper json;

    ImportJson(ObjectMapper json) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportJob job(Row row) {
        var reason = row.getString("reason");
        return new ImportJob(
                row.getUUID("id"),
                row.getString("kind"),
                ImportStatus.valueOf(row.getString("status")),
                read(row.getString("starter"), CALLER),
                row.getString("traceparent"),
                new ImportJob.FileFormat(
                        row.getString("file_name"),
                        Charset.forName(row.getString("charset")),
                        row.getString("separator").charAt(0),
                        read(row.getString("header"), STRINGS)),
                read(row.getString("mapping"), MAPPING),
                row.getLong("total"),
                row.getLong("done"),
                new ImportJob.Tally(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("warnings"),
                        row.getLong("undone"),
                        row.getLong("kept")),
                new ImportJob.Times(
                        row.getOffsetDateTime("created_at").toInstant(),
                        instant(row, "started_at"),
                        instant(row, "finished_at"),
                        instant(row, "remembered_at")),
                reason == null ? null : read(reason, FINDING),
                row.getBoolean("forgotten"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
