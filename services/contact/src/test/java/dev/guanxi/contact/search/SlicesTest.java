package dev.guanxi.contact.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlicesTest {
    private static final int ENTRIES = 100;
    private static final int NEWEST = 2;

    @Inject
    Pool database;

    @Test
    void theOlderASliceTheMoreEntriesItHas() {
        assertThat(sizes()).containsExactly(1, 2, 2, 2, 8, 8, 8, 32, 32, 5);
    }

    @Test
    void soManyOfTheNewestSlicesAsHoldWhatIsWanted() {
        var slices = new Slices(1, 1_000, List.of(new UUID(3, 0), new UUID(2, 0), new UUID(0, 0)));

        assertThat(slices.of(1_000)).isEqualTo(1);
        assertThat(slices.of(1_001)).isEqualTo(2);
        assertThat(slices.of(1_001 + Slices.ENTRIES)).isEqualTo(3);
        assertThat(slices.of(Double.POSITIVE_INFINITY)).isGreaterThan(3);
    }

    /** Newest first; nothing is above the newest cut but what comes. */
    private List<Integer> sizes() {
        var ids = "(select lpad(to_hex(i), 32, '0')::uuid as id from generate_series(1, %d) i)".formatted(ENTRIES);
        var counted =
                "select (select count(*) from %s e where e.id > c.above and e.id <= c.upto)::int from (%s) c order by above desc"
                        .formatted(
                                ids,
                                "select above, lead(above, 1, 'ffffffff-ffff-ffff-ffff-ffffffffffff') over (order by above) as upto from ("
                                        + Slices.cut(ids + " every", NEWEST) + ") cut");
        return StreamSupport.stream(database.query(counted).executeAndAwait().spliterator(), false)
                .map(row -> row.getInteger(0))
                .toList();
    }
}
