package dev.guanxi.contact.merge;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one merge.
 *
 * @param version the merge's own
 * @param snapshot what the records were like; null when one of them was erased
 * @param wentOver what went over to the survivor, by kind
 * @param reversedByName who took it back; null when nobody did
 * @param stayed fields of the survivor that the reversal left as they were, because they were changed since
 */
public record MergeReport(
        MergeRow merge,
        long version,
        @Nullable MergeSnapshot snapshot,
        List<GoingOver> wentOver,
        @Nullable String reversedBy,
        @Nullable String reversedByName,
        List<String> stayed) {
    static final String COLUMNS = MergeRow.COLUMNS + """
            , version, survivor_before, survivor_given, absorbed_before, field_outcomes, reversed_by,
            reversed_by_name, stayed, (select jsonb_object_agg(what, n) from (
                select what, count(*) as n from merge_link l where l.merge_id = record_merge.id group by what) w)
                as went_over
            """;

    static MergeReport of(Row row) {
        var stayed = row.getJsonObject("stayed");
        return new MergeReport(
                MergeRow.of(row),
                row.getLong("version"),
                snapshot(row),
                wentOver(row.getJsonObject("went_over")),
                row.getString("reversed_by"),
                row.getString("reversed_by_name"),
                stayed == null
                        ? List.of()
                        : stayed.getJsonArray("names").stream()
                                .map(Object::toString)
                                .toList());
    }

    private static @Nullable MergeSnapshot snapshot(Row row) {
        var before = row.getString("survivor_before");
        return before == null
                ? null
                : new MergeSnapshot(
                        before,
                        row.getString("survivor_given"),
                        row.getString("absorbed_before"),
                        row.getString("field_outcomes"));
    }

    private static List<GoingOver> wentOver(@Nullable JsonObject counts) {
        return counts == null
                ? List.of()
                : counts.stream()
                        .map(one -> new GoingOver(one.getKey(), ((Number) one.getValue()).longValue()))
                        .toList();
    }
}
