package dev.guanxi.contact.search;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text of a record that may be what fitted, with the parts that did. */
record Showing(Field field, String text, List<Highlight> highlights) {

    /**
     * A row of the index as people see it, with the text that fits best.
     *
     * @param objectKind key of its kind when an administrator defined that
     */
    static Found of(Asked asked, Row row, @Nullable String objectKind) {
        var kind = RecordKind.valueOf(row.getString("kind"));
        var best = best(asked, row.getString("label"), row.getArrayOfStrings("details"));
        return new Found(
                kind,
                objectKind,
                row.getUUID("id"),
                row.getString("label"),
                row.getArrayOfStrings("details")[0],
                row.getString("owner_id"),
                Match.values()[row.getInteger("match")],
                best.field(),
                best.text(),
                best.highlights(),
                kind.address(row.getUUID("id"), objectKind));
    }

    /** Of several texts the first in which most is marked. */
    private static Showing best(Asked asked, String label, @Nullable String[] details) {
        var others = IntStream.range(0, details.length)
                .mapToObj(i -> details[i] == null ? null : of(asked, Field.ofDetail(i), details[i]))
                .filter(showing -> showing != null);
        return Stream.concat(Stream.of(of(asked, Field.LABEL, label)), others)
                .reduce((one, other) -> other.marked() > one.marked() ? other : one)
                .orElseThrow();
    }

    private static Showing of(Asked asked, Field field, String text) {
        return new Showing(field, text, Highlight.of(asked, text));
    }

    private int marked() {
        return highlights.stream().mapToInt(Highlight::length).sum();
    }
}
