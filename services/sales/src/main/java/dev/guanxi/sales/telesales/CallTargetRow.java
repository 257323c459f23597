package dev.guanxi.sales.telesales;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be called, as a list shows them. */
@Schema(name = "CallTargetRow")
public record CallTargetRow(
        UUID id,
        @Nullable UUID listId,

        @Nullable @Schema(description = "The company, or else the person.", examples = "杭州天明眼镜有限公司")
        String title,

        @Nullable @Schema(examples = "+86 571 5555 0100") String phone,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable UUID contactId,

        @Schema(description = "OPEN, DONE, EXHAUSTED (tried as often as the list says) or LEFT_OUT.", examples = "OPEN")
        String state,

        @Nullable @Schema(description = "Why they may not be called.", examples = "DO_NOT_CALL")
        String leftOut,

        @Nullable @Schema(description = "Who is to call them.")
        String ownerId,

        @Nullable String team,
        @Schema(examples = "1") int attempts,
        Instant nextAt,
        @Nullable @Schema(examples = "NO_ANSWER") String lastResult,
        @Nullable Instant lastAt,

        @Nullable @Schema(description = "When another call was agreed.")
        Instant callBackAt,

        @Nullable @Schema(description = "By which clock it was.", examples = "Europe/Berlin")
        String callBackZone,

        @Schema(description = "All zones in which they may be.", examples = "[\"Asia/Shanghai\"]")
        List<String> zones,

        Instant addedAt) {
    static final String TABLE = """
            (select t.*, coalesce(l.company, nullif(concat_ws(' ', l.family_name, l.given_name), ''), p.full_name, r.name,
                    l.number) as title, coalesce(l.phone, p.phone, case when t.contact_id is null then r.phone end) as phone
             from call_target t left join lead l on l.id = t.lead_id left join contact_reach p on p.id = t.contact_id
                 left join customer_reach r on r.id = t.customer_id) call_target
            """;
    static final String COLUMNS =
            "id, list_id, title, phone, lead_id, customer_id, contact_id, state, left_out, owner_id,"
                    + " team, attempts, next_at, last_result, last_at, call_back_at, call_back_zone, zones, added_at";

    static CallTargetRow of(Row row) {
        return new CallTargetRow(
                row.getUUID("id"),
                row.getUUID("list_id"),
                row.getString("title"),
                row.getString("phone"),
                row.getUUID("lead_id"),
                row.getUUID("customer_id"),
                row.getUUID("contact_id"),
                row.getString("state"),
                row.getString("left_out"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("next_at").toInstant(),
                row.getString("last_result"),
                CallRow.at(row.getOffsetDateTime("last_at")),
                CallRow.at(row.getOffsetDateTime("call_back_at")),
                row.getString("call_back_zone"),
                List.of(row.getArrayOfStrings("zones")),
                row.getOffsetDateTime("added_at").toInstant());
    }
}
