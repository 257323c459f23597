package dev.guanxi.contact.search;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that belongs to a customer who was found.
 *
 * @param id of the record
 * @param label what it is called
 * @param number what people read aloud, when it has one
 * @param ownerId who is in charge
 * @param customerId whose it is
 * @param customer what that customer is called
 * @param link where the record is read, from the front door
 */
public record Related(
        RecordKind kind,

        @Schema(description = "Of the record, in the service that keeps it.")
        UUID id,

        @Schema(description = "What it is called.", examples = "GTX for the spring")
        String label,

        @Schema(description = "What people read aloud: its number, SKU or serial number.", examples = "OP-2026-000042")
        @Nullable
        String number,

        @Schema(description = "Who is in charge of it.") @Nullable
        String ownerId,

        @Schema(description = "Whose it is.") UUID customerId,

        @Schema(description = "What that customer is called.", examples = "上海华为科技有限公司")
        String customer,

        @Schema(
                description = "Where the record is read, from the front door.",
                examples = "/api/sales/v1/opportunities/01981d3c-5a00-7c4e-9a51-6f0b7c2d9e14")
        String link) {

    static Related of(Row row, String customer) {
        var kind = RecordKind.valueOf(row.getString("kind"));
        var id = row.getUUID("id");
        return new Related(
                kind,
                id,
                row.getString("label"),
                row.getArrayOfStrings("details")[0],
                row.getString("owner_id"),
                row.getUUID("customer_id"),
                customer,
                kind.address(id, null));
    }
}
