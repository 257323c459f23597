package dev.guanxi.contact.timeline;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry as it is read; the parts as in {@link Entry}. */
public record TimelineRow(
        UUID id,
        UUID recordId,
        Instant occurredAt,
        EntryKind kind,
        String source,
        List<RelationshipAspect> aspects,
        @Nullable String number,
        @Nullable String detail,
        @Nullable String subject,
        @Nullable String course,
        @Nullable String result,
        @Nullable Money amount) {
    static final String COLUMNS =
            "id, record_id, occurred_at, kind, source, aspects, number, detail, subject, course, result, amount, currency";

    static TimelineRow of(Row row) {
        return new TimelineRow(
                row.getUUID("id"),
                row.getUUID("record_id"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("source"),
                Stream.of(row.getArrayOfStrings("aspects"))
                        .map(RelationshipAspect::valueOf)
                        .toList(),
                row.getString("number"),
                row.getString("detail"),
                row.getString("subject"),
                row.getString("course"),
                row.getString("result"),
                amount(row));
    }

    private static @Nullable Money amount(Row row) {
        var amount = row.getBigDecimal("amount");
        return amount == null ? null : new Money(amount, row.getString("currency"));
    }
}
