package dev.guanxi.contact.attachment;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is kept with a record. Another file is another attachment. */
@Schema(name = "Attachment")
public record AttachmentRow(
        UUID id,

        @Schema(description = "Counts the scans, as the entity tag does.")
        long version,

        Place.Kind recordKind,

        @Schema(description = "The customer, contact or interaction that it is kept with.")
        UUID recordId,

        @Schema(examples = "合同.pdf") String name,

        @Schema(description = "Found in the content, whatever the sender said.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.", examples = "10485760")
        long size,

        @Schema(
                description = "SHA-256 of the content, in hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(
                description = "NOT_SCANNED where no virus scanner is set up; a file that is PENDING or INFECTED cannot"
                        + " be downloaded.")
        ScanState scan,

        @Schema(examples = "ann") String uploadedBy,
        Instant uploadedAt) {
    static final String COLUMNS = "id, version, customer_id, contact_id, interaction_id, name, media_type, size,"
            + " sha256, scan, uploaded_by, uploaded_at";

    static AttachmentRow of(Row row) {
        var kind = Stream.of(Place.Kind.values())
                .filter(k -> row.getUUID(k.column()) != null)
                .findFirst()
                .orElseThrow();
        return new AttachmentRow(
                row.getUUID("id"),
                row.getLong("version"),
                kind,
                row.getUUID(kind.column()),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                ScanState.valueOf(row.getString("scan")),
                row.getString("uploaded_by"),
                row.getOffsetDateTime("uploaded_at").toInstant());
    }

    public Place place() {
        return new Place(recordKind, recordId);
    }
}
