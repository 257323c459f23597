package dev.guanxi.platform.fields;

import dev.guanxi.platform.persistence.Snapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Definitions as the database has them, with what it says of their indexes. */
@ApplicationScoped
class DefinedFields {
    private static final String ALL = """
            select id, record_kind, field_key, definition::text as definition, created_at, exists (
                select from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = current_schema()::regnamespace and i.indisvalid
                    and c.relname = 'custom_' || replace(f.id::text, '-', '') || '_' || lower(f.definition ->> 'type')
                ) as indexed
            from custom_field f
            """;

    private final Pool database;
    private final Snapshots snapshots;

    DefinedFields(Pool database, Snapshots snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /** All of them, in the order in which they were defined. */
    Uni<List<DefinedField>> all() {
        return database.preparedQuery(ALL + " order by created_at, id")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::field)
                        .toList());
    }

    /** Whether there is an index for it. */
    Uni<Boolean> isIndexed(UUID id) {
        return all().map(all -> all.stream().anyMatch(field -> field.id().equals(id) && field.indexed()));
    }

    private DefinedField field(Row row) {
        return new DefinedField(
                row.getUUID("id"),
                row.getString("record_kind"),
                row.getString("field_key"),
                snapshots.read(row.getString("definition"), FieldDefinition.class),
                row.getBoolean("indexed"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
