package dev.guanxi.platform.privacy;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All that this service holds about people. */
@ApplicationScoped
class HeldData {
    private static final String DISCLOSE =
            "select count(*), coalesce(jsonb_agg(to_jsonb(held)), '[]')::text from (%s) held";
    private static final String REMAINING = "select count(*), count(*) filter (where %s) from (%s) held";

    private final List<PersonalRecords> records;
    private final Pool database;

    HeldData(@All List<PersonalRecords> records, Pool database) {
        this.records = records;
        this.database = database;
    }

    /** Records of one kind, as a JSON list. */
    record Disclosure(String kind, long records, String json) {}

    /** How many records of one kind there are, and how many of them still say something of the person. */
    record Remainder(String kind, long records, long personal) {}

    Uni<List<Disclosure>> disclose(List<UUID> subjects) {
        return Multi.createFrom()
                .iterable(holdings())
                .onItem()
                .transformToUniAndConcatenate(holding -> database.preparedQuery(DISCLOSE.formatted(holding.rows()))
                        .execute(Tuple.of(subjects.toArray(UUID[]::new)))
                        .map(rows -> rows.iterator().next())
                        .map(row -> new Disclosure(holding.kind(), row.getLong(0), row.getString(1))))
                .filter(found -> found.records() > 0)
                .collect()
                .asList();
    }

    Uni<List<Remainder>> remaining(List<UUID> subjects) {
        return Multi.createFrom()
                .iterable(holdings())
                .onItem()
                .transformToUniAndConcatenate(
                        holding -> database.preparedQuery(REMAINING.formatted(holding.personal(), holding.rows()))
                                .execute(Tuple.of(subjects.toArray(UUID[]::new)))
                                .map(rows -> rows.iterator().next())
                                .map(row -> new Remainder(holding.kind(), row.getLong(0), row.getLong(1))))
                .filter(found -> found.records() > 0)
                .collect()
                .asList();
    }

    private List<Holding> holdings() {
        return records.stream().flatMap(part -> part.holdings().stream()).toList();
    }
}
