package dev.guanxi.contact.dossier;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a field of the customer's record costs and gives: a field that is changed often and filled seldom is dear. */
public record FieldUse(
        @Schema(examples = "industry") String field,

        @Schema(description = "Per cent of the records that have it.", examples = "83.50")
        BigDecimal filled,

        @Schema(
                description = "How many different values there are for a hundred that are filled: 100 tells records"
                        + " apart, close to 0 makes groups of them.",
                examples = "4.20")
        BigDecimal variety,

        @Schema(
                description = "How often it was changed after the record was made, for a hundred records.",
                examples = "12.00")
        BigDecimal changes,

        @Schema(
                description = "How often lists of customers were filtered by it or put in its order in ninety days; the"
                        + " last ten seconds are still to come.",
                examples = "312")
        long asked) {
    static FieldUse of(Row row) {
        return new FieldUse(
                row.getString("field"),
                row.getBigDecimal("filled"),
                row.getBigDecimal("variety"),
                row.getBigDecimal("changes"),
                row.getLong("asked"));
    }
}
