package dev.guanxi.sales.wording;

import dev.guanxi.platform.persistence.Snapshots;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps what was published, as it was published. */
@ApplicationScoped
public class PublishedTexts {
    private static final String KEEP = """
            insert into published_text (text_id, edition, content, published_at, published_by)
            values ($1, $2, $3::text::jsonb, $4, $5)
            """;
    private static final String READ = """
            select edition, content::text as content, published_at, published_by from published_text where text_id = $1
            """;

    private final Pool database;
    private final Snapshots snapshots;
    private final Clock clock;

    PublishedTexts(Pool database, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * An edition that was published.
     *
     * @param by who published it
     */
    public record Published<T>(int edition, Instant at, String by, T content) {}

    /** Keeps an edition, within the present transaction. */
    public Uni<Void> keep(UUID text, int edition, Record content, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return InTransaction.update(KEEP, text, edition, snapshots.of(content), now, by)
                .replaceWithVoid();
    }

    /** The editions of a text, the newest first. */
    public <T> Uni<List<Published<T>>> of(UUID text, Class<T> as) {
        return database.preparedQuery(READ + " order by edition desc limit 100")
                .execute(Tuple.of(text))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> published(row, as))
                        .toList());
    }

    public <T> Uni<Optional<Published<T>>> find(UUID text, int edition, Class<T> as) {
        return database.preparedQuery(READ + " and edition = $2")
                .execute(Tuple.of(text, edition))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> published(row, as))
                        .findFirst());
    }

    private <T> Published<T> published(Row row, Class<T> as) {
        return new Published<>(
                row.getInteger("edition"),
                row.getOffsetDateTime("published_at").toInstant(),
                row.getString("published_by"),
                snapshots.read(row.getString("content"), as));
    }
}
